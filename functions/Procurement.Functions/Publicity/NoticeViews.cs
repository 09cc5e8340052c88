using Procurement.Domain;
using Procurement.Domain.Awards;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using Procurement.Functions.Rounds;

namespace Procurement.Functions.Publicity;

/// <summary>The ranking of a round, lots in their order.</summary>
public sealed record RankingView(PublicityView Publicity, IReadOnlyList<RankingEntryView> Ranking)
{
    /// <summary>The view of a notice.</summary>
    public static RankingView Of(Round round, AwardNotice notice) => new(
        PublicityView.Of(round)!, [.. notice.Ranking.Select(entry => RankingEntryView.Of(round, entry))]);
}

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
    /// <summary>The view of an entry.</summary>
    public static RankingEntryView Of(Round round, NoticeEntry entry)
    {
        var contender = round.Contender(entry.Proposal)!;
        return new RankingEntryView(
            entry.Lot,
            entry.Proposal,
            contender.Reference,
            contender.Organization,
            contender.OrganizationName,
            contender.Title,
            entry.Requested,
            entry.Score,
            entry.Rank,
            entry.Outcome,
            entry.Sheets,
            entry.Flags);
    }
}

/// <summary>
/// What residents see: who was awarded or is in the reserve, for what and how much, and the committee's names, which
/// are published with the result (财政部令第87号 art. 47, 69).
/// </summary>
public sealed record PublicNoticeView(
    string Round,
    string Purchaser,
    PublicityView Publicity,
    IReadOnlyList<string> Committee,
    IReadOnlyList<PublicAwardView> Awards)
{
    /// <summary>The view of a notice.</summary>
    public static PublicNoticeView Of(Round round, AwardNotice notice) => new(
        round.Settings.Title,
        round.Settings.Purchaser.Name,
        PublicityView.Of(round)!,
        [.. round.Panel.Select(member => member.Name)],
        [
            .. notice.Ranking
                .Where(entry => entry.Outcome is Outcome.Awarded or Outcome.Reserve)
                .Select(entry => PublicAwardView.Of(round, entry)),
        ]);
}

/// <summary>An award as residents see it.</summary>
public sealed record PublicAwardView(
    string Lot, string Proposal, string Organization, string Title, Money Amount, int Rank, Outcome Outcome)
{
    /// <summary>The view of an entry.</summary>
    public static PublicAwardView Of(Round round, NoticeEntry entry)
    {
        var contender = round.Contender(entry.Proposal)!;
        return new PublicAwardView(
            entry.Lot,
            entry.Proposal,
            contender.OrganizationName,
            contender.Title,
            entry.Requested,
            entry.Rank,
            entry.Outcome);
    }
}
