using System.Collections.Concurrent;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Procurement.Testing;

/// <summary>
/// A transport for the options of a storage client: counts its calls, retries included, from 1, and spoils those that
/// it is told to.
/// </summary>
public sealed class FaultyStorage(HttpPipelineTransport? inner = null) : HttpPipelineTransport
{
    private readonly ConcurrentDictionary<int, Fault> _faults = new();
    private readonly HttpPipelineTransport _inner = inner ?? HttpClientTransport.Shared;
    private readonly ConcurrentQueue<int> _writes = new();
    private int _calls;
    private volatile int _deadFrom = int.MaxValue;

    private enum FaultKind
    {
        Refused,
        ReplyLost,
        Delayed,
    }

    /// <summary>How many calls were made so far.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Those of the calls that may have changed something, in their order.</summary>
    public IReadOnlyList<int> Writes => [.. _writes.Order()];

    /// <summary>Answers the call with 503 and does not do its work.</summary>
    public FaultyStorage Refuse(int call) => Plan(call, new Fault(FaultKind.Refused, default));

    /// <summary>Does the work of the call, then loses the connection.</summary>
    public FaultyStorage LoseReply(int call) => Plan(call, new Fault(FaultKind.ReplyLost, default));

    /// <summary>Waits before it does the work of the call.</summary>
    public FaultyStorage Delay(int call, TimeSpan by) => Plan(call, new Fault(FaultKind.Delayed, by));

    /// <summary>Loses the connection before this call and every later one, as if the process had died.</summary>
    public FaultyStorage DieBefore(int call)
    {
        _deadFrom = call;
        return this;
    }

    /// <inheritdoc/>
    public override Request CreateRequest() => _inner.CreateRequest();

    /// <inheritdoc/>
    public override void Process(HttpMessage message) => ProcessAsync(message).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var call = Interlocked.Increment(ref _calls);
        var method = message.Request.Method;
        if (method != RequestMethod.Get && method != RequestMethod.Head) _writes.Enqueue(call);
        if (call >= _deadFrom) throw Lost(call);

        _faults.TryRemove(call, out var fault);
        if (fault is { Kind: FaultKind.Refused })
        {
            message.Response = new RefusedResponse(message.Request.ClientRequestId);
            return;
        }

        if (fault is { Kind: FaultKind.Delayed }) await Task.Delay(fault.By, message.CancellationToken);
        await _inner.ProcessAsync(message);
        if (fault is { Kind: FaultKind.ReplyLost }) throw Lost(call);
    }

    // Without a status: this is how the real transport reports a broken connection, and what the pipeline retries.
    private static RequestFailedException Lost(int call) =>
        new($"The connection of call {call} was lost.", new IOException("Connection reset by peer."));

    private FaultyStorage Plan(int call, Fault fault)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(call, Calls);
        _faults[call] = fault;
        return this;
    }

    private sealed record Fault(FaultKind Kind, TimeSpan By);
}
