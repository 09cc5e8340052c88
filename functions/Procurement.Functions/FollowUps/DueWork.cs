using Microsoft.Extensions.Logging;
using Procurement.Domain;
using Procurement.Functions.Storage;

namespace Procurement.Functions.FollowUps;

/// <summary>
/// The work of timers: looks only at rows whose moment has come, lets the aggregate decide, and removes the row when
/// that is done; a run that fails is made up for by the next.
/// </summary>
public sealed class DueWork(AggregateStore store, DueDays due, TimeProvider clock, ILogger<DueWork> log)
{
    /// <summary>
    /// Carries out what is due, earliest first, until nothing is; <paramref name="then"/> runs before the next row.
    /// </summary>
    public async Task RunAsync<TState, TEvent>(
        DueKind kind,
        AggregateKind<TState, TEvent> aggregates,
        Func<TState?, By, Decision<TEvent>> decide,
        CancellationToken cancel,
        Func<string, string, Task>? then = null)
        where TState : class
        where TEvent : notnull
    {
        var now = clock.GetUtcNow();
        while (await due.DueAsync(kind, now, cancel) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                var command = Command.FollowUp($"{kind} {row.Id}", now);
                var outcome = await store.TransactAsync(
                    aggregates, row.Key, command, state => decide(state, command.By), cancel);
                if (outcome is Outcome<TState>.Refused refused)
                {
                    log.LogInformation("{Kind} {Key}: {Code}", kind, row.Key, refused.Why[0].Code);
                }
                else if (then is not null)
                {
                    await then(row.Key, command.Id);
                }

                await due.RemoveAsync(row, cancel);
            }
        }
    }
}
