using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Procurement.Embedded.Hosting;
using Procurement.Embedded.Invocation;

namespace Procurement.Embedded.Timers;

/// <summary>A timer function with its schedule read.</summary>
internal sealed class TimerFunction
{
    private static readonly TimeSpan MonitoredPeriodMin = TimeSpan.FromMinutes(1);

    private readonly Invoker invoker;
    private readonly RetryPolicy? retries;
    private readonly ILogger log;

    public TimerFunction(FunctionDescriptor function, IConfiguration settings, Invoker invoker, ILogger log)
    {
        var trigger = (TimerTriggerAttribute)function.Trigger;
        var text = settings.Resolve(trigger.Schedule);
        Function = function;
        Schedule = Schedule.ParseOrNull(text) ?? throw function.Refuse(
            $"has the schedule '{text}', which was not recognized as a valid cron expression or timespan string");
        RunOnStartup = trigger.RunOnStartup;
        IsMonitored = trigger.UseMonitor && IsAtLeastAMinute(Schedule);
        retries = RetryPolicy.Of(function);
        this.invoker = invoker;
        this.log = log;
    }

    public FunctionDescriptor Function { get; }

    public string Name => Function.Name;

    public Schedule Schedule { get; }

    public bool RunOnStartup { get; }

    public bool IsMonitored { get; }

    /// <summary>
    /// Runs it with its retries; a failure is logged and goes no further. Answers whether it succeeded.
    /// </summary>
    public async Task<bool> RunAsync(ScheduleStatus? status, bool pastDue, CancellationToken stopWaiting)
    {
        for (var retry = 0; ; retry++)
        {
            var info = new TimerInfo { ScheduleStatus = IsMonitored ? status : null, IsPastDue = pastDue };
            try
            {
                await invoker.InvokeAsync(Function, new TimerInput(info), CancellationToken.None, retries?.Try(retry));
                return true;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "{Function} failed", Name);
                if (retries is null || !await retries.WaitAsync(retry, stopWaiting)) return false;
            }
        }
    }

    // As the platform: only the first gap is looked at.
    private static bool IsAtLeastAMinute(Schedule schedule) =>
        schedule.After(DateTime.UnixEpoch) is not { } first || schedule.After(first) is not { } second
        || second - first >= MonitoredPeriodMin;
}
