using System.Text.Json;
using Procurement.Domain;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;

namespace Procurement.Functions.Publicity;

/// <summary>A page of the ranking of a round, lots in their order; <paramref name="Next"/> is the next page's cursor.</summary>
public sealed record RankingView(PublicityView Publicity, IReadOnlyList<JsonElement> Ranking, string? Next);

/// <summary>A ranked proposal.</summary>
public sealed record RankingEntryView(
    string Lot,
    string Proposal,
    string Reference,
    string Organization,
    string OrganizationName,
    string Title,
    Money Requested,
    string Score,
    int Rank,
    Outcome Outcome,
    int Sheets,
    IReadOnlyList<string> Flags)
{
    /// <summary>The view of an entry of the ranking, with what has become of it.</summary>
    public static RankingEntryView Of(string lot, RankedEntry entry, Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(
            lot,
            entry.Proposal,
            entry.Reference,
            entry.Organization,
            entry.OrganizationName,
            entry.Title,
            entry.Amount(),
            entry.Score,
            entry.Rank,
            outcome,
            entry.Sheets,
            entry.Flags);
    }
}

/// <summary>A lot's row of results: how many were ranked, and what is awarded or in the reserve by now.</summary>
public sealed record LotResult(string Lot, int Ranked, IReadOnlyList<PublicAwardView> Entries)
{
    /// <summary>What is awarded.</summary>
    public IEnumerable<PublicAwardView> Awarded() => Entries.Where(one => one.Outcome is Outcome.Awarded);

    /// <summary>The row as it was written.</summary>
    public static LotResult Read(JsonElement row) => row.Deserialize<LotResult>(WireJson.Options)!;
}

/// <summary>
/// What residents see: who was awarded or is in the reserve, for what and how much, and the committee's names, which
/// are published with the result (财政部令第87号 art. 47, 69); and why, where the round was cancelled after it.
/// </summary>
public sealed record PublicNoticeView(
    string Round,
    string Purchaser,
    PublicityView Publicity,
    RoundEndView? Cancelled,
    IReadOnlyList<string> Committee,
    IReadOnlyList<PublicAwardView> Awards)
{
    /// <summary>The view of a notice.</summary>
    public static PublicNoticeView Of(Round round, IEnumerable<LotResult> results)
    {
        ArgumentNullException.ThrowIfNull(round);
        return new(
            round.Settings.Title,
            round.Settings.Purchaser.Name,
            PublicityView.Of(round)!,
            RoundEndView.Of(round.Cancelled),
            [.. round.Panel.Select(member => member.Name)],
            [.. results.SelectMany(lot => lot.Entries)]);
    }
}

/// <summary>An award as residents see it.</summary>
public sealed record PublicAwardView(
    string Lot, string Proposal, string Organization, string Title, Money Amount, int Rank, Outcome Outcome)
{
    /// <summary>The view of an entry.</summary>
    public static PublicAwardView Of(RankingEntryView entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(
            entry.Lot,
            entry.Proposal,
            entry.OrganizationName,
            entry.Title,
            entry.Requested,
            entry.Rank,
            entry.Outcome);
    }
}

/// <summary>What residents see of a round: what it is, and why, where it was cancelled or withdrawn.</summary>
public sealed record PublicRoundView(
    string Round,
    string Title,
    string Purchaser,
    RoundKind Kind,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    RoundEndView? Cancelled,
    RoundEndView? Withdrawn)
{
    /// <summary>The view of a round that was published.</summary>
    public static PublicRoundView Of(RoundKey key, Round round)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(round);
        return new(
            key.Round,
            round.Settings.Title,
            round.Settings.Purchaser.Name,
            round.Settings.Kind,
            round.Settings.OpensAt,
            round.Settings.ClosesAt,
            RoundEndView.Of(round.Cancelled),
            RoundEndView.Of(round.Withdrawn));
    }
}
