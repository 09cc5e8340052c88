using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Calendar;
using Procurement.Domain.Funds;
using Procurement.Simulation.Harness;
using Procurement.Storage.Aggregates;
using Procurement.Testing;

namespace Procurement.Simulation.Books.Desk;

/// <summary>
/// An office of the composed service on storage that refuses, loses replies and lets processes die between two writes:
/// random steps of its people, of the queue and of a bank; at the end everything is delivered and all books compared.
/// </summary>
internal sealed partial class Office : IAsyncDisposable
{
    private readonly Chance _chance;
    private readonly Bank _bank;
    private readonly SteppedClock _clock = new(World.WhileSigning);
    private readonly TestSite _site;
    private readonly Service _clean;
    private readonly Platform _platform;
    private int _keys;

    private Office(SharedStorage storage, long seed)
    {
        _chance = new(seed);
        _bank = new(_chance, isHonest: true);
        _site = storage.NewSite();
        _clean = new(_site, _clock);
        _platform = new(_site);
        _moves = Moves();
    }

    /// <summary>How many storage calls met a fault, and how many processes died.</summary>
    public (int Faults, int Deaths) Met { get; private set; }

    /// <summary>How many steps were answered as done, and how many were refused.</summary>
    public (int Done, int Refused) Answers { get; private set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An office with three awarded contracts that nobody has signed.</summary>
    public static async Task<Office> OpenAsync(SharedStorage storage, long seed)
    {
        var office = new Office(storage, seed);
        await office._clean.StartAsync();
        var opening = new Seed(office._clean);
        await opening.HappenAsync(
            Kinds.Funds,
            new FundKey(World.Tenant, World.Fund),
            new FundOpened("年度资金", FundSource.Fiscal, 2026, new Money(100_000_00))
            {
                InBudget = "预算1号",
                Account = new("测试银行", "62220001", "测试街道办事处"),
            });
        await opening.AwardedRoundAsync(World.Organizations.Count);
        return office;
    }

    /// <summary>One step, on a service that mostly meets faults.</summary>
    public async Task StepAsync()
    {
        _clock.Now += TimeSpan.FromMinutes(_chance.Below(300));
        var move = Choose();
        var key = $"step-{++_keys}";
        for (var tries = 1 + _chance.Below(2); tries > 0; tries--)
        {
            var faults = new FaultyStorage();
            var (kind, at) = (_chance.Below(4), 1 + _chance.Below(30));
            if (kind == 1) faults.Refuse(at);
            if (kind == 2) faults.LoseReply(at);
            if (kind == 3) faults.DieBefore(at);
            await using var service = new Service(_site, _clock, faults);
            await TryAsync(() => move(service, key), faults);
            if (kind is 1 or 2 && faults.Calls >= at) Met = Met with { Faults = Met.Faults + 1 };
        }

        await HearBatchesAsync();
    }

    public async ValueTask DisposeAsync() => await _clean.DisposeAsync();

    // A process that dies answers nobody; the message it had in hand comes back.
    private async Task TryAsync(Func<Task<Answered?>> step, FaultyStorage faults)
    {
        try
        {
            if (await step() is not { } answer) return;
            Answers = answer.IsDone
                ? Answers with { Done = Answers.Done + 1 }
                : Answers with { Refused = Answers.Refused + 1 };
        }
        catch (Exception thrown) when (thrown is not Xunit.Sdk.XunitException && faults.Calls > 0)
        {
            Met = Met with { Deaths = Met.Deaths + 1 };
            await _platform.ReleaseAsync();
        }
    }

    private Func<Service, string, Task<Answered?>> Choose()
    {
        var left = _chance.Below(_moves.Sum(one => one.Weight));
        foreach (var (weight, move) in _moves)
        {
            if ((left -= weight) < 0) return move;
        }

        throw new InvalidOperationException("The weights do not add up.");
    }

    // The bank has what was released, as soon as it was.
    private async Task HearBatchesAsync()
    {
        foreach (var batch in await AllAsync(Kinds.BankBatches))
        {
            if (batch.State is { Status: BankBatchStatus.Released } released)
                _bank.Receive(released, ChinaTime.DayOf(_clock.Now));
        }
    }

    private async Task<IReadOnlyList<Stored<TState, TEvent>>> AllAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind)
        where TState : class
        where TEvent : notnull
    {
        var table = _clean.Get<Azure.Data.Tables.TableServiceClient>()
            .GetTableClient(_clean.Get<Storage.Account.StorageSettings>().Table(kind.Table));
        List<Stored<TState, TEvent>> all = [];
        await foreach (var head in table.QueryAsync<Azure.Data.Tables.TableEntity>("RowKey eq 'head'", cancellationToken: Cancel))
            all.Add(await _clean.Store.LoadWholeAsync(kind, head.PartitionKey, Cancel));
        return all;
    }
}
