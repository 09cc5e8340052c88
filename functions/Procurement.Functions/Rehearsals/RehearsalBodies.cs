using Procurement.Domain;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rehearsals;
using Procurement.Functions.Proposals;
using Procurement.Functions.Rounds;

namespace Procurement.Functions.Rehearsals;

/// <summary>A round as data, up to its ranking; proposals not named as rejected pass examination.</summary>
public sealed record RehearsalBody(
    RoundBody Round,
    IReadOnlyList<RehearsedOrganizationBody> Organizations,
    IReadOnlyList<RehearsedProposalBody> Proposals,
    IReadOnlyList<RehearsedSheetBody> Sheets,
    IReadOnlyList<string>? Rejected = null,
    IReadOnlyList<RehearsedRecusalBody>? Recusals = null)
{
    /// <summary>What is played.</summary>
    public RehearsalFile ToFile() => new(
        Round.ToSettings(),
        [.. Organizations.Select(one => one.ToOrganization())],
        [.. Proposals.Select(one => one.ToProposal())],
        Rejected ?? [],
        [.. (Recusals ?? []).Select(one => new RehearsedRecusal(one.Evaluator, one.Proposal))],
        [.. Sheets.Select(one => new RehearsedSheet(one.Evaluator, one.Proposal, one.Points))]);
}

/// <summary>An organization of a rehearsal.</summary>
public sealed record RehearsedOrganizationBody(
    string Uscc, string Name, OrganizationKind Kind, OrganizationGrade? Grade = null, Fraction? PriceDeduction = null)
{
    /// <summary>What a round asks about it.</summary>
    public RehearsedOrganization ToOrganization() => new(Uscc, Name, Kind, Grade, PriceDeduction ?? Fraction.Zero);
}

/// <summary>A proposal of a rehearsal.</summary>
public sealed record RehearsedProposalBody(
    string Ref,
    string Organization,
    string Lot,
    string Title,
    string Category,
    LeadBody Lead,
    Money Requested,
    Money Own,
    IReadOnlyList<BudgetLineBody> Budget,
    DateTimeOffset SubmittedAt,
    IReadOnlyList<FundingLineBody>? Sources = null,
    IReadOnlyList<string>? Sites = null)
{
    /// <summary>The proposal under its reference.</summary>
    public RehearsedProposal ToProposal() => new(
        Ref,
        Organization,
        new ProposalBody(Ref, Lot, Title, Category, Lead, Requested, Own, Budget, Sources, Sites).ToContent(),
        SubmittedAt);
}

/// <summary>The points that an evaluator gives a proposal.</summary>
public sealed record RehearsedSheetBody(
    string Evaluator, string Proposal, IReadOnlyDictionary<string, Fraction> Points);

/// <summary>An evaluator who may not score a proposal.</summary>
public sealed record RehearsedRecusalBody(string Evaluator, string Proposal);
