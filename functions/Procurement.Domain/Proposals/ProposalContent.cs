namespace Procurement.Domain.Proposals;

/// <summary>The lead of a project and the number of the social-work certificate, or null without one.</summary>
public sealed record ProposalLead(string Name, string? Certificate);

/// <summary>One line of a proposal's budget; a line's name may come more than once.</summary>
public sealed record BudgetLine(string Line, Money Amount)
{
    /// <summary>The name of the lines that count as personnel costs.</summary>
    public const string Personnel = "personnel";

    /// <summary>The name of the lines that count as administration costs.</summary>
    public const string Administration = "administration";
}

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
