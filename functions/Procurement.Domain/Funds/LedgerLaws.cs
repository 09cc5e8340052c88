namespace Procurement.Domain.Funds;

/// <summary>What the ledger of a fund promises.</summary>
public enum LedgerLaw
{
    /// <summary>Σ debits = Σ credits, and the account of the appropriation says what the fund does.</summary>
    Balance,

    /// <summary>No account is on the wrong side of zero.</summary>
    Sides,

    /// <summary>0 ≤ paid ≤ payable ≤ committed.</summary>
    Order,

    /// <summary>Committed less what was recovered, and what is reserved, is at most the appropriation.</summary>
    Appropriation,

    /// <summary>Under each contract 0 ≤ paid, and paid + set off + payable ≤ amount with supplements.</summary>
    Contract,

    /// <summary>What each cause has left is at least nothing, and at most what it was given.</summary>
    Reservation,

    /// <summary>The accounts are what the contracts and the causes add up to.</summary>
    Parts,
}

/// <summary>The cumulative quantities that the laws order, over all contracts, recoveries apart.</summary>
/// <param name="Appropriated">What was given to the fund.</param>
/// <param name="Committed">Amounts of live contracts; of ended ones what was paid, set off or is payable.</param>
/// <param name="Payable">What was accepted, paid or not.</param>
/// <param name="Paid">What was paid or set off, and not returned by the bank.</param>
/// <param name="Recovered">What suppliers gave back.</param>
public sealed record LedgerQuantities(
    Money Appropriated, Money Committed, Money Payable, Money Paid, Money Recovered)
{
    /// <summary>The quantities of a fund, of its accounts.</summary>
    public static LedgerQuantities Of(Fund fund)
    {
        ArgumentNullException.ThrowIfNull(fund);
        return new(
            -fund.Accounts.Balance(LedgerAccount.Appropriation),
            fund.Open + fund.Payable + fund.Paid,
            fund.Payable + fund.Paid,
            fund.Paid,
            fund.Recovered);
    }
}

/// <summary>The laws of a fund's ledger, looked at after every step in tests and whenever finance asks.</summary>
public static class LedgerLaws
{
    /// <summary>The laws that the accounts and the loaded parts break; none in a sound ledger.</summary>
    public static IReadOnlyList<LedgerLaw> Broken(Fund fund)
    {
        ArgumentNullException.ThrowIfNull(fund);
        return [.. Laws(fund).Where(one => !one.Holds).Select(one => one.Law)];
    }

    /// <summary>The same of a fund all of whose parts are loaded, which must add up to its accounts.</summary>
    public static IReadOnlyList<LedgerLaw> BrokenOfWhole(Fund fund)
    {
        var broken = Broken(fund);
        return AddUp(fund) ? broken : [.. broken, LedgerLaw.Parts];
    }

    /// <summary>Whether the books of a contract keep their order by themselves.</summary>
    public static bool Holds(Commitment one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.Paid >= Money.Zero
            && one.SetOff >= Money.Zero
            && one.Recovered >= Money.Zero
            && one.Payables.All(payable => payable.Amount > Money.Zero)
            && one.Paid + one.SetOff + one.Payable <= one.Amount;
    }

    /// <summary>
    /// Whether the accounts moved by as much as the parts that are loaded in both: a step that would take more from a
    /// part than it has would leave the accounts with the difference.
    /// </summary>
    public static bool MovedTogether(Fund before, Fund after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Moved(fund => fund.Committed, one => one.Held)
            && Moved(fund => fund.Payable, one => one.Payable)
            && Moved(fund => fund.Paid, one => one.Paid + one.SetOff)
            && Moved(fund => fund.Recovered, one => one.Recovered)
            && after.Reserved - before.Reserved == Left(after) - Left(before);

        bool Moved(Func<Fund, Money> account, Func<Commitment, Money> part) =>
            account(after) - account(before)
                == Money.Sum(after.Commitments.Values.Select(part)) - Money.Sum(before.Commitments.Values.Select(part));

        static Money Left(Fund fund) => Money.Sum(fund.Reservations.Values.Select(one => one.Left));
    }

    private static IEnumerable<(LedgerLaw Law, bool Holds)> Laws(Fund fund)
    {
        var (totals, sums) = (fund.Accounts, LedgerQuantities.Of(fund));
        yield return (
            LedgerLaw.Balance,
            Money.Sum(totals.Select(one => one.Balance)) == Money.Zero && sums.Appropriated == fund.Appropriation);
        yield return (LedgerLaw.Sides, totals.All(IsOnItsSide));
        yield return (
            LedgerLaw.Order,
            Money.Zero <= sums.Paid && sums.Paid <= sums.Payable && sums.Payable <= sums.Committed);
        yield return (
            LedgerLaw.Appropriation,
            sums.Committed - sums.Recovered + fund.Reserved <= sums.Appropriated);
        yield return (LedgerLaw.Contract, fund.Commitments.Values.All(Holds));
        yield return (
            LedgerLaw.Reservation,
            fund.Reservations.Values.All(one => Money.Zero <= one.Left && one.Left <= one.Total));
    }

    private static bool IsOnItsSide(AccountTotals one) => one.Account
        is LedgerAccount.Appropriation or LedgerAccount.Returned or LedgerAccount.Recovered or LedgerAccount.Released
        ? one.Balance <= Money.Zero
        : one.Balance >= Money.Zero;

    private static bool AddUp(Fund fund)
    {
        var (contracts, causes) = (fund.Commitments.Values.ToList(), fund.Reservations.Values);
        return fund.Committed == Money.Sum(contracts.Select(one => one.Held))
            && fund.Payable == Money.Sum(contracts.Select(one => one.Payable))
            && fund.Paid == Money.Sum(contracts.Select(one => one.Paid + one.SetOff))
            && fund.Recovered == Money.Sum(contracts.Select(one => one.Recovered))
            && fund.Reserved == Money.Sum(causes.Select(one => one.Left));
    }
}
