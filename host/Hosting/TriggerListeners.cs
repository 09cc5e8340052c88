using Azure.Storage.Blobs;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Queues;
using Procurement.LocalHost.Timers;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Hosting;

/// <summary>The queues and timers of the functions that are not disabled.</summary>
internal sealed class TriggerListeners
{
    private readonly HostParts parts;

    public TriggerListeners(LoadedParts loaded, QueueSettings settings)
    {
        parts = loaded.Before;
        var access = new QueueAccess(parts.Settings, settings.Base64);
        var enabled = loaded.Functions.All.Where(function => !parts.Settings.IsDisabled(function.Name)).ToArray();
        Queues = [.. enabled.Where(f => f.Is("queueTrigger")).Select(f => Queue(loaded, f, access, settings))];
        Timers =
        [
            .. enabled.Where(f => f.Is("timerTrigger"))
                .Select(f => new TimerFunction(f, parts.Settings, loaded.Runner, parts.Log)),
        ];
    }

    public IReadOnlyList<QueueListener> Queues { get; }

    public IReadOnlyList<TimerFunction> Timers { get; }

    /// <summary>One listener a timer, each with its record and its lock in the host's storage.</summary>
    public IEnumerable<TimerListener> ByRealTime()
    {
        if (Timers.Count == 0) return [];
        var container = StorageConnection.Find(parts.Settings, null).Blobs()
            .GetBlobContainerClient("azure-webjobs-hosts");
        return Timers.Select(timer => Timer(timer, container));
    }

    private static QueueListener Queue(
        LoadedParts loaded, HostedFunction function, QueueAccess access, QueueSettings settings)
    {
        if (function.TakesTheMessageItself())
            throw function.Refuse("takes a QueueMessage or BinaryData, which this host does not send");

        var log = loaded.Before.Log;
        var queue = access.Find(function.Text("queueName") ?? "", function.Text("connection"));
        var handler = new QueueMessageHandler(function, queue, access, settings, loaded.Runner, log);
        var listener = new QueueListener(queue, settings, handler, log);
        access.OnSent(queue.Queue, listener.Wake);
        return listener;
    }

    private TimerListener Timer(TimerFunction timer, BlobContainerClient container)
    {
        var monitor = timer.IsMonitored ? new ScheduleMonitor(container, parts.Id, timer.Name) : null;
        var singleton = new SingletonLock(container, parts.Id, timer.Name, parts.Host, parts.Log);
        return new TimerListener(timer, monitor, singleton, parts.Log);
    }
}
