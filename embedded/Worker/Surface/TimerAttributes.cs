using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function by a schedule in UTC.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    /// <summary>NCRONTAB of five or six fields, or hh:mm:ss; <c>%Setting%</c> is replaced by that setting.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>
    /// Whether runs are recorded in storage, so that a missed one is made up for; at most once a minute.
    /// </summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs at every start of the host.</summary>
    public bool RunOnStartup { get; set; }
}

/// <summary>What a timer function is told about its run.</summary>
public class TimerInfo
{
    /// <summary>The recorded schedule; null when the schedule is not monitored.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run makes up for missed ones.</summary>
    public bool IsPastDue { get; set; }
}

/// <summary>When a timer ran and will run, in UTC.</summary>
public class ScheduleStatus
{
    /// <summary>The last recorded run; the default date if none.</summary>
    public DateTime Last { get; set; }

    /// <summary>The next expected run.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this record was written.</summary>
    public DateTime LastUpdated { get; set; }
}
