using System.Collections.Immutable;

namespace Procurement.Domain.Funds;

/// <summary>
/// Folds what happened into the fund; the parts that an event names must be loaded. The accounts move by the entry of
/// the event and by nothing else.
/// </summary>
public static class FundHistory
{
    private static readonly Author Nobody = new("", default);

    /// <summary>The fund after <paramref name="happened"/>, without keeping its entry.</summary>
    public static Fund Apply(Fund? before, FundEvent happened) => Apply(before, happened, Nobody, 0);

    /// <summary>The fund after the event with this number, done by <paramref name="by"/>.</summary>
    public static Fund Apply(Fund? before, FundEvent happened, Author by, long number)
    {
        var entry = Ledger.EntryOf(before, happened, number, by);
        var after = happened is FundOpened opened
            ? Describe(before, opened)
            : Then(before ?? throw new InvalidOperationException("A fund begins with its opening."), happened, by);
        return entry is null ? after : after.With(entry);
    }

    private static Fund Describe(Fund? before, FundOpened opened) =>
        (before ?? new Fund(opened.Title, opened.Source, opened.Year, opened.Appropriation)) with
        {
            Title = opened.Title,
            Source = opened.Source,
            Year = opened.Year,
            Appropriation = opened.Appropriation,
            InBudget = opened.InBudget,
            Account = opened.Account,
            Envelope = opened.Envelope,
            ExcludedCosts = opened.ExcludedCosts,
        };

    private static Fund Then(Fund fund, FundEvent happened, Author by) => happened switch
    {
        FundOpened one => Describe(fund, one),
        MoneyReserved one => fund.With(one.Cause, new Reservation(one.Total, Granted: true, one.Total)),
        ReservationRefused one => fund.With(
            one.Cause, new Reservation(one.Total, Granted: false, Money.Zero) { Why = one.Why }),
        ReservationReleased one => fund.Draw(one.Cause, one.Amount),
        MoneyCommitted one => fund.Draw(one.Cause, one.Amount)
            .With(one.Contract, new Commitment(one.Amount, Money.Zero, Money.Zero, Ended: false)),
        CommitmentChanged one => fund
            .Draw(one.Cause, one.Amount - fund.Commitments[one.Contract].Amount)
            .With(one.Contract, fund.Commitments[one.Contract] with { Amount = one.Amount }),
        CommitmentEnded one => fund.With(one.Contract, fund.Commitments[one.Contract] with { Ended = true }),
        PayableRecognized one => fund.MorePayable(one.Contract, one.Instalment, one.Amount),
        PayableCancelled one => fund.MorePayable(one.Contract, one.Instalment, -one.Amount),
        MoneyPaid one => fund.MorePayable(one.Contract, one.Instalment, -one.Amount).Add(one.Contract, one.Amount),
        InstalmentSetOff one => fund.MorePayable(one.Contract, one.Instalment, -one.Amount)
            .Add(one.Contract, setOff: one.Amount),
        PaymentReturned one => fund.PayableAgain(one).Add(one.Contract, -one.Amount),
        MoneyReturned one => fund.Add(one.Contract, recovered: one.Amount),
        CorrectionProposed one => fund.With(one.Entry, new Correction(
            one.Entry, one.Wrong, one.Right, one.Reason, by.Account, by.At)),
        CorrectionRefused one => fund.With(one.Entry, fund.Corrections[$"{one.Entry}"] with
        {
            Stage = CorrectionStage.Refused,
            DecidedBy = by.Account,
            Answer = one.Reason,
        }),
        EntryCorrected one => Then(fund, Correcting.RightingOf(fund, one), by).Decided(one.Entry, by),
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} has no effect written down."),
    };

    private static Fund Add(
        this Fund fund, string contract, Money paid = default, Money recovered = default, Money setOff = default)
    {
        var before = fund.Commitments[contract];
        return fund.With(contract, before with
        {
            Paid = before.Paid + paid,
            Recovered = before.Recovered + recovered,
            SetOff = before.SetOff + setOff,
        });
    }

    // What is paid beyond what was recognized was never payable in the books.
    private static Fund MorePayable(this Fund fund, string contract, int? instalment, Money more)
    {
        var before = fund.Commitments[contract];
        return fund.With(contract, before.WithPayable(instalment, before.PayableOf(instalment) + more));
    }

    private static Fund PayableAgain(this Fund fund, PaymentReturned returned) =>
        fund.Commitments[returned.Contract].Ended
            ? fund
            : fund.MorePayable(returned.Contract, returned.Instalment, returned.Amount);

    private static Fund Draw(this Fund fund, string? cause, Money amount)
    {
        if (cause is null) return fund;
        var before = fund.Reservations[cause];
        return fund.With(cause, before with { Left = before.Left - amount });
    }

    private static Fund Decided(this Fund fund, long entry, Author by) =>
        fund.With(entry, fund.Corrections[$"{entry}"] with
        {
            Stage = CorrectionStage.Approved,
            DecidedBy = by.Account,
        });

    private static Fund With(this Fund fund, LedgerEntry entry)
    {
        var after = fund with { Accounts = entry.After };
        if (entry.No == 0) return after;

        after = after with { Entries = fund.Entries.ToImmutableDictionary().SetItem($"{entry.No:D10}", entry) };
        return entry.Contract is { } contract && fund.Commitments.GetValueOrDefault(contract) is { } part
            ? after.With(contract, part with { Entries = [.. part.Entries, entry.No] })
            : after;
    }

    private static Fund With(this Fund fund, string contract, Commitment after) => fund with
    {
        Commitments = fund.Commitments.ToImmutableDictionary().SetItem(contract, after),
    };

    private static Fund With(this Fund fund, string cause, Reservation after) => fund with
    {
        Reservations = fund.Reservations.ToImmutableDictionary().SetItem(cause, after),
    };

    private static Fund With(this Fund fund, long entry, Correction after) => fund with
    {
        Corrections = fund.Corrections.ToImmutableDictionary().SetItem($"{entry}", after),
    };
}
