using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Procurement.LocalHost.Development;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Queues;
using Procurement.LocalHost.Timers;

namespace Procurement.LocalHost.Hosting;

/// <summary>The listeners of queues and timers; a disabled function gets none.</summary>
internal sealed class TriggerListeners : IDisposable
{
    private readonly List<TimerListener> ticking = [];

    private TriggerListeners(IReadOnlyList<QueueListener> queues, IReadOnlyList<TimerFunction> timers) =>
        (Queues, Timers) = (queues, timers);

    public IReadOnlyList<QueueListener> Queues { get; }

    public IReadOnlyList<TimerFunction> Timers { get; }

    /// <summary>Under a simulated clock no timer is among them: time only passes when it is told to.</summary>
    public IEnumerable<IListener> All => [.. Queues, .. ticking];

    public static TriggerListeners Of(ListenerParts parts)
    {
        var enabled = parts.Functions.Where(function => !parts.Settings.IsDisabled(function.Name)).ToArray();
        var access = new QueueAccess(parts.Settings, parts.Queues.Base64);
        var made = new TriggerListeners(
            [.. enabled.Where(f => f.Is("queueTrigger")).Select(function => Queue(parts, access, function))],
            [
                .. enabled.Where(f => f.Is("timerTrigger"))
                    .Select(function => new TimerFunction(function, parts.Settings, parts.Runner, parts.Log)),
            ]);
        if (!parts.SimulatedTime) made.ticking.AddRange(made.ByRealTime(parts));
        return made;
    }

    public void Dispose()
    {
        foreach (var listener in All.OfType<IDisposable>()) listener.Dispose();
    }

    private static QueueListener Queue(ListenerParts parts, QueueAccess access, HostedFunction function)
    {
        if (function.Retry is not null)
            throw function.Refuse("has a retry attribute, which only timer functions may have");
        if (function.TakesTheMessageItself())
            throw function.Refuse("takes a QueueMessage or BinaryData, which this host does not send");

        var queue = access.Find(function.Text("queueName") ?? "", function.Text("connection"));
        var handler = new QueueMessageHandler(function, queue, access, parts.Queues, parts.Runner, parts.Log);
        var listener = new QueueListener(queue, parts.Queues, handler, parts.Log);
        access.OnSent(queue.Queue, listener.Wake);
        return listener;
    }

    private IEnumerable<TimerListener> ByRealTime(ListenerParts parts)
    {
        if (Timers.Count == 0) return [];
        var container = StorageConnection.Find(parts.Settings, null).Blobs()
            .GetBlobContainerClient("azure-webjobs-hosts");
        return Timers.Select(timer => new TimerListener(
            timer,
            timer.IsMonitored ? new ScheduleMonitor(container, parts.HostId, timer.Name) : null,
            new SingletonLock(container, parts.HostId, timer.Name, parts.Host, parts.Log),
            parts.Log));
    }
}

/// <summary>What listeners are made from.</summary>
internal sealed record ListenerParts(IReadOnlyList<HostedFunction> Functions, IFunctionRunner Runner)
{
    public required IConfiguration Settings { get; init; }

    public required JobHostSettings Host { get; init; }

    public required QueueSettings Queues { get; init; }

    /// <summary>Under which the locks and records of timers lie; two hosts of an app share it.</summary>
    public required string HostId { get; init; }

    public required bool SimulatedTime { get; init; }

    public required ILogger Log { get; init; }
}
