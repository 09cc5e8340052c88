namespace Procurement.Benchmarks.Growth;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class SteppedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
