using Procurement.Domain.Rounds;

namespace Procurement.Domain.Challenges;

/// <summary>Whom a challenge or a complaint concerns, and who therefore does not judge it (回避).</summary>
internal static class Parties
{
    /// <summary>
    /// Whether an account raised it, sits on the panel, or speaks for the organization that raised it or whose proposal
    /// would lose its award; a proposal's id begins with the code of its organization.
    /// </summary>
    public static bool Include(
        Challenge challenge, string? proposal, Round round, Author by, string? organization) =>
        challenge.Raised.Account == by.Account
        || round.Panel.Any(member => member.Account == by.Account)
        || (organization is { } own
            && (own == challenge.Organization || proposal?.StartsWith(own, StringComparison.Ordinal) is true));
}
