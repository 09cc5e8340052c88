using System.Collections.Concurrent;
using Xunit;

namespace Procurement.Host.Tests.Queues;

/// <summary>A message, how often its function fails, and the settings that matter.</summary>
public sealed record QueueCase(string Name)
{
    public static readonly TimeSpan MaxPollingInterval = TimeSpan.FromMilliseconds(200);

    public string Body { get; init; } = "Z29vZA==";

    public int Failures { get; init; }

    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>Seconds until a failed message is visible again.</summary>
    public int Pause { get; init; }

    public int ReceivedBefore { get; init; }

    public string Suffix { get; init; } = "";

    public bool Missing { get; init; }

    public TimeSpan VisibilityTimeout => TimeSpan.FromSeconds(Pause);

    public override string ToString() => Name;
}

/// <summary>Fails the first tries and writes each down, with an ellipsis where it had to wait for it.</summary>
internal sealed class QueueScript(QueueCase given)
{
    private readonly ConcurrentQueue<string> tries = new();
    private long? last;

    public string Tries => string.Join(' ', tries);

    public Task TryAsync(string text, long dequeueCount)
    {
        Assert.Equal("good", text);
        var clock = TimeProvider.System;
        var waited = last is { } earlier && given.Pause > 0 && clock.GetElapsedTime(earlier) >= given.VisibilityTimeout;
        last = clock.GetTimestamp();
        tries.Enqueue($"{(waited ? "…" : "")}{dequeueCount}");
        return tries.Count <= given.Failures
            ? Task.FromException(new InvalidOperationException("on purpose"))
            : Task.CompletedTask;
    }
}
