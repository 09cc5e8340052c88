using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Receivables;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Receivables;

/// <summary>An account with one receivable of it, and the contract under which that is owed.</summary>
public sealed record ReceivableAtHand(
    DebtorKey Key, Stored<DebtorAccount, ReceivableEvent> Stored, Receivable? Receivable, Contract? Contract)
{
    /// <summary>The account, or null while nothing was ever owed.</summary>
    public DebtorAccount? Account => Stored.State;
}

/// <summary>Loads what a step on a receivable needs, and saves the step.</summary>
public sealed class ReceivableDesk(AggregateStore store, ReceiptRegister register)
{
    /// <summary>The receivable with what a step on it may change, and these rows besides.</summary>
    public async Task<ReceivableAtHand> ReadAsync(
        DebtorKey key, string receivable, CancellationToken cancel, params IReadOnlyList<string> rows)
    {
        ArgumentNullException.ThrowIfNull(key);
        var row = Kinds.ReceivableParts.RowOf(receivable);
        var found = await store.FindPartAsync(
            Kinds.Receivables.Table, $"{key}", Kinds.ReceivableParts, receivable, cancel);
        if (found is null) return new(key, await store.LoadAsync(Kinds.Receivables, key, cancel), null, null);

        var contract = ContractAsync(key, found.Contract, cancel);
        var stored = await store.LoadAsync(
            Kinds.Receivables, key, [row, Kinds.DebtParts.RowOf(found.Contract.Id), .. rows], cancel);
        return new(key, stored, stored.State!.Receivables[receivable], await contract);
    }

    /// <summary>
    /// Matches money that came in with a receivable, once for a reference of the bank in the whole district. The
    /// register is asked last, for receipts that are otherwise in order.
    /// </summary>
    public async Task<Saved<DebtorAccount>> ReceiveAsync(
        DebtorKey key, ReceiveMoney receive, Stamp stamp, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(receive);
        var row = Kinds.ReceiptReferences.RowOf(ReceiptReference.NormalForm(receive.Reference));
        var hand = await ReadAsync(key, receive.Receivable, cancel, row);
        var decision = Receiving.Decide(hand.Account, receive, hand.Contract, isTaken: false);
        if (decision is Decision<ReceivableEvent>.Accepted
            && !await register.TakeAsync(key, receive.Reference, cancel))
        {
            decision = Receiving.Decide(hand.Account, receive, hand.Contract, isTaken: true);
        }

        return await store.SaveAsync(hand.Stored, decision, stamp, cancel);
    }

    /// <summary>What a set-off of a receivable against an instalment goes by.</summary>
    public async Task<SetOffFacts> FactsAsync(
        ReceivableAtHand hand, string round, string proposal, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(hand);
        var terms = store.LoadAsync(Kinds.Rounds, new RoundKey(hand.Key.Tenant, round), cancel);
        var paying = await ContractAsync(hand.Key, new(round, proposal), cancel);
        var agreed = (await terms).State?.Settings.Agreement is { AllowsSetOff: true };
        return new(hand.Contract, paying, agreed, hand.Key.Organization);
    }

    private async Task<Contract?> ContractAsync(DebtorKey key, OwedContract contract, CancellationToken cancel) =>
        (await store.LoadAsync(
            Kinds.Contracts, new ContractKey(key.Tenant, contract.Round, contract.Proposal), cancel)).State;
}
