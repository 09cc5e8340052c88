using Microsoft.Extensions.DependencyInjection;
using Procurement.Domain.Operations;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>Does what an operator decided about stuck work.</summary>
public sealed class InterventionFollowUp(
    AggregateStore store, StuckWorkTable stuck, StuckWorkRetries retries, DueDays due, IServiceProvider services)
    : FollowUp<Intervention, InterventionEvent>(Kinds.Interventions, store)
{
    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, Intervention state, EventRecord record, InterventionEvent happened, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var work = happened.Work;
        if (happened is StuckWorkResolved)
        {
            await GiveUpAsync(work, cancel);
            await stuck.RemoveAsync(StuckWorkKey.Parse(key), cancel);
        }

        // What was given up lets those behind it go on.
        if (happened is StuckWorkRetried || work.Kind is not StuckWorkKey.Unreadable)
        {
            await retries.RetryAsync(StuckWorkKey.Parse(key), work.Kind, work.Key, cancel);
        }

        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override Task IndexAsync(string key, Intervention state, long version, CancellationToken cancel) =>
        Task.CompletedTask;

    private async Task GiveUpAsync(StuckWork work, CancellationToken cancel)
    {
        if (work.Kind is TableNames.DueDays)
        {
            var (day, id) = DueRow.Parse(work.Key);
            await due.DiscardAsync(day, id, cancel);
        }
        else if (work.Event is { } number)
        {
            // Asked for here, because this is one of them itself.
            var followUp = services.GetServices<IFollowUp>().Single(one => one.Table == work.Kind);
            await followUp.SkipAsync(work.Key, number, cancel);
        }
    }
}
