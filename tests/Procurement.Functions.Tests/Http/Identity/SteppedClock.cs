namespace Procurement.Functions.Tests.Http.Identity;

/// <summary>A clock that moves when told.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    public void Step(TimeSpan by) => now += by;

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
}
