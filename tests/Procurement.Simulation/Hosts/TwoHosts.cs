using Procurement.Simulation.Harness;
using Procurement.Storage.Aggregates;

namespace Procurement.Simulation.Hosts;

/// <summary>The service composed twice on one site, each with its own platform at work on the one queue.</summary>
internal sealed class TwoHosts : IAsyncDisposable
{
    private readonly Service _two;

    private TwoHosts(TestSite site, TimeProvider clock) => (One, _two) = (new Service(site, clock), new Service(site, clock));

    public Service One { get; }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<TwoHosts> StartAsync(SharedStorage storage, DateTimeOffset at, Func<Seed, Task> prepare)
    {
        var pair = new TwoHosts(storage.NewSite(), new SteppedClock(at));
        await Task.WhenAll(pair.One.StartAsync(), pair._two.StartAsync());
        await prepare(new Seed(pair.One));
        return pair;
    }

    /// <summary>Does so many moves at once, in turns on one host and the other, while both work on the queue.</summary>
    public async Task<IReadOnlyList<Answered>> AtOnceAsync(int moves, Func<Moves, int, Task<Answered>> move)
    {
        var turns = Enumerable.Range(0, moves)
            .Select(turn => Task.Run(() => move(new Moves(turn % 2 == 0 ? One : _two), turn), Cancel));
        var moving = Task.WhenAll(turns);
        await Task.WhenAll(WorkAsync(One, moving), WorkAsync(_two, moving));
        return await moving;
    }

    /// <summary>The aggregates of a kind, after the auditor has checked everything.</summary>
    public async Task<IReadOnlyDictionary<string, Stored<TState, TEvent>>> EndAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind)
        where TState : class
        where TEvent : notnull
    {
        var auditor = new Auditor(One);
        await auditor.CheckAsync();
        return await auditor.ReadAsync(kind);
    }

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await _two.DisposeAsync();
    }

    private static async Task WorkAsync(Service service, Task moving)
    {
        var platform = new Platform(service.Site);
        while (!moving.IsCompleted)
        {
            await platform.DrainAsync(service);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await platform.SettleAsync(service);
    }
}
