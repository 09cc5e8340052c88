using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Timers;

/// <summary>A timer function with its schedule read.</summary>
internal sealed class TimerFunction
{
    private static readonly TimeSpan MonitoredPeriodMin = TimeSpan.FromMinutes(1);

    private readonly IFunctionRunner runner;
    private readonly ILogger log;

    public TimerFunction(HostedFunction function, IConfiguration settings, IFunctionRunner runner, ILogger log)
    {
        var text = settings.Resolve(function.Text("schedule") ?? "");
        Function = function;
        Schedule = Schedule.ParseOrNull(text) ?? throw function.Refuse(
            $"has the schedule '{text}', which was not recognized as a valid cron expression or timespan string");
        RunOnStartup = function.Flag("runOnStartup", otherwise: false);
        IsMonitored = function.Flag("useMonitor", otherwise: true) && IsAtLeastAMinute(Schedule);
        this.runner = runner;
        this.log = log;
    }

    public HostedFunction Function { get; }

    public string Name => Function.Name;

    public Schedule Schedule { get; }

    public bool RunOnStartup { get; }

    public bool IsMonitored { get; }

    /// <summary>
    /// Runs it with its retries; a failure is logged and goes no further. Answers whether it succeeded.
    /// </summary>
    public async Task<bool> RunAsync(
        ScheduleStatus? status, bool pastDue, CancellationToken stopWaiting, CancellationToken cancel = default)
    {
        for (var retry = 0; ; retry++)
        {
            (int, int)? attempt = Function.Retry is { } rule ? (retry, rule.CountMax) : null;
            try
            {
                await runner.RunAsync(
                    Function, TimerInput.Of(IsMonitored ? status : null, pastDue, attempt), cancel);
                return true;
            }
            catch (Exception failure)
            {
                log.LogError("{Function} failed: {Why}", Name, failure.Message);
                if (Function.Retry is null || !await Function.Retry.WaitAsync(retry, stopWaiting)) return false;
            }
        }
    }

    // As the platform: only the first gap is looked at.
    private static bool IsAtLeastAMinute(Schedule schedule) =>
        schedule.After(DateTime.UnixEpoch) is not { } first || schedule.After(first) is not { } second
        || second - first >= MonitoredPeriodMin;
}
