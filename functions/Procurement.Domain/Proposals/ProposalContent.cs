using Procurement.Domain.Rounds;

namespace Procurement.Domain.Proposals;

/// <summary>The lead of a project and the number of the social-work certificate, or null without one.</summary>
public sealed record ProposalLead(string Name, string? Certificate);

/// <summary>
/// One line of a proposal's budget: its class, which rules count, the amount, and a name of the organization's own; a
/// class of costs may come more than once.
/// </summary>
public sealed record BudgetLine(CostClass Class, Money Amount, string? Name = null);

/// <summary>
/// Money of a project that is not asked of the round, or a contribution in kind, which counts in no sum: from where,
/// how much, and what shows it.
/// </summary>
public sealed record FundingLine(MoneySource Source, Money Amount, string Evidence, bool InKind = false);

/// <summary>What an organization proposes: the lot, the project, the money asked for and its own share.</summary>
public sealed record ProposalContent(
    string Reference,
    string Lot,
    string Title,
    string Category,
    ProposalLead Lead,
    Money Requested,
    Money Own,
    IReadOnlyList<BudgetLine> Budget)
{
    /// <summary>The files that belong to it, by the ids of their attachments.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Where the own share comes from, and what is given in kind; empty where nobody asks.</summary>
    public IReadOnlyList<FundingLine> Sources { get; init; } = [];

    /// <summary>The sites of the lot that it would serve, all of them or none.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>
    /// The content as it is stored where nobody is to read it, encrypted and in Base64; all other members are empty
    /// then. Null where they say what they say.
    /// </summary>
    public string? Protected { get; init; }

    /// <summary>A draft in which nothing is written yet.</summary>
    public static ProposalContent Empty { get; } =
        new("", "", "", "", new ProposalLead("", null), Money.Zero, Money.Zero, []);

    /// <summary>A content that only says its encrypted form.</summary>
    public static ProposalContent Hidden(string protectedForm) =>
        Empty with { Protected = protectedForm };
}

/// <summary>
/// The key of a sealed content: wrapped by the opening key of the round, whose name it says, and by the key that only
/// the applicant has; both in Base64.
/// </summary>
public sealed record ContentSeal(string KeyId, string ForOpening, string ForApplicant)
{
    /// <summary>The code of a content that is not what was sealed.</summary>
    public const string Broken = "proposal.sealBroken";

    /// <summary>The name of the key under which the draft was kept, which is forgotten now; or null.</summary>
    public string? DraftKey { get; init; }

    /// <summary>Why it could not be unsealed, as a code, or null.</summary>
    public string? Fault { get; init; }
}
