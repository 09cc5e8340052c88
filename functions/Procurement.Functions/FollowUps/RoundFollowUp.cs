using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;
using Procurement.Functions.Awards;
using Procurement.Functions.Evaluation;
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
    ScoreBookOpening books,
    NoticePublication notice,
    AwardContracts awards)
    : FollowUp<Round, RoundEvent>(Kinds.Rounds, store)
{
    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, Round state, EventRecord record, RoundEvent happened, CancellationToken cancel)
    {
        var round = RoundKey.Parse(key);
        switch (happened)
        {
            case RoundPublished:
                await AwaitAsync(key, state.Settings, cancel);
                break;
            case EvaluationOpened opened:
                await books.OpenAsync(round, state, opened, record.Author.At, cancel);
                break;
            case EvaluationClosed:
                await notice.PublishAsync(round, record, cancel);
                break;
            case AwardNoticePublished published:
                await due.PutAsync(DueKind.NoticeEnd, ChinaTime.EndOfDay(published.Notice.Through), key, cancel);
                break;
            case FinalAwardDecided decided:
                await awards.CommitAsync(round, state, decided, record, cancel);
                break;
            case FinalAwardMade made:
                await awards.OfferAsync(round, state, made, record.Author.At, cancel);
                break;
            case AwardLost { Successor: null } lost:
                await awards.FreeAsync(round, state, lost.Proposal, record, cancel);
                break;
            case AwardLost { Successor: { } next } lost:
                await awards.PassOnAsync(round, state, lost.Proposal, next, lost.Day, record, cancel);
                break;
            case SuccessionRefused { Successor: { } next } refused:
                await awards.PassOnAsync(round, state, refused.Lost, next, refused.Day, record, cancel);
                break;
        }

        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override Task IndexAsync(string key, Round state, long version, CancellationToken cancel) =>
        lists.PutManyAsync(Listings.Of(RoundKey.Parse(key), state, version), cancel);

    private async Task AwaitAsync(string key, RoundSettings settings, CancellationToken cancel)
    {
        await due.PutAsync(DueKind.Opening, settings.OpensAt, key, cancel);
        await due.PutAsync(DueKind.Closing, settings.ClosesAt.AddTicks(1), key, cancel);
    }
}
