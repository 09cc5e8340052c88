using Procurement.Simulation.Harness;
using Procurement.Testing;

namespace Procurement.Simulation.Faults;

/// <summary>One run of an act on a site of its own, with a service that meets the faults and one that does not.</summary>
internal sealed class Trial : IAsyncDisposable
{
    private readonly Act _act;
    private readonly TrialStorage _storage;

    private Trial(Act act, TrialStorage storage, TestSite site, FaultyStorage faults)
    {
        var clock = new SteppedClock(act.At);
        (_act, _storage, Faults, Platform) = (act, storage, faults, new Platform(site));
        (Clean, Faulty) = (new Service(site, clock), new Service(site, clock, faults));
    }

    public Service Clean { get; }

    public Service Faulty { get; }

    public Platform Platform { get; }

    public FaultyStorage Faults { get; }

    /// <summary>Begins where the act begins: at rows that were prepared before, or by preparing them.</summary>
    public static async Task<Trial> BeginAsync(TrialStorage storage, Act act, Snapshot? beginning, FaultyStorage faults)
    {
        var empty = storage.EmptySiteOrNull();
        var trial = new Trial(act, storage, empty ?? storage.NewSite(), faults);
        if (empty is null) await trial.Clean.StartAsync();
        await (beginning is null ? act.PrepareAsync(new Seed(trial.Clean)) : beginning.CopyToAsync(trial.Clean));
        return trial;
    }

    /// <summary>Takes the first steps of the act, all by default; each must be answered as done.</summary>
    public async Task StepAsync(Service on, int steps = int.MaxValue)
    {
        foreach (var step in _act.Steps.Take(steps))
        {
            var answer = await step(new Moves(on));
            Assert.True(answer.IsDone, $"{_act}: {answer.Status} {answer.Body}");
        }
    }

    /// <summary>All steps and all follow-up work, on the faulty service.</summary>
    public async Task CompleteAsync()
    {
        await StepAsync(Faulty);
        await Platform.DrainAsync(Faulty);
    }

    /// <summary>The same while the messages are handled elsewhere as soon as they are seen.</summary>
    public async Task OvertakeAsync()
    {
        var stepping = StepAsync(Faulty);
        while (!stepping.IsCompleted)
        {
            await Platform.DrainAsync(Clean);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await stepping;
        await Platform.SettleAsync(Clean);
    }

    /// <summary>Goes on until the process dies; then the platform gives its message to another one.</summary>
    public async Task DieAsync()
    {
        await Assert.ThrowsAnyAsync<Exception>(CompleteAsync);
        await Platform.ReleaseAsync();
    }

    /// <summary>The client asks again, and the follow-up work is done.</summary>
    public async Task AskAgainAsync()
    {
        await StepAsync(Clean);
        await Platform.DrainAsync(Clean);
    }

    /// <summary>Takes away what is left, which is these rows, and leaves the site to the next trial.</summary>
    public async Task LeaveEmptyAsync(Snapshot left)
    {
        await Task.WhenAll(left.TakeAwayAsync(Clean), Platform.EmptyAsync());
        _storage.LeaveEmpty(Clean.Site);
    }

    public async ValueTask DisposeAsync()
    {
        await Faulty.DisposeAsync();
        await Clean.DisposeAsync();
    }
}
