namespace Procurement.Functions.FollowUps;

/// <summary>
/// Lets follow-up work yield to people: the messages that the platform hands over at once are worked on one after the
/// other, so that a person's storage call never waits behind those of a whole batch.
/// </summary>
public sealed class FollowUpTurns : IDisposable
{
    // Whoever has waited so long goes all the same: a long page of one round must not hold up the lists of another.
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turns = new(1);

    /// <summary>Waits for a turn, which ends when it is disposed.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancel) =>
        new Turn(await turns.WaitAsync(WaitMax, cancel) ? turns : null);

    /// <inheritdoc/>
    public void Dispose() => turns.Dispose();

    private sealed class Turn(SemaphoreSlim? turns) : IDisposable
    {
        public void Dispose() => turns?.Release();
    }
}
