namespace Procurement.Storage.FollowUps;

/// <summary>The work after one event failed; what comes after it in the same aggregate waits.</summary>
public sealed class EventWorkException(long number, Exception why)
    : Exception($"The work after event {number} failed: {why.Message}", why)
{
    /// <summary>The number of the event.</summary>
    public long Number => number;
}
