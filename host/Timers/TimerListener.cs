using Azure;
using Microsoft.Extensions.Logging;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Functions;

namespace Procurement.LocalHost.Timers;

/// <summary>Runs one timer by the real clock: one run at a time, the next computed from when the last began.</summary>
internal sealed class TimerListener(
    TimerFunction timer, ScheduleMonitor? monitor, SingletonLock singleton, ILogger log) : IListener, IDisposable
{
    // A wait longer than this is taken in pieces: timers of the runtime end at about 49 days.
    private static readonly TimeSpan WaitMax = TimeSpan.FromDays(1);
    private static readonly TimeSpan StorageRetry = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource gone = new();
    private Task loop = Task.CompletedTask;
    private ScheduleStatus? status;

    public Task StartAsync()
    {
        loop = Task.Run(ListenAsync);
        return Task.CompletedTask;
    }

    /// <summary>Starts no run more and waits for the one that runs; cancels it when the wait is cancelled.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        await stop.CancelAsync();
        try
        {
            await loop.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            await gone.CancelAsync();
            throw;
        }
    }

    public void Dispose()
    {
        stop.Dispose();
        gone.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await singleton.AcquireAsync(stop.Token);
                using var ours = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
                var running = TickAsync(ours.Token);
                var holding = singleton.HoldAsync(ours.Token);
                await Task.WhenAny(running, holding);
                await ours.CancelAsync();
                await Task.WhenAll(Quiet(running), Quiet(holding));
                await singleton.ReleaseAsync();
            }
            catch (OperationCanceledException)
            {
                // The host stops.
            }
            catch (Exception failure)
            {
                log.LogWarning("The listener of {Function} was unable to start: {Why}", timer.Name, failure.Message);
                await Quiet(Task.Delay(StorageRetry, stop.Token));
            }
        }
    }

    private async Task TickAsync(CancellationToken cancel)
    {
        var next = await StartUpAsync(cancel);
        while (next is { } due)
        {
            await UntilAsync(due, cancel);
            next = await RunAsync(due, pastDue: false, cancel);
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
    }

    /// <summary>One run for any number of missed ones, else one if RunOnStartup asks for it.</summary>
    private async Task<DateTime?> StartUpAsync(CancellationToken cancel)
    {
        var pastDue = false;
        if (monitor is not null) (status, pastDue) = await monitor.CheckAsync(timer.Schedule, Now, cancel);
        if (pastDue || timer.RunOnStartup) return await RunAsync(Now, pastDue, cancel);
        return status?.Next ?? timer.Schedule.After(Now);
    }

    private async Task<DateTime?> RunAsync(DateTime due, bool pastDue, CancellationToken cancel)
    {
        var began = Now > due ? Now : due;
        await timer.RunAsync(status, pastDue, cancel, gone.Token);
        var next = timer.Schedule.After(began);
        status = new ScheduleStatus(began, next ?? DateTime.MaxValue, began);
        try
        {
            // Recorded even when the host stops meanwhile, so that the next start does not repeat the run.
            if (monitor is not null) await monitor.WriteAsync(status, CancellationToken.None);
        }
        catch (RequestFailedException failure)
        {
            log.LogWarning("The run of {Function} could not be recorded: {Why}", timer.Name, failure.Message);
        }

        return next;
    }

    private static async Task UntilAsync(DateTime due, CancellationToken cancel)
    {
        while (due - Now is var left && left > TimeSpan.Zero)
            await Task.Delay(left < WaitMax ? left : WaitMax, cancel);
        cancel.ThrowIfCancellationRequested();
    }

    private static async Task Quiet(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;
}
