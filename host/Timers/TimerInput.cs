using System.Text.Json;
using Procurement.LocalHost.Functions;

namespace Procurement.LocalHost.Timers;

/// <summary>When a timer last ran and will run next, under the names of the platform's record.</summary>
internal sealed record ScheduleStatus(DateTime Last, DateTime Next, DateTime LastUpdated);

/// <summary>A timer's run as trigger data; there is nothing beside it.</summary>
internal static class TimerInput
{
    private static readonly Dictionary<string, string> Nothing = [];

    public static TriggerInput Of(ScheduleStatus? status, bool pastDue, (int Count, int Max)? attempt)
    {
        var info = new { Schedule = new { AdjustForDST = true }, ScheduleStatus = status, IsPastDue = pastDue };
        return new TriggerInput(JsonSerializer.Serialize(info), IsJson: true, Nothing, attempt);
    }
}
