using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Evaluation;

/// <summary>
/// Who scores or reads as a member of the committee: the account, the organization that the token names, and whether
/// that organization submitted to the lot in question.
/// </summary>
public sealed record Scorer(string Account, string? Organization = null, bool AppliesInLot = false);

/// <summary>Conflicts of interest of evaluators, by what the service itself knows (实施条例 art. 9).</summary>
public static class Conflicts
{
    /// <summary>
    /// Whether a member of the committee acted for the applicant or examined the proposal, or works for the applicant.
    /// </summary>
    public static bool Has(PanelMember member, string organization, Proposal proposal) =>
        proposal.Accounts.Contains(member.Account)
        || proposal.Finding?.Account == member.Account
        || member.Organization == organization;

    /// <summary>The same of whoever asks now, with what the token says.</summary>
    public static bool Has(PanelMember member, Scorer who, string organization, Proposal proposal) =>
        Has(member, organization, proposal) || who.AppliesInLot || who.Organization == organization;
}
