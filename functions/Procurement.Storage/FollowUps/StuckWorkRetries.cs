using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Storage.Queues;

namespace Procurement.Storage.FollowUps;

/// <summary>Has stuck work tried again: by a message each, so that no piece of it holds up another.</summary>
public sealed class StuckWorkRetries(StuckWorkTable stuck, FollowUpQueue queue)
{
    /// <summary>Retries what is to be tried again by now; answers how many.</summary>
    public Task<int> RetryDueAsync(DateTimeOffset now, CancellationToken cancel) =>
        RetryAsync(stuck.DueAsync(now, cancel), cancel);

    /// <summary>Retries at once what waits under a code, since what it waited for has come; answers how many.</summary>
    public Task<int> RetryWaitingAsync(string code, CancellationToken cancel) =>
        RetryAsync(stuck.WaitingAsync(code, cancel), cancel);

    /// <summary>Retries one piece of work.</summary>
    public Task RetryAsync(StuckWorkKey key, string kind, string what, CancellationToken cancel) =>
        kind is StuckWorkKey.Unreadable
            ? ResendAsync(key, what, cancel)
            : queue.SendAsync(new FollowUpMessage(kind, what, "", 0, IsRetry: true), TimeSpan.Zero, cancel);

    private async Task<int> RetryAsync(IAsyncEnumerable<StuckRow> rows, CancellationToken cancel)
    {
        var retried = 0;
        await foreach (var row in rows)
        {
            await RetryAsync(row.Key, row.Work.Kind, row.Work.Key, cancel);
            retried++;
        }

        return retried;
    }

    // If it still cannot be read, it is noted anew.
    private async Task ResendAsync(StuckWorkKey key, string text, CancellationToken cancel)
    {
        await queue.SendTextAsync(text, TimeSpan.Zero, cancel);
        await stuck.RemoveAsync(key, cancel);
    }
}
