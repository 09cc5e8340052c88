using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Receivables;

namespace Procurement.Simulation.Books;

/// <summary>
/// A town that pays: funds, contracts of several organizations, a bank, and people who try everything in any order. Each
/// step is one write of one process; processes race, break off after any write and are begun anew, as on the platform.
/// </summary>
internal sealed partial class Town
{
    private const string Tenant = "town";
    private const int ProcessesMax = 12;

    private readonly Chance _chance;
    private readonly List<(IEnumerator<bool> Steps, bool MayBreak)> _running = [];
    private readonly List<IShelf> _shelves = [];
    private readonly Dictionary<string, Shelf<Fund, FundEvent>> _funds = [];
    private readonly Dictionary<string, Shelf<Contract, ContractEvent>> _contracts = [];
    private readonly Dictionary<string, Shelf<DebtorAccount, ReceivableEvent>> _debtors = [];
    private readonly Dictionary<string, Shelf<BankBatch, BankBatchEvent>> _batches = [];
    private readonly Dictionary<string, Shelf<BankAnswers, BankAnswersEvent>> _answers = [];
    private readonly Dictionary<string, Shelf<BankException, BankExceptionEvent>> _exceptions = [];
    private readonly List<(int Weight, Func<IEnumerable<bool>> Begin)> _moves;
    private readonly int _weights;
    private readonly Bank _bank;
    private DateTimeOffset _now = new(2024, 1, 8, 1, 0, 0, TimeSpan.Zero);
    private int _stamps;

    /// <summary>
    /// A town of its own for each seed. In every second one the bank tells nothing but the truth and people decide by
    /// it; in the others both are wrong at times, and only the laws can be asked for.
    /// </summary>
    public Town(long seed)
    {
        _chance = new(seed);
        IsHonest = seed % 2 == 0;
        Judge = new Judge(ThirdApproverFrom);
        _bank = new Bank(_chance, IsHonest);
        _moves =
        [
            .. PayingMoves(), .. ContractMoves(), .. BankMoves(), .. DebtMoves(), .. FundMoves(),
        ];
        _weights = _moves.Sum(one => one.Weight);
        Settle();
    }

    public bool IsHonest { get; }

    public Judge Judge { get; }

    /// <summary>How many processes broke off between two writes.</summary>
    public long Broken { get; private set; }

    /// <summary>How many writes came to something.</summary>
    public long Commits => _shelves.Sum(one => one.Version);

    /// <summary>One step of somebody, anybody.</summary>
    public void Step()
    {
        _now = _now.AddMinutes(_chance.OneIn(50) ? _chance.Below(5_000) : _chance.Below(30));
        var what = _chance.Below(10);
        if (_running.Count < ProcessesMax && what < 5) Begin(Move(), mayBreak: true);
        else if (_running.Count < ProcessesMax && what < 8 && Pending() is { } shelf) Begin(shelf.Follow(), mayBreak: true);
        if (_running.Count > 0) Advance(_chance.Below(_running.Count));
        if (_chance.OneIn(20)) CompareSettled();
    }

    /// <summary>The amount and the books, so far as they are kept, for whoever reads a failure.</summary>
    public string Told => string.Join('\n', Judge.Trail);

    private void Begin(IEnumerable<bool> process, bool mayBreak) =>
        _running.Add((process.GetEnumerator(), mayBreak));

    private void Advance(int which)
    {
        var (steps, mayBreak) = _running[which];
        if (steps.MoveNext())
        {
            if (!mayBreak || !_chance.OneIn(25)) return;
            Broken++;
        }

        _running.RemoveAt(which);
    }

    private IShelf? Pending()
    {
        if (_shelves.Count == 0) return null;
        var first = _chance.Below(_shelves.Count);
        for (var at = 0; at < _shelves.Count; at++)
        {
            var shelf = _shelves[(first + at) % _shelves.Count];
            if (shelf.Followed < shelf.Version) return shelf;
        }

        return null;
    }

    private IEnumerable<bool> Move()
    {
        var left = _chance.Below(_weights);
        foreach (var (weight, begin) in _moves)
        {
            if ((left -= weight) < 0) return begin();
        }

        return [];
    }

    // A command of somebody; some come twice under the same id, some are given again as another.
    private IEnumerable<bool> Ask<TState, TEvent>(
        Shelf<TState, TEvent> shelf, Func<TState?, Decision<TEvent>> decide, Author by)
        where TState : class
    {
        var stamp = NewStamp();
        var times = _chance.OneIn(6) ? 2 : 1;
        for (var time = 0; time < times; time++)
        {
            Save(shelf, decide(shelf.State), stamp, by);
            yield return true;
            if (_chance.OneIn(4)) stamp = NewStamp();
        }
    }

    private string? Save<TState, TEvent>(
        Shelf<TState, TEvent> shelf, Decision<TEvent> decision, string stamp, Author by)
        where TState : class
    {
        var code = shelf.Save(decision, stamp, by);
        if (code is not null) Judge.Refused(code);
        return code;
    }

    private static void MustBeDone(string? refusal, string what)
    {
        if (refusal is not null) throw new LawBrokenException($"{what} was refused: {refusal}");
    }

    private Shelf<TState, TEvent> Put<TState, TEvent>(
        Dictionary<string, Shelf<TState, TEvent>> shelves, Shelf<TState, TEvent> shelf)
        where TState : class
    {
        if (shelves.TryGetValue(shelf.Name, out var known)) return known;
        shelves[shelf.Name] = shelf;
        _shelves.Add(shelf);
        return shelf;
    }

    private string NewStamp() => $"command {++_stamps}";

    private static IEnumerable<bool> NoSteps { get; } = [];
}
