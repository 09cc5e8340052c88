using System.Diagnostics;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Procurement.Benchmarks.Commands;
using Procurement.Functions.FollowUps;
using Procurement.Simulation.Harness;
using Procurement.Storage.Account;
using Procurement.Storage.Queues;

namespace Procurement.Benchmarks.Growth;

/// <summary>
/// What the platform does with the queue of follow-ups: hands out messages and deletes those that were handled. Its own
/// calls are not counted.
/// </summary>
internal sealed class Messages(TestSite site, string connection)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly QueueClient queue = new(
        connection,
        site.Get<StorageSettings>().FollowUpQueue,
        new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    private readonly List<(int Calls, double Milliseconds)> costs = [];
    private readonly FollowUpFunctions functions = site.Get<FollowUpFunctions>();

    /// <summary>
    /// Handles messages until none is left, so many at once, and answers how many there were. All commands have ended:
    /// what one look does not find never comes.
    /// </summary>
    public async Task<int> SettleAsync(int atOnce = 1)
    {
        var handled = 0;
        costs.Clear();
        while (true)
        {
            QueueMessage[] some = await queue.ReceiveMessagesAsync(Math.Min(32, atOnce), Lease);
            if (some.Length == 0)
            {
                var left = await queue.GetPropertiesAsync();
                if (left.Value.ApproximateMessagesCount == 0) return handled;
                await Task.Delay(5);
            }

            await Task.WhenAll(some.Select(HandleAsync));
            handled += some.Length;
        }
    }

    /// <summary>The message that cost most when they were last handled, one at a time.</summary>
    public Figure Largest(string name) =>
        new(name, [costs.Max(one => one.Calls)], [costs.Max(one => one.Milliseconds)]);

    private async Task HandleAsync(QueueMessage message)
    {
        var asked = FollowUpMessage.ReadOrNull($"{message.Body}")! with { Looks = FollowUpFunctions.LooksMax };
        var (before, clock) = (site.Calls.Calls, Stopwatch.StartNew());
        await Middleware.RaceAsync(() => functions.LookAsync(asked, default), default);
        lock (costs) costs.Add((site.Calls.Calls - before, clock.Elapsed.TotalMilliseconds));
        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }
}
