using Procurement.Domain;
using Procurement.Domain.Awards;
using Procurement.Domain.Rounds;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Publicity;

/// <summary>A page of the ranking, lots in their order; <paramref name="Next"/> is the next page's cursor.</summary>
public sealed record RankingView(PublicityView Publicity, IReadOnlyList<RankingEntryView> Ranking, string? Next);

/// <summary>
/// What the selection made of a proposal, as it stood at the notice: why, and the money of the lot awarded down to and
/// including it and left then; <paramref name="ReserveNumber"/> is its place in the reserve, from 1.
/// </summary>
public sealed record SelectionView(
    Outcome Outcome, SelectionReason Reason, Money Awarded, Money Left, int? ReserveNumber)
{
    public static SelectionView Of(Selected one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(one.Outcome, one.Reason, one.Awarded, one.Left, one.ReserveNumber);
    }
}

/// <summary>
/// A ranked proposal: what has become of it by now, and in <paramref name="Selection"/> what it was at the notice.
/// </summary>
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
    SelectionView Selection,
    int Sheets,
    IReadOnlyList<string> Flags,
    IReadOnlyList<string> Sites)
{
    /// <summary>The view of a row of the ranking.</summary>
    public static RankingEntryView Of(RankingRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var entry = row.Entry;
        return new(
            row.Lot,
            entry.Proposal,
            entry.Reference,
            entry.Organization,
            entry.OrganizationName,
            entry.Title,
            entry.Requested,
            entry.Score.ToString(2),
            entry.Rank,
            row.Outcome,
            SelectionView.Of(entry.Selected),
            entry.Sheets,
            entry.Flags,
            entry.Sites);
    }
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
    public static PublicNoticeView Of(Round round, IEnumerable<LotResultRow> results)
    {
        ArgumentNullException.ThrowIfNull(round);
        return new(
            round.Settings.Title,
            round.Settings.Purchaser.Name,
            PublicityView.Of(round)!,
            RoundEndView.Of(round.Cancelled),
            [.. round.Panel.Select(member => member.Name)],
            [.. results.SelectMany(lot => lot.Awards.Select(one => PublicAwardView.Of(lot.Lot, one)))]);
    }
}

/// <summary>An award as residents see it.</summary>
public sealed record PublicAwardView(
    string Lot,
    string Proposal,
    string Organization,
    string Title,
    Money Amount,
    int Rank,
    Outcome Outcome,
    IReadOnlyList<string> Sites)
{
    /// <summary>The view of an award or a reserve of a lot.</summary>
    public static PublicAwardView Of(string lot, AwardRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(
            lot, row.Proposal, row.OrganizationName, row.Title, row.Requested, row.Rank, row.Outcome, row.Sites);
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
    RoundEndView? Withdrawn,
    IReadOnlyList<ClarificationView> Clarifications)
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
            RoundEndView.Of(round.Withdrawn),
            [.. round.Clarifications.Select(ClarificationView.Of)]);
    }
}
