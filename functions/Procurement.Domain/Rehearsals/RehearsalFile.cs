using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Rehearsals;

/// <summary>An organization of a rehearsal: what a round asks about it.</summary>
public sealed record RehearsedOrganization(
    string Uscc, string Name, OrganizationKind Kind, OrganizationGrade? Grade, Fraction PriceDeduction);

/// <summary>A proposal of a rehearsal, submitted at a moment.</summary>
public sealed record RehearsedProposal(
    string Id, string Organization, ProposalContent Content, DateTimeOffset SubmittedAt);

/// <summary>The points that an evaluator gives a proposal.</summary>
public sealed record RehearsedSheet(string Evaluator, string Proposal, IReadOnlyDictionary<string, Fraction> Points);

/// <summary>An evaluator who may not score a proposal.</summary>
public sealed record RehearsedRecusal(string Evaluator, string Proposal);

/// <summary>A whole round as data, up to its ranking: its rules, who applied for what, and the points.</summary>
public sealed record RehearsalFile(
    RoundSettings Round,
    IReadOnlyList<RehearsedOrganization> Organizations,
    IReadOnlyList<RehearsedProposal> Proposals,
    IReadOnlyList<string> Rejected,
    IReadOnlyList<RehearsedRecusal> Recusals,
    IReadOnlyList<RehearsedSheet> Sheets);
