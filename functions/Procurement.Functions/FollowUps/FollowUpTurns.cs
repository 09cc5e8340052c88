namespace Procurement.Functions.FollowUps;

/// <summary>
/// Lets follow-up work yield to people: of the messages that the platform hands over at once, few are worked on at a
/// time, so that a person's storage call never waits behind those of a whole batch.
/// </summary>
public sealed class FollowUpTurns : IDisposable
{
    // Two, so that a long page of one round does not hold up the list row of another.
    private const int AtOnce = 2;

    private readonly SemaphoreSlim turns = new(AtOnce);

    /// <summary>Waits for a turn, which ends when it is disposed.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancel)
    {
        await turns.WaitAsync(cancel);
        return new Turn(turns);
    }

    /// <inheritdoc/>
    public void Dispose() => turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
