namespace Procurement.Domain.Funds;

/// <summary>
/// The accounts of a fund's ledger. What is above the line of a fund, how much of its appropriation is where, has a
/// debit balance; where that came from, and what takes from an account without touching it, has a credit balance.
/// </summary>
public enum LedgerAccount
{
    /// <summary>批复额度: what was given to the fund (credit).</summary>
    Appropriation,

    /// <summary>可用额度: what nobody has a claim on (debit).</summary>
    Available,

    /// <summary>已预留: set aside for causes that are not committed yet (debit).</summary>
    Reserved,

    /// <summary>已承诺: agreed with contracts and not payable yet (debit), as long as it is not released.</summary>
    Committed,

    /// <summary>应付: accepted and not paid (debit).</summary>
    Payable,

    /// <summary>已付: all that was paid or set off (debit).</summary>
    Paid,

    /// <summary>银行退回: of what was paid, what the bank gave back (credit).</summary>
    Returned,

    /// <summary>已追回: of what was paid, what suppliers gave back (credit).</summary>
    Recovered,

    /// <summary>已释放: of what was committed, what became available again (credit).</summary>
    Released,
}

/// <summary>What an entry says about one account: it is debited or credited, the other is zero.</summary>
public sealed record LedgerLine(LedgerAccount Account, Money Debit, Money Credit);

/// <summary>All debits and all credits of an account.</summary>
public sealed record AccountTotals(LedgerAccount Account, Money Debit, Money Credit)
{
    /// <summary>Debits less credits: negative where the balance is a credit.</summary>
    public Money Balance => Debit - Credit;
}

/// <summary>
/// An entry of the ledger: the event of the fund with the number <paramref name="No"/>, as lines whose debits are their
/// credits, and the accounts <paramref name="After"/> it. Nothing edits or deletes it; a correction is an entry of its
/// own that names it.
/// </summary>
public sealed record LedgerEntry(
    long No,
    DateTimeOffset At,
    string By,
    LedgerStep Step,
    string? Contract,
    int? Instalment,
    string? Cause,
    long? Corrects,
    IReadOnlyList<LedgerLine> Lines,
    IReadOnlyList<AccountTotals> After);

/// <summary>What kind of step an entry books.</summary>
public enum LedgerStep
{
    /// <summary>批复或调整额度.</summary>
    Appropriated,

    /// <summary>预留.</summary>
    Reserved,

    /// <summary>释放预留.</summary>
    ReservationReleased,

    /// <summary>承诺.</summary>
    Committed,

    /// <summary>调整承诺.</summary>
    CommitmentChanged,

    /// <summary>承诺终结.</summary>
    CommitmentEnded,

    /// <summary>确认应付.</summary>
    PayableRecognized,

    /// <summary>取消应付.</summary>
    PayableCancelled,

    /// <summary>支付.</summary>
    Paid,

    /// <summary>抵扣.</summary>
    SetOff,

    /// <summary>银行退回.</summary>
    Returned,

    /// <summary>追回.</summary>
    Recovered,

    /// <summary>更正.</summary>
    Corrected,
}

/// <summary>The totals of all accounts of a fund.</summary>
public static class LedgerAccounts
{
    /// <summary>The accounts of a fund to which nothing was posted.</summary>
    public static IReadOnlyList<AccountTotals> Empty { get; } =
        [.. Enum.GetValues<LedgerAccount>().Select(one => new AccountTotals(one, Money.Zero, Money.Zero))];

    /// <summary>The balance of an account.</summary>
    public static Money Balance(this IReadOnlyList<AccountTotals> totals, LedgerAccount account)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return Money.Sum(totals.Where(one => one.Account == account).Select(one => one.Balance));
    }

    /// <summary>The totals after the lines of an entry.</summary>
    public static IReadOnlyList<AccountTotals> Post(
        this IReadOnlyList<AccountTotals> totals, IReadOnlyList<LedgerLine> lines)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return lines.Count == 0 ? totals : [.. totals.Select(one => After(one, lines))];
    }

    private static AccountTotals After(AccountTotals before, IReadOnlyList<LedgerLine> lines)
    {
        var own = lines.Where(line => line.Account == before.Account).ToList();
        return own.Count == 0
            ? before
            : before with
            {
                Debit = before.Debit + Money.Sum(own.Select(line => line.Debit)),
                Credit = before.Credit + Money.Sum(own.Select(line => line.Credit)),
            };
    }
}
