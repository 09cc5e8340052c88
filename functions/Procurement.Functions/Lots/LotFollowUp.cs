using Procurement.Domain.Lots;
using Procurement.Domain.Rounds;
using Procurement.Functions.Publicity;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;

namespace Procurement.Functions.Lots;

/// <summary>
/// What follows when an award of a lot is lost: the money, the next in the reserve, the lists and the public notice.
/// </summary>
public sealed class LotFollowUp(
    AggregateStore store, LostAwards lost, LotRows rows, PublicNotice notice, PublicSiteWork site)
    : FollowUp<LotProceedings, LotEvent>(Kinds.Lots, store)
{
    // Captured under a name of its own: the base class keeps the parameter too.
    private readonly AggregateStore rounds = store;

    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, LotProceedings state, EventRecord record, LotEvent happened, CancellationToken cancel)
    {
        if (Changed(happened) is not { } changed) return Followed.Done;

        var lot = LotKey.Parse(key);
        var round = (await rounds.LoadAsync(Kinds.Rounds, new RoundKey(lot.Tenant, lot.Round), cancel)).State!;
        await FollowAsync(lot, state, round, record, happened, cancel);
        await rows.RewriteAsync(lot, round.LotIndex(lot.Lot), state, record.Number, changed, cancel);
        await notice.PublishAsync(new RoundKey(lot.Tenant, lot.Round), cancel);
        await site.AskAsync(new RoundKey(lot.Tenant, lot.Round), cancel);
        return Followed.Done;
    }

    // The lists of a lot are written when it is ranked and when an award is lost, not for every event.
    /// <inheritdoc/>
    protected override Task IndexAsync(
        string key, LotProceedings state, long version, CancellationToken cancel) => Task.CompletedTask;

    private static IReadOnlyList<string?>? Changed(LotEvent happened) => happened switch
    {
        ProposalDisqualified one => [one.Proposal, one.Successor],
        AwardLost one => [one.Proposal, one.Successor],
        SuccessionRefused one => [one.Proposal, one.Successor],
        _ => null,
    };

    private Task FollowAsync(
        LotKey key,
        LotProceedings state,
        Round round,
        EventRecord record,
        LotEvent happened,
        CancellationToken cancel) => happened switch
    {
        ProposalDisqualified one => lost.ReviseAsync(key, state, one, record, cancel),
        AwardLost { Successor: null } one => lost.FreeAsync(key, round, one.Proposal, record, cancel),
        AwardLost { Successor: { } next } one =>
            lost.PassOnAsync(key, state, round, (one.Proposal, next, one.Day), record, cancel),
        SuccessionRefused { Successor: { } next } one =>
            lost.PassOnAsync(key, state, round, (one.Lost, next, one.Day), record, cancel),
        _ => Task.CompletedTask,
    };
}
