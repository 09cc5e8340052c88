using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Functions;

namespace Procurement.LocalHost.Queues;

/// <summary>Receives the messages of one queue and hands each to its own task.</summary>
internal sealed class QueueListener(
    TriggerQueue queue, QueueSettings settings, QueueMessageHandler handler, ILogger log) : IListener, IDisposable
{
    private static readonly TimeSpan DelayMin = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<Task, byte> running = new();
    private readonly SemaphoreSlim wake = new(0, 1);
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource gone = new();
    private Task loop = Task.CompletedTask;

    public TriggerQueue Queue => queue;

    public int Running => running.Count;

    public Task StartAsync()
    {
        loop = Task.Run(ReceiveAsync);
        return Task.CompletedTask;
    }

    /// <summary>Receives no more and waits for what runs; cancels it when the wait is cancelled.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        await stop.CancelAsync();
        try
        {
            await loop.WaitAsync(cancel);
            await Task.WhenAll(running.Keys).WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            await gone.CancelAsync();
            throw;
        }
    }

    /// <summary>Looks at the queue at once instead of at the end of the pause.</summary>
    public void Wake()
    {
        try
        {
            if (wake.CurrentCount == 0) wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Someone else woke it in the same moment.
        }
    }

    public void Dispose()
    {
        stop.Dispose();
        gone.Dispose();
        wake.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var delay = DelayMin;
        while (!stop.IsCancellationRequested)
        {
            var messages = await ReceiveBatchAsync();
            foreach (var message in messages) Start(message);
            delay = messages.Length > 0 ? DelayMin : await PauseAsync(delay);
            await UntilThereIsRoomAsync();
        }
    }

    private async Task<QueueMessage[]> ReceiveBatchAsync()
    {
        try
        {
            return await queue.Queue.ReceiveMessagesAsync(settings.BatchSize, settings.Lease, stop.Token);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            // The trigger does not make its queue: a missing one is an empty one.
            return [];
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return [];
        }
        catch (Exception failure)
        {
            log.LogWarning("Queue {Queue} cannot be read: {Reason}", queue.Queue.Name, failure.Message);
            return [];
        }
    }

    private void Start(QueueMessage message)
    {
        var task = Task.Run(() => handler.HandleAsync(message, gone.Token));
        running.TryAdd(task, 0);
        _ = task.ContinueWith(done => running.TryRemove(done, out _), TaskScheduler.Default);
    }

    /// <summary>Waits, and returns the next, doubled pause: 100 ms ± 20 % up to the longest allowed.</summary>
    private async Task<TimeSpan> PauseAsync(TimeSpan delay)
    {
        try
        {
            var woken = await wake.WaitAsync(delay * (0.8 + (0.4 * Random.Shared.NextDouble())), stop.Token);
            if (woken) return DelayMin;
        }
        catch (OperationCanceledException)
        {
            return DelayMin;
        }

        return delay * 2 < settings.MaxPollingInterval ? delay * 2 : settings.MaxPollingInterval;
    }

    private async Task UntilThereIsRoomAsync()
    {
        while (running.Count > settings.NewBatchThreshold && !stop.IsCancellationRequested)
        {
            await Task.WhenAny(running.Keys.DefaultIfEmpty(Task.CompletedTask));
            await Task.Yield();
        }
    }
}
