using Procurement.Domain;
using Procurement.Domain.Awards;
using Procurement.Domain.Contracts;
using Procurement.Domain.Feedbacks;
using Procurement.Domain.Funds;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;

namespace Procurement.Storage.Stored;

/// <summary>What the list of funds says of one; its id is the id of the row.</summary>
public sealed record FundRow(
    string Title,
    FundSource Source,
    int Year,
    Money Appropriation,
    Money Committed,
    Money Reserved,
    Money Payable,
    Money Paid,
    Money Recovered,
    Money Available,
    string? InBudget,
    BankAccount? Account,
    Money? Envelope,
    IReadOnlyList<string>? ExcludedCosts);

/// <summary>What the lists of service ledgers say of one; its name is the id of the row.</summary>
public sealed record LedgerRow(
    string Title, string Organization, DateOnly From, DateOnly Through, string? Round, string? Proposal);

/// <summary>What the lists of rounds say of one; its name is the id of the row.</summary>
public sealed record RoundRow(
    string Title, RoundKind Kind, RoundPhase Phase, DateTimeOffset OpensAt, DateTimeOffset ClosesAt);

/// <summary>What the ranking says of a proposal, and what has become of it since.</summary>
public sealed record RankingRow(string Lot, RankedEntry Entry, Outcome Outcome)
{
    /// <summary>What the selection said of it, or null where something else has become of it since.</summary>
    public Selected? AsAtTheNotice() => Entry.Selected.Outcome == Outcome ? Entry.Selected : null;
}

/// <summary>What a lot came to: how many were ranked, and what is awarded or in the reserve by now.</summary>
public sealed record LotResultRow(string Lot, int Ranked, IReadOnlyList<AwardRow> Awards)
{
    /// <summary>What is awarded.</summary>
    public IEnumerable<AwardRow> Awarded => Awards.Where(one => one.Outcome is Outcome.Awarded);
}

/// <summary>A proposal that is awarded or in the reserve.</summary>
public sealed record AwardRow(
    string Proposal,
    string OrganizationName,
    string Title,
    Money Requested,
    Fraction Score,
    int Rank,
    Outcome Outcome)
{
    /// <summary>The sites of the lot that it serves, or would serve from the reserve.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];
}

/// <summary>
/// What the public reads of a round: its announcement and its days, and what its contracts come to by now.
/// </summary>
public sealed record PublicRoundRow(
    string Title,
    RoundKind Kind,
    string Purchaser,
    RoundPhase Phase,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    DateOnly? NoticeDay,
    DateOnly? NoticeThrough,
    DateOnly? FinalDay,
    DateOnly? EndDay,
    IReadOnlyList<LotTotals> Lots)
{
    /// <summary>What all lots come to.</summary>
    public LotTotals Total => new(
        "",
        Lots.Sum(one => one.Grants),
        Money.Sum(Lots.Select(one => one.Approved)),
        Money.Sum(Lots.Select(one => one.Paid)),
        Money.Sum(Lots.Select(one => one.Recovered)));
}

/// <summary>What the contracts of a lot come to: how many, approved, paid and recovered.</summary>
public sealed record LotTotals(string Lot, int Grants, Money Approved, Money Paid, Money Recovered);

/// <summary>What the public reads of a contract: who got how much for what, and what has been paid.</summary>
public sealed record GrantRow(
    string Round,
    string RoundTitle,
    string Lot,
    string LotTitle,
    string Proposal,
    string Title,
    string Organization,
    string OrganizationName,
    DateOnly AwardDay,
    Money Amount,
    ContractStatus Status,
    IReadOnlyList<GrantInstalment> Instalments,
    Money Recovered,
    FinalGrade? FinalGrade)
{
    /// <summary>What was paid and not returned by the bank.</summary>
    public Money Paid => Money.Sum(Instalments.Select(one => one.Paid));

    /// <summary>Whether the award came to nothing before its contract was in force.</summary>
    public bool CameToNothing => Status is ContractStatus.Declined or ContractStatus.Expired;
}

/// <summary>An instalment as the public reads it; the bank has returned its money where it says so.</summary>
public sealed record GrantInstalment(int No, Money Amount, InstalmentStatus Status, Money Paid, bool Returned);

/// <summary>
/// What a work list says of a thing that waits for somebody: a round, an objection, a contract or one of its
/// instalments; <paramref name="Due"/> is the last day, where the law or the agreement names one, and
/// <paramref name="Since"/> the moment from which it waits. The round is empty for what belongs to none.
/// </summary>
public sealed record WorkRow(
    string Round,
    string Title,
    string? Objection = null,
    string? Proposal = null,
    string? Organization = null,
    int? Instalment = null,
    Money? Amount = null,
    DateOnly? Due = null,
    DateTimeOffset? Since = null);

/// <summary>
/// What one side said at one stage, for supervisors alone; without an entry where it was taken back.
/// </summary>
public sealed record FeedbackRow(
    string Round, string Proposal, FeedbackSide Side, string Giver, FeedbackStage Stage, FeedbackEntry? Entry);
