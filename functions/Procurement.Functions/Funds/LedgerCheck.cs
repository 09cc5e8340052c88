using Procurement.Domain;
using Procurement.Domain.Funds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Funds;

/// <summary>
/// Adds a whole ledger up again, entry by entry and part by part, and holds it against its laws; memory does not grow
/// with the ledger.
/// </summary>
public sealed class LedgerCheck(AggregateStore store)
{
    // Somebody may book meanwhile; then the parts that were read are of several moments.
    private const int LooksMax = 3;
    private const int WrongMax = 20;

    /// <summary>What a look finds, or null where there is no such fund.</summary>
    public async Task<LedgerCheckView?> LookAsync(FundKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        for (var look = 1; ; look++)
        {
            var before = await store.LoadAsync(Kinds.Funds, key, cancel);
            if (before.State is not { } fund) return null;

            var found = await AddUpAsync(key, fund, before.Version, cancel);
            var after = await store.LoadAsync(Kinds.Funds, key, cancel);
            var isComplete = after.Version == before.Version;
            if (isComplete || look == LooksMax) return found.View(fund, isComplete);
        }
    }

    private async Task<Sums> AddUpAsync(FundKey key, Fund fund, long version, CancellationToken cancel)
    {
        var sums = new Sums();
        await foreach (var (_, entry) in store.PartsAsync(Kinds.Funds.Table, key, Kinds.FundEntries, "", cancel))
        {
            if (entry.No <= version) sums.Add(entry);
        }

        await foreach (var (id, part) in store.PartsAsync(
            Kinds.Funds.Table, key, Kinds.FundCommitments, "", cancel))
        {
            sums.Add(id, part);
        }

        await foreach (var (_, part) in store.PartsAsync(
            Kinds.Funds.Table, key, Kinds.FundReservations, "", cancel))
        {
            sums.Add(part);
        }

        return sums;
    }

    private sealed class Sums
    {
        private readonly List<string> wrong = [];
        private readonly HashSet<LedgerLaw> broken = [];
        private IReadOnlyList<AccountTotals> accounts = LedgerAccounts.Empty;
        private long entries;
        private Money held, payable, paid, recovered, reserved;

        public void Add(LedgerEntry entry)
        {
            entries++;
            accounts = accounts.Post(entry.Lines);
            var isEven = Money.Sum(entry.Lines.Select(one => one.Debit)) ==
                Money.Sum(entry.Lines.Select(one => one.Credit));
            // What an entry says of the accounts after it is what all entries so far add up to.
            if (!isEven || !accounts.SequenceEqual(entry.After)) broken.Add(LedgerLaw.Balance);
        }

        public void Add(string contract, Commitment part)
        {
            (held, payable, paid, recovered) =
                (held + part.Held, payable + part.Payable, paid + part.Paid + part.SetOff, recovered + part.Recovered);
            if (LedgerLaws.Holds(part)) return;
            broken.Add(LedgerLaw.Contract);
            if (wrong.Count < WrongMax) wrong.Add(contract);
        }

        public void Add(Reservation part)
        {
            reserved += part.Left;
            if (part.Left < Money.Zero || part.Left > part.Total) broken.Add(LedgerLaw.Reservation);
        }

        public LedgerCheckView View(Fund fund, bool isComplete)
        {
            broken.UnionWith(LedgerLaws.Broken(fund));
            if (!accounts.SequenceEqual(fund.Accounts)) broken.Add(LedgerLaw.Balance);
            var parts = (held, payable, paid, recovered, reserved);
            // Of parts that moved under the reader nothing is said.
            if (!isComplete) broken.Remove(LedgerLaw.Reservation);
            else if (parts != (fund.Committed, fund.Payable, fund.Paid, fund.Recovered, fund.Reserved))
            {
                broken.Add(LedgerLaw.Parts);
            }

            var sums = LedgerQuantities.Of(fund);
            return new(
                broken.Count == 0,
                isComplete,
                [.. broken.Order()],
                entries,
                Money.Sum(accounts.Select(one => one.Debit)),
                Money.Sum(accounts.Select(one => one.Credit)),
                sums.Appropriated,
                sums.Committed,
                sums.Payable,
                sums.Paid,
                sums.Recovered,
                fund.Available,
                fund.Accounts,
                wrong);
        }
    }
}
