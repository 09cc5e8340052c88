using Procurement.Domain.Calendar;
using Procurement.Domain.Messages;
using Procurement.Domain.Rounds;
using Procurement.Functions.Awards;
using Procurement.Functions.Evaluation;
using Procurement.Functions.Lots;
using Procurement.Functions.Messages;
using Procurement.Functions.Proposals;
using Procurement.Functions.Publicity;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>What follows from what happened to a round.</summary>
public sealed class RoundFollowUp(
    AggregateStore store,
    DueDays due,
    Lists lists,
    WorkLists work,
    EvaluationOpening opening,
    NoticePublication notice,
    PublicNotice pages,
    FinalAwardWork award,
    AwardContracts contracts,
    IncompleteBooks books,
    PublicSiteWork site,
    MessagePost post,
    ProposalUnsealing unsealing)
    : FollowUp<Round, RoundEvent>(Kinds.Rounds, store)
{
    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, Round state, EventRecord record, RoundEvent happened, CancellationToken cancel)
    {
        var round = RoundKey.Parse(key);
        if (IsPublic(happened)) await site.AskAsync(round, cancel);
        switch (happened)
        {
            case RoundPublished:
                await AwaitAsync(key, state.Settings, cancel);
                await pages.AnnounceAsync(round, cancel);
                break;
            case SealOpened:
                return await unsealing.ContinueAsync(round, state, record, cancel);
            case RoundClarified clarified:
                // The row of the closing before finds nothing to do at its time.
                await due.PutAsync(DueKind.Closing, clarified.ClosesAt.AddTicks(1), key, cancel);
                await pages.AnnounceAsync(round, cancel);
                break;
            case PanelAppointed:
                return await opening.ContinueAsync(round, state, record, cancel);
            case EvaluationClosed:
                return await notice.ContinueAsync(round, record, cancel);
            case AwardNoticePublished published:
                await due.PutAsync(DueKind.NoticeEnd, ChinaTime.EndOfDay(published.Through.Due), key, cancel);
                await pages.PublishAsync(round, cancel);
                break;
            case NoticeEnded:
                await pages.PublishAsync(round, cancel);
                break;
            case FinalAwardDecided:
                await award.SettleAsync(round, record, cancel);
                break;
            case FinalAwardMade made:
                return await contracts.ContinueAsync(round, state, made, record, cancel);
            case RoundCancelled or RoundWithdrawn:
                await pages.AnnounceAsync(round, cancel);
                await pages.PublishAsync(round, cancel);
                await books.RemoveAllAsync(round, cancel);
                break;
        }

        var messages = RoundMessages.Of(round.Round, state, happened);
        await post.SendAsync(MessageCause.Of(Table, record), messages, cancel);
        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override async Task IndexAsync(string key, Round state, long version, CancellationToken cancel)
    {
        var round = RoundKey.Parse(key);
        await lists.PutManyAsync(Listings.Of(round, state, version), cancel);
        await work.TakeOffAsync(round, state, version, cancel);
        if (state.Phase is not (RoundPhase.Evaluating or RoundPhase.Ranking)) return;
        await lists.NoteAsync(ListNames.RoundsInEvaluation, key, cancel);
    }

    private static bool IsPublic(RoundEvent happened) => happened is RoundPublished or RoundClarified or RoundOpened
        or RoundClosed
        or AwardNoticePublished or NoticeRevised or NoticeEnded or FinalAwardMade or RoundCancelled or RoundWithdrawn;

    private async Task AwaitAsync(string key, RoundSettings settings, CancellationToken cancel)
    {
        await due.PutAsync(DueKind.Opening, settings.OpensAt, key, cancel);
        await due.PutAsync(DueKind.Closing, settings.ClosesAt.AddTicks(1), key, cancel);
    }
}
