namespace Procurement.Storage.Aggregates;

/// <summary>
/// Work that cannot be done yet and needs nobody's repair: it waits under a stable code, such as
/// <c>calendar.2027</c>, is tried again now and then, and at once when what it waits for has come
/// (<c>StuckWorkRetries.RetryWaitingAsync</c>).
/// </summary>
public abstract class WaitsException(string code, string message) : Exception(message)
{
    /// <summary>What the work waits for.</summary>
    public string Code => code;
}

/// <summary>
/// Work that nobody waits for was refused by a rule that cannot refuse it unless something is broken.
/// </summary>
public sealed class WorkRefusedException(string work, string code)
    : InvalidOperationException($"{work} was refused: {code}")
{
    /// <summary>The code of the refusal.</summary>
    public string Code => code;
}
