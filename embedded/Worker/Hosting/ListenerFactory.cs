using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Procurement.Embedded.Development;
using Procurement.Embedded.Invocation;
using Procurement.Embedded.Queues;
using Procurement.Embedded.Timers;

namespace Procurement.Embedded.Hosting;

/// <summary>Makes the listeners of queues and timers; a disabled function gets none.</summary>
internal sealed class ListenerFactory(
    HostParts parts, Invoker invoker, QueueAccess access, QueueSettings queueSettings, ILogger log)
{
    public IReadOnlyList<TriggerQueue> Queues() =>
        [.. Enabled<QueueTriggerAttribute>().Select(pair => Queue(pair.Function, pair.Trigger))];

    public IReadOnlyList<TimerFunction> Timers() =>
    [
        .. Enabled<TimerTriggerAttribute>()
            .Select(pair => new TimerFunction(pair.Function, parts.Settings, invoker, log)),
    ];

    /// <summary>None under a simulated clock, where time only passes when it is told to.</summary>
    public IEnumerable<TimerListener> ByRealTime(IReadOnlyList<TimerFunction> timers)
    {
        if (parts.Clock is not null || timers.Count == 0) return [];
        var container = StorageConnection.Find(parts.Settings, null).Blobs()
            .GetBlobContainerClient("azure-webjobs-hosts");
        var id = HostId();
        return timers.Select(timer => new TimerListener(
            timer,
            timer.IsMonitored ? new ScheduleMonitor(container, id, timer.Name) : null,
            new SingletonLock(container, id, timer.Name, parts.Host, log),
            log));
    }

    private TriggerQueue Queue(FunctionDescriptor function, QueueTriggerAttribute trigger)
    {
        var queue = access.Client(trigger.QueueName, trigger.Connection);
        var poison = access.PoisonOrNull(queue, trigger.Connection);
        var handler = new QueueMessageHandler(function, queue, poison, access, queueSettings, invoker, log);
        var listener = new QueueListener(queue, queueSettings, handler, log);
        access.OnSent(queue, listener.Wake);
        return new TriggerQueue(listener, poison);
    }

    private IEnumerable<(FunctionDescriptor Function, T Trigger)> Enabled<T>() =>
        from function in parts.Functions.All
        where function.Trigger is T && !parts.Settings.IsDisabled(function.Name)
        select (function, (T)(object)function.Trigger);

    /// <summary>
    /// The platform's setting, else the machine and the app, so that two hosts of an app share their timers.
    /// </summary>
    private string HostId()
    {
        if (parts.Settings["AzureFunctionsWebHost:hostid"] is { Length: > 0 } id) return id;
        var name = $"{Environment.MachineName}-{parts.App.Environment.ApplicationName}".ToLowerInvariant();
        const int hostIdLengthMax = 32;
        var kept = name.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-').TakeLast(hostIdLengthMax);
        return string.Concat(kept).Trim('-');
    }
}
