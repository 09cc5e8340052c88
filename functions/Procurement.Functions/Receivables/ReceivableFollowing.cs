using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Receivables;
using Procurement.Functions.Laws;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Receivables;

/// <summary>
/// Brings the account of a debtor to what one of its contracts says, as work that follows the contract. It goes by
/// states and not by events: done again, late or beside another run, it comes to the same.
/// </summary>
public sealed class ReceivableFollowing(AggregateStore store, LawBooks laws)
{
    /// <summary>
    /// Follows until the contract says what was followed; <paramref name="cause"/> and <paramref name="reason"/> are
    /// noted on what is raised, as of <paramref name="at"/>.
    /// </summary>
    public async Task FollowAsync(
        ContractKey key, ReceivableCause cause, string? reason, DateTimeOffset at, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        while (await FollowOnceAsync(key, cause, reason, at, cancel))
        {
            // The contract may have gone on while the account was written: it is looked at again.
        }
    }

    private async Task<bool> FollowOnceAsync(
        ContractKey key, ReceivableCause cause, string? reason, DateTimeOffset at, CancellationToken cancel)
    {
        // The contract before the account: what the account has booked is then never newer to it than to the contract.
        var contract = await store.LoadAsync(Kinds.Contracts, key, cancel);
        if (contract.State is not { } state) return false;
        var owed = new OwedContract(key.Round, key.Proposal);
        var debtor = new DebtorKey(key.Tenant, state.Terms.Organization);
        var account = await LoadAsync(debtor, owed, cancel);
        // The account alone tells one following from the next: of two that saw it alike one is written.
        var stamp = Stamp.FollowUp($"{debtor} follow {key} {account.Version}", at);
        var follow = new FollowContract(owed, DebtFacts.Of(state), cause, reason, stamp.By);
        var (days, deadlines) = await DaysAsync(key, ChinaTime.DayOf(at), cancel);
        var decision = FollowingContracts.Decide(account.State, follow, days, deadlines);
        if (decision is Decision<ReceivableEvent>.Accepted { Events: [] }) return false;

        (await store.SaveAsync(account, decision, stamp, cancel)).MustBeDone($"Following contract {key}");
        return true;
    }

    // The head tells which receivables are open; then it is read again with them.
    private async Task<Stored<DebtorAccount, ReceivableEvent>> LoadAsync(
        DebtorKey debtor, OwedContract owed, CancellationToken cancel)
    {
        var debt = Kinds.DebtParts.RowOf(owed.Id);
        var head = await store.LoadAsync(Kinds.Receivables, debtor, [debt], cancel);
        string[] open =
        [
            .. (head.State?.Open ?? [])
                .Where(one => one.Contract == owed)
                .Select(one => Kinds.ReceivableParts.RowOf(one.Id)),
        ];
        if (open is []) return head;
        var whole = await store.LoadAsync(Kinds.Receivables, debtor, [debt, .. open], cancel);
        return whole.Version == head.Version ? whole : throw new LostRaceException($"{head.Kind.Table} {debtor}");
    }

    // The place is that of the round, which keeps it since its publication.
    private async Task<(int? Days, Deadlines Deadlines)> DaysAsync(
        ContractKey key, DateOnly day, CancellationToken cancel)
    {
        var round = await store.LoadAsync(Kinds.Rounds, new RoundKey(key.Tenant, key.Round), cancel);
        var statutes = await laws.ReadAsync(cancel);
        var days = round.State?.Law is { } law
            ? statutes.On(law.Place, day).Number(LawKeys.ReceivableDays)
            : null;
        return (days, await laws.DeadlinesAsync(day, days ?? 0, cancel));
    }
}
