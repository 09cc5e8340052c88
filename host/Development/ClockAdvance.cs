using Azure;
using Azure.Storage.Queues;
using Procurement.LocalHost.Queues;
using Procurement.LocalHost.Timers;

namespace Procurement.LocalHost.Development;

/// <summary>
/// Lets simulated time pass: in steps of at most a day, each followed by its timers and their follow-ups.
/// </summary>
internal sealed class ClockAdvance(
    SimulatedClock clock, IReadOnlyList<TimerFunction> timers, IReadOnlyList<QueueListener> queues)
    : IDisposable
{
    private static readonly TimeSpan StepMax = TimeSpan.FromDays(1);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim one = new(1);
    private readonly Dictionary<string, DateTime> ranAt = [];

    /// <summary>
    /// Moves to a moment and answers the names of timers that failed on the way; null when it is earlier.
    /// </summary>
    public async Task<IReadOnlyList<string>?> MoveToAsync(DateTimeOffset target, CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            if (target < clock.GetUtcNow()) return null;
            List<string> failed = [];
            await UntilEmptyAsync(cancel);
            while (clock.GetUtcNow() is var now && now < target)
            {
                var stop = target - now > StepMax ? now + StepMax : target;
                clock.Set(stop);
                if (await RunDueAsync(now.UtcDateTime, stop.UtcDateTime, failed)) await UntilEmptyAsync(cancel);
            }

            await UntilEmptyAsync(cancel);
            return failed;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The poison queues that have messages.</summary>
    public async Task<IReadOnlyList<string>> PoisonedAsync(CancellationToken cancel)
    {
        List<string> found = [];
        foreach (var poison in queues.Select(listener => listener.Queue.Poison).OfType<QueueClient>())
            if (await CountAsync(poison, cancel) > 0) found.Add(poison.Name);
        return found;
    }

    public void Dispose() => one.Dispose();

    private async Task<bool> RunDueAsync(DateTime from, DateTime to, List<string> failed)
    {
        var ran = false;
        foreach (var timer in timers)
        {
            if (timer.Schedule.After(from) is not { } due || due > to) continue;
            ran = true;
            var last = ranAt.GetValueOrDefault(timer.Name);
            var status = new ScheduleStatus(last, due, last);
            // Not cancelled by an impatient client: the clock has moved, so a skipped run would never be made up for.
            if (!await timer.RunAsync(status, pastDue: false, CancellationToken.None)) failed.Add(timer.Name);
            ranAt[timer.Name] = to;
        }

        return ran;
    }

    /// <summary>Until one look at all queues finds none with messages, invisible ones included.</summary>
    private async Task UntilEmptyAsync(CancellationToken cancel)
    {
        bool busy;
        do
        {
            busy = false;
            foreach (var listener in queues)
            {
                while (listener.Running > 0 || await CountAsync(listener.Queue.Queue, cancel) > 0)
                {
                    // While this one empties it may fill one that was looked at before.
                    busy = true;
                    listener.Wake();
                    await Task.Delay(Poll, cancel);
                }
            }
        }
        while (busy);
    }

    private static async Task<int> CountAsync(QueueClient queue, CancellationToken cancel)
    {
        try
        {
            return (await queue.GetPropertiesAsync(cancel)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return 0;
        }
    }
}
