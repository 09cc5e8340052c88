namespace Procurement.Storage.FollowUps;

/// <summary>
/// Work that cannot be done yet and needs nobody's repair: it waits under a stable code, such as
/// <c>calendar.2027</c>, is tried again now and then, and at once when what it waits for has come
/// (<c>StuckWork.RetryWaitingAsync</c>).
/// </summary>
public abstract class WaitsException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the work waits for.</summary>
    public string Code => code;
}
