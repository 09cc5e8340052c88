using Procurement.Domain;
using Procurement.Domain.Funds;
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
    Money Paid,
    Money Recovered,
    Money Available);

/// <summary>What the lists of rounds say of one; its name is the id of the row.</summary>
public sealed record RoundRow(
    string Title, RoundKind Kind, RoundPhase Phase, DateTimeOffset OpensAt, DateTimeOffset ClosesAt);

/// <summary>What the ranking says of a proposal, and what has become of it since.</summary>
public sealed record RankingRow(string Lot, RankedEntry Entry, Outcome Outcome);

/// <summary>What a lot came to: how many were ranked, and what is awarded or in the reserve by now.</summary>
public sealed record LotResultRow(string Lot, int Ranked, IReadOnlyList<AwardRow> Awards)
{
    /// <summary>What is awarded.</summary>
    public IEnumerable<AwardRow> Awarded => Awards.Where(one => one.Outcome is Outcome.Awarded);
}

/// <summary>A proposal that is awarded or in the reserve.</summary>
public sealed record AwardRow(
    string Proposal, string OrganizationName, string Title, Money Requested, int Rank, Outcome Outcome);

/// <summary>
/// What a work list says of a thing that waits for somebody: a round, an objection, a contract or one of its
/// instalments; <paramref name="Due"/> is the last day, where the law or the agreement names one.
/// </summary>
public sealed record WorkRow(
    string Round,
    string Title,
    string? Objection = null,
    string? Proposal = null,
    string? Organization = null,
    int? Instalment = null,
    Money? Amount = null,
    DateOnly? Due = null);
