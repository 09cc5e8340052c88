using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Procurement.Embedded.Invocation;

namespace Procurement.Embedded.Timers;

/// <summary>The retries of a timer function: kept in memory, ended by a stop, each try a new invocation.</summary>
internal sealed class RetryPolicy
{
    private readonly int max;
    private readonly TimeSpan shortest;
    private readonly TimeSpan longest;

    private RetryPolicy(int max, TimeSpan shortest, TimeSpan longest) =>
        (this.max, this.shortest, this.longest) = (max, shortest, longest);

    public static RetryPolicy? Of(FunctionDescriptor function)
    {
        var (shortest, longest) = function.Retry switch
        {
            null => default,
            FixedDelayRetryAttribute once => (once.DelayInterval, once.DelayInterval),
            ExponentialBackoffRetryAttribute growing => (growing.MinimumInterval, growing.MaximumInterval),
            var other => throw function.Refuse($"has the unsupported retry {other.GetType().Name}"),
        };
        if (function.Retry is null) return null;
        return Span(shortest) is { } least && Span(longest) is { } most && least <= most
            && function.Retry.MaxRetryCount >= -1
            ? new RetryPolicy(function.Retry.MaxRetryCount, least, most)
            : throw function.Refuse("has a retry attribute with a malformed count or interval");
    }

    public RetryContext Try(int count) => new Context(count, max);

    /// <summary>Pauses before the next try; false when there is none.</summary>
    public async Task<bool> WaitAsync(int count, CancellationToken stop)
    {
        if (max >= 0 && count >= max) return false;
        var doubled = shortest * Math.Pow(2, Math.Min(count, 30));
        var limit = doubled < longest ? doubled : longest;
        try
        {
            await Task.Delay(shortest + ((limit - shortest) * Random.Shared.NextDouble()), stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static TimeSpan? Span(string text) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.Zero ? span : null;

    private sealed class Context(int count, int max) : RetryContext
    {
        public override int RetryCount => count;

        public override int MaxRetryCount => max;
    }
}
