using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Contracts;

namespace Procurement.Simulation.Books;

/// <summary>
/// A bank with books of its own. It carries each order out once by its key, and tells so in files that repeat, split,
/// reorder and lose what they say; some banks also say what is not so.
/// </summary>
internal sealed class Bank(Chance chance, bool isHonest)
{
    private readonly Dictionary<string, Payment> _payments = new(StringComparer.Ordinal);
    private readonly List<BankFact> _untold = [];
    private readonly List<BankFact> _told = [];

    private enum Fate
    {
        Received,
        Paid,
        Refused,
        Returned,
    }

    /// <summary>What left an account and did not come back.</summary>
    public long PaidFrom(string account) =>
        _payments.Values.Where(one => one.Account == account && one.Fate is Fate.Paid).Sum(one => one.Amount.Fen);

    public bool HasReturned(string? key) => key is not null && _payments.GetValueOrDefault(key)?.Fate is Fate.Returned;

    /// <summary>The day on which it booked the payment, or null.</summary>
    public DateOnly? DayOf(string key) => _payments.GetValueOrDefault(key)?.Day;

    public void Receive(BankBatch batch, DateOnly today)
    {
        foreach (var line in batch.Taken)
            _payments.TryAdd(line.EndToEndId, new(line.EndToEndId, line.Amount, batch.Payer.Number, Fate.Received, today));
    }

    /// <summary>Carries one order out, or returns the money of one.</summary>
    public void Work(DateOnly today)
    {
        var received = _payments.Values.Where(one => one.Fate is Fate.Received).ToList();
        if (received.Count > 0) CarryOut(chance.Of(received), today);
        var paid = _payments.Values.Where(one => one.Fate is Fate.Paid).ToList();
        if (paid.Count > 0 && chance.OneIn(12)) Return(chance.Of(paid), today);
    }

    /// <summary>Carries out all that is left.</summary>
    public void Finish(DateOnly today)
    {
        foreach (var one in _payments.Values.Where(one => one.Fate is Fate.Received).ToList()) CarryOut(one, today);
    }

    /// <summary>A file: some of what was not told, some of what was, in any order.</summary>
    public IReadOnlyList<BankFact> Tell(DateOnly today)
    {
        List<BankFact> file = [];
        for (var left = chance.Below(6); left > 0; left--)
        {
            if (_untold.Count > 0 && !chance.OneIn(4))
            {
                var at = chance.Below(_untold.Count);
                if (!chance.OneIn(15)) file.Add(_untold[at]);
                _told.Add(_untold[at]);
                _untold.RemoveAt(at);
            }
            else if (_told.Count > 0)
            {
                file.Add(chance.OneIn(3) ? Noise(chance.Of(_told), today) : chance.Of(_told));
            }
        }

        return file;
    }

    /// <summary>What has to be decided so that the books say what happened; null while the bank has not done it.</summary>
    public BankExceptionOutcome? OutcomeOf(PaymentOrder order) => _payments.GetValueOrDefault(order.EndToEndId)?.Fate switch
    {
        Fate.Received => null,
        Fate.Paid when order.Stage is not PaymentOrderStage.Settled => BankExceptionOutcome.Settle,
        Fate.Refused when order.Stage is not PaymentOrderStage.Rejected => BankExceptionOutcome.Reject,
        Fate.Returned when order.Stage is PaymentOrderStage.Settled => BankExceptionOutcome.Return,
        Fate.Returned when order.Stage is not PaymentOrderStage.Returned => BankExceptionOutcome.Settle,
        _ => BankExceptionOutcome.Nothing,
    };

    private void CarryOut(Payment one, DateOnly today)
    {
        var pays = !chance.OneIn(4);
        _payments[one.Key] = one with { Fate = pays ? Fate.Paid : Fate.Refused, Day = today };
        var kind = pays ? BankFactKind.Settled : BankFactKind.Rejected;
        Note(new(kind, one.Key, one.Amount, today, pays ? $"E{one.Key}" : null, one.Account, null, "so"));
        // The same in a report on the status, which knows no entries.
        if (chance.OneIn(2)) Note(new(kind, one.Key, null, today, null, null, null, "status"));
        if (chance.OneIn(3)) Note(new(BankFactKind.OnItsWay, one.Key, null, today, null, null, null, null));
    }

    private void Return(Payment one, DateOnly today)
    {
        _payments[one.Key] = one with { Fate = Fate.Returned };
        Note(new(BankFactKind.Returned, one.Key, one.Amount, today, $"R{one.Key}", one.Account, null, "account closed"));
    }

    // Half a fact is told in two files that may come in any order.
    private void Note(BankFact fact) => _untold.Add(fact);

    private BankFact Noise(BankFact fact, DateOnly today) => chance.Below(isHonest ? 5 : 9) switch
    {
        0 => fact with { EndToEndId = $"unknown{chance.Below(50)}" },
        1 => fact with { Amount = new Money(chance.Below(10_000)) },
        2 => fact with { Account = "another account" },
        3 => fact with { Kind = BankFactKind.Income, EndToEndId = null },
        4 => fact with { Kind = BankFactKind.Unclear },
        5 => fact with { Kind = BankFactKind.Rejected, Entry = null },
        6 => fact with { Kind = BankFactKind.Settled, Day = today },
        7 => fact with { Kind = BankFactKind.Returned },
        _ => fact with { Entry = $"again {fact.Entry}" },
    };

    private sealed record Payment(string Key, Money Amount, string Account, Fate Fate, DateOnly Day);
}
