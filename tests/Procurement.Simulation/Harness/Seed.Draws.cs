namespace Procurement.Simulation.Harness;

/// <content>A closed round for which evaluators are drawn.</content>
internal sealed partial class Seed
{
    /// <summary>The round is closed, and one evaluator is in the pool.</summary>
    public async Task PoolAsync()
    {
        await ClosedRoundAsync();
        await DoneAsync(on => on.EnterPoolAsync("enter-pool"));
        await DoneAsync(on => on.VerifyEvaluatorAsync("verify-evaluator"));
    }

    /// <summary>The same, and a draw is committed to, the day before.</summary>
    public async Task CommittedDrawAsync()
    {
        var clock = (SteppedClock)service.Get<TimeProvider>();
        var now = clock.Now;
        clock.Now = World.BeforeEvaluating;
        await PoolAsync();
        await DoneAsync(on => on.CommitDrawAsync("commit-draw"));
        clock.Now = now;
    }
}
