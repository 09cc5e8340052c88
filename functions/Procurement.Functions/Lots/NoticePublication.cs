using Procurement.Domain;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using Procurement.Functions.Laws;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Lots;

/// <summary>
/// After scoring, lot by lot: seals the books, ranks on what was sealed, writes the lists; then publishes the notice.
/// </summary>
public sealed class NoticePublication(
    AggregateStore store, Lists lists, LotRanking ranking, LotRows rows, LawBooks laws)
{
    /// <summary>How far the work is, in the round's partition.</summary>
    public const string Work = "ranking";

    // A page ends with the lot that brings it to so many proposals; a larger lot is a page of its own.
    private const int ProposalsOfPage = 200;

    /// <summary>Ranks the next lots, or publishes the notice behind the last; a page twice changes nothing.</summary>
    public async Task<Followed> ContinueAsync(RoundKey key, EventRecord closed, CancellationToken cancel)
    {
        var round = await store.LoadAsync(Kinds.Rounds, key, cancel);
        // Published by another run, or cancelled meanwhile.
        if (round.State is not { Phase: RoundPhase.Ranking } state) return Followed.Done;

        var lots = state.Settings.Lots;
        var work = await store.LoadWorkAsync(Kinds.Rounds.Table, key, Work, cancel)
            ?? new WorkProgress(Work, 0, lots.Count, null);
        for (var seen = 0; work.Done < lots.Count && seen < ProposalsOfPage;)
        {
            var index = work.Done;
            await RankAsync(key, state, index, closed, cancel);
            seen += state.EntriesOf(lots[index].Ref);
            work = work with { Done = index + 1, Next = lots[index].Ref };
            await store.SaveWorkAsync(Kinds.Rounds.Table, key, work, cancel);
        }

        if (work.Done < lots.Count) return Followed.More;
        await PublishAsync(key, closed, round, cancel);
        return Followed.Done;
    }

    private async Task RankAsync(
        RoundKey key, Round round, int index, EventRecord closed, CancellationToken cancel)
    {
        var lot = round.Settings.Lots[index];
        var ranked = await ranking.RankAsync(key, round, lot, closed.Author.At, cancel);
        await rows.WriteAsync(
            new LotKey(key.Tenant, key.Round, lot.Ref), index, ranked.State!, ranked.Version, cancel);
    }

    private async Task PublishAsync(
        RoundKey key, EventRecord closed, Stored<Round, RoundEvent> round, CancellationToken cancel)
    {
        var results = await lists.PageAsync(ListNames.LotResults(key), RoundLimits.LotsMax, null, cancel);
        var awarded = results.Items.SelectMany(lot => lot.Row.Awarded).ToList();
        var stamp = Stamp.FollowUp($"{key} notice {closed.Number}", closed.Author.At);
        var publish = new PublishAwardNotice(
            results.Items.Sum(lot => lot.Row.Ranked),
            awarded.Count,
            Money.Sum(awarded.Select(one => one.Requested)),
            stamp.By);
        var days = round.State!.Settings.Publicity.WorkingDays;
        var deadlines = await laws.DeadlinesAsync(round.State.NoticeDay!.Value, days, cancel);
        var saved = await store.SaveAsync(
            round, Noticing.Decide(round.State, publish, deadlines), stamp, cancel);
        WaitsForCalendarException.ThrowIfIn(saved.Refused);
        saved.MustBeDone("Publishing the award notice");
    }
}
