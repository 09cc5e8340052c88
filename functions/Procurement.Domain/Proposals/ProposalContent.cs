namespace Procurement.Domain.Proposals;

/// <summary>The lead of a project and the number of the social-work certificate, or null without one.</summary>
public sealed record ProposalLead(string Name, string? Certificate);

/// <summary>One line of a proposal's budget; a class of costs may come more than once.</summary>
public sealed record BudgetLine(CostClass Line, Money Amount);

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
