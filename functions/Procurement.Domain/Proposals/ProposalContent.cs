namespace Procurement.Domain.Proposals;

/// <summary>The lead of a project and the number of the social-work certificate, or null without one.</summary>
public sealed record ProposalLead(string Name, string? Certificate);

/// <summary>
/// One line of a proposal's budget: its class, which rules count, the amount, and a name of the organization's own; a
/// class of costs may come more than once.
/// </summary>
public sealed record BudgetLine(CostClass Class, Money Amount, string? Name = null);

/// <summary>What an organization proposes: the lot, the project, the money asked for and its own share.</summary>
public sealed record ProposalContent(
    string Reference,
    string Lot,
    string Title,
    string Category,
    ProposalLead Lead,
    Money Requested,
    Money Own,
    IReadOnlyList<BudgetLine> Budget);
