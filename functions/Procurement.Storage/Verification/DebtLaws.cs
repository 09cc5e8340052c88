using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Receivables;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Storage.Verification;

/// <summary>What must be true of the account of a debtor, and between it and the contracts it owes under.</summary>
internal sealed class DebtLaws(AggregateStore store, RegisterCheck register)
{
    /// <summary>
    /// The register knows its receipts, its sums are right, and each contract whose news arrived says the same.
    /// </summary>
    public async Task<Difference?> FirstOrNullAsync(DebtorKey key, DebtorAccount account, CancellationToken cancel)
    {
        var rows = ReceiptRegister.Expected(key, account);
        if (await register.FirstOrNullAsync(rows, cancel) is { } difference) return difference;
        if (FirstOrNull(key, account) is { } broken) return broken;
        foreach (var contract in account.Receivables.Values.Select(one => one.Contract).Distinct())
        {
            var owing = new ContractKey(key.Tenant, contract.Round, contract.Proposal);
            var stored = await store.LoadWithProgressAsync(Kinds.Contracts, owing, cancel);
            if (stored.Pending > 0) continue;
            if (FirstOrNull(key, account, contract, stored.State) is { } wrong) return wrong;
        }

        return null;
    }

    /// <summary>Nothing is below zero, and what is said of all is the sum of what is said of each.</summary>
    public static Difference? FirstOrNull(DebtorKey key, DebtorAccount account)
    {
        var all = account.Receivables.Values;
        var below = all.FirstOrDefault(one => one.Left < Money.Zero || one.Dropped < Money.Zero);
        if (below is not null) return Of(key, Kinds.ReceivableParts.RowOf(below.Id), "Left", $"{below.Left}");
        var open = all.Where(one => one.Left > Money.Zero).ToDictionary(one => one.Id, one => one.Left);
        var isSame = open.Count == account.Open.Count
            && account.Open.All(one => open.GetValueOrDefault(one.Id) == one.Left);
        if (!isSame) return Of(key, Rows.Head, "Open", $"{account.Left} instead of {Money.Sum(open.Values)}");
        foreach (var group in all.GroupBy(one => one.Contract))
        {
            var debt = account.DebtOf(group.Key);
            var collected = Money.Sum(group.SelectMany(one => one.Receipts).Select(one => one.Amount))
                + Money.Sum(group.Select(one => one.Offset));
            var writtenOff = Money.Sum(group.Select(one => one.WrittenOff));
            if ((debt.Collected, debt.WrittenOff) != (collected, writtenOff))
            {
                return Of(
                    key, Kinds.DebtParts.RowOf(group.Key.Id), "", $"{debt} instead of {collected} and {writtenOff}");
            }
        }

        return null;
    }

    /// <summary>
    /// What came back and was written off is what the contract says, and what is open is what the contract still wants.
    /// </summary>
    public static Difference? FirstOrNull(DebtorKey key, DebtorAccount account, OwedContract owed, Contract? contract)
    {
        if (contract is null) return Of(key, Kinds.DebtParts.RowOf(owed.Id), "", "there is no such contract");
        var debt = account.DebtOf(owed);
        var said = new ContractDebt(
            contract.Recovered - contract.Collected, contract.Collected, contract.WrittenOff);
        var (open, wanted) = (account.LeftOf(owed), Ending.Outstanding(contract));
        return debt == said && open == wanted
            ? null
            : Of(key, Kinds.DebtParts.RowOf(owed.Id), "", $"{debt}, open {open} instead of {said}, open {wanted}");
    }

    private static Difference Of(DebtorKey key, string row, string member, string why) =>
        new(TableNames.Receivables, $"{key}", row, member, why);
}
