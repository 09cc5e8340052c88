using static Procurement.Domain.Funds.LedgerAccount;

namespace Procurement.Domain.Funds;

/// <summary>What an event posts: the step, what it is about, and the lines; no lines where no money moved.</summary>
public sealed record Posting(LedgerStep Step, IReadOnlyList<LedgerLine> Lines)
{
    /// <summary>The contract, by round and proposal, or null.</summary>
    public string? Contract { get; init; }

    /// <summary>The number of the instalment, or null.</summary>
    public int? Instalment { get; init; }

    /// <summary>The cause of a reservation, or null.</summary>
    public string? Cause { get; init; }

    /// <summary>The entry that this one corrects, or null.</summary>
    public long? Corrects { get; init; }
}

/// <summary>
/// The fund's ledger: a double entry for each of its events, made of nothing but the event and the part of the fund
/// that it names. The balances of a fund are these entries added up, and come from nowhere else.
/// </summary>
public static class Ledger
{
    /// <summary>The entry of an event, or null where it moves no money.</summary>
    public static LedgerEntry? EntryOf(Fund? before, FundEvent happened, long no, Author by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return PostingOf(before, happened) is { Lines.Count: > 0 } posting
            ? new LedgerEntry(
                no,
                by.At,
                by.Account,
                posting.Step,
                posting.Contract,
                posting.Instalment,
                posting.Cause,
                posting.Corrects,
                posting.Lines,
                (before?.Accounts ?? LedgerAccounts.Empty).Post(posting.Lines))
            : null;
    }

    /// <summary>What an event posts; null for one that only records an answer or a proposal.</summary>
    public static Posting? PostingOf(Fund? before, FundEvent happened) => happened switch
    {
        FundOpened one => new(LedgerStep.Appropriated, Move(
            Available, Appropriation, one.Appropriation - (before?.Appropriation ?? Money.Zero))),
        MoneyReserved one => new(LedgerStep.Reserved, Move(Reserved, Available, one.Total)) { Cause = one.Cause },
        ReservationReleased one => new(LedgerStep.ReservationReleased, Move(Available, Reserved, one.Amount))
        {
            Cause = one.Cause,
        },
        MoneyCommitted one => new(LedgerStep.Committed, Move(Committed, FundedBy(one.Cause), one.Amount))
        {
            Contract = one.Contract,
            Cause = one.Cause,
        },
        EntryCorrected one => PostingOf(before, Correcting.RightingOf(before!, one)) is { } righting
            ? righting with { Step = LedgerStep.Corrected, Corrects = one.Entry }
            : null,
        _ => UnderContract(before, happened),
    };

    private static Posting? UnderContract(Fund? before, FundEvent happened) => happened switch
    {
        CommitmentChanged one => Of(
            LedgerStep.CommitmentChanged, one.Contract, Changed(Part(before, one.Contract), one))
            with { Cause = one.Cause },
        CommitmentEnded one => Of(LedgerStep.CommitmentEnded, one.Contract, Ended(Part(before, one.Contract))),
        PayableRecognized one => Of(
            LedgerStep.PayableRecognized,
            one.Contract,
            Recognized(Part(before, one.Contract), one.Amount),
            one.Instalment),
        PayableCancelled one => Of(
            LedgerStep.PayableCancelled,
            one.Contract,
            Cancelled(Part(before, one.Contract), one.Amount),
            one.Instalment),
        MoneyPaid one => Of(
            LedgerStep.Paid,
            one.Contract,
            Discharged(Part(before, one.Contract), one.Instalment, one.Amount),
            one.Instalment),
        InstalmentSetOff one => Of(
            LedgerStep.SetOff,
            one.Contract,
            Discharged(Part(before, one.Contract), one.Instalment, one.Amount),
            one.Instalment),
        PaymentReturned one => Of(
            LedgerStep.Returned,
            one.Contract,
            Move(BackTo(Part(before, one.Contract), one.Instalment), Returned, one.Amount),
            one.Instalment),
        MoneyReturned one => Of(
            LedgerStep.Recovered,
            one.Contract,
            Move(Part(before, one.Contract).Ended ? Available : Committed, Recovered, one.Amount)),
        _ => null,
    };

    private static Posting Of(
        LedgerStep step, string contract, IReadOnlyList<LedgerLine> lines, int? instalment = null) =>
        new(step, lines) { Contract = contract, Instalment = instalment };

    private static Commitment Part(Fund? fund, string contract) => fund!.Commitments[contract];

    private static LedgerAccount FundedBy(string? cause) => cause is null ? Available : Reserved;

    private static IReadOnlyList<LedgerLine> Changed(Commitment before, CommitmentChanged change)
    {
        var more = change.Amount - before.Amount;
        if (before.Ended) return change.Cause is null ? [] : Move(Available, Reserved, more);
        return more < Money.Zero ? Move(Available, Released, -more) : Move(Committed, FundedBy(change.Cause), more);
    }

    private static IReadOnlyList<LedgerLine> Ended(Commitment before) =>
        Move(Available, Released, before.Held - (before with { Ended = true }).Held);

    // Nothing is left of the commitment of an ended contract: what becomes payable under it is taken from the fund.
    private static IReadOnlyList<LedgerLine> Recognized(Commitment before, Money amount) =>
    [
        .. before.Ended ? Move(Committed, Available, amount) : [],
        .. Move(Payable, Committed, amount),
    ];

    private static IReadOnlyList<LedgerLine> Cancelled(Commitment before, Money amount) =>
    [
        .. Move(Committed, Payable, amount),
        .. before.Ended ? Move(Available, Released, amount) : [],
    ];

    // What was never recognized as payable, of books that are older than that account, becomes so now.
    private static IReadOnlyList<LedgerLine> Discharged(Commitment before, int? instalment, Money amount)
    {
        var missing = amount - before.PayableOf(instalment);
        return
        [
            .. missing > Money.Zero || instalment is null ? Recognized(before, missing) : [],
            .. Move(Paid, Payable, amount),
        ];
    }

    private static LedgerAccount BackTo(Commitment before, int? instalment) =>
        before.Ended ? Available : instalment is null ? Committed : Payable;

    // A move of less than nothing goes the other way round.
    private static IReadOnlyList<LedgerLine> Move(LedgerAccount to, LedgerAccount from, Money amount)
    {
        if (amount == Money.Zero) return [];
        return amount < Money.Zero
            ? Move(from, to, -amount)
            : [new(to, amount, Money.Zero), new(from, Money.Zero, amount)];
    }
}
