using Procurement.Domain.Operations;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <summary>When work that was not done is tried again by itself.</summary>
public static class BackOff
{
    private const int DoublingsMax = 8;
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private static readonly TimeSpan Waiting = TimeSpan.FromHours(1);

    /// <summary>
    /// Five minutes after the first failure, twice as long after each, at most 12 hours; hourly for what waits.
    /// </summary>
    public static DateTimeOffset? NextLook(StuckWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        // Trying a message again that nobody can read helps nobody.
        if (work.Kind is StuckWorkKey.Unreadable) return null;
        if (work.State is StuckState.Waiting) return work.Last + Waiting;
        var pause = First * (1 << Math.Clamp(work.Tries - 1, 0, DoublingsMax));
        return work.Last + (pause < Longest ? pause : Longest);
    }
}
