using Procurement.Domain.Laws;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;

namespace Procurement.Functions.FollowUps;

/// <summary>What waited for the holidays of a year goes on once they are loaded.</summary>
public sealed class LawFollowUp(AggregateStore store, StuckWorkRetries retries)
    : FollowUp<LawBook, LawEvent>(Kinds.LawBook, store)
{
    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, LawBook state, EventRecord record, LawEvent happened, CancellationToken cancel)
    {
        if (happened is CalendarYearLoaded loaded)
            await retries.RetryWaitingAsync(WaitsForCalendarException.CodeOf(loaded.Entry.Year), cancel);
        return Followed.Done;
    }

    /// <summary>The law book is in no list: it is read whole.</summary>
    protected override Task IndexAsync(string key, LawBook state, long version, CancellationToken cancel) =>
        Task.CompletedTask;
}
