using System.Diagnostics;
using Procurement.Cli.Http;

namespace Procurement.Cli.Play;

/// <summary>The host's simulated clock, which only goes forward; counts how long it was waited for.</summary>
internal sealed class SimulatedClock(ServiceClient service, DateTimeOffset start)
{
    /// <summary>The moment it shows.</summary>
    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>How long the moves and the work they waited for took.</summary>
    public TimeSpan Waited { get; private set; }

    /// <summary>How often it was moved or settled.</summary>
    public int Moves { get; private set; }

    /// <summary>Moves to a later moment, running every timer on the way; else does nothing.</summary>
    public Task MoveToAsync(DateTimeOffset moment, CancellationToken cancel) =>
        moment > Now ? WaitAsync(moment, cancel) : Task.CompletedTask;

    /// <summary>Waits until all follow-up work is done.</summary>
    public Task SettleAsync(CancellationToken cancel) => WaitAsync(Now, cancel);

    private async Task WaitAsync(DateTimeOffset moment, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        await service.MoveClockAsync(moment, cancel);
        (Now, Moves, Waited) = (moment, Moves + 1, Waited + Stopwatch.GetElapsedTime(since));
    }
}
