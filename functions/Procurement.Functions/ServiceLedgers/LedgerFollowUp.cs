using Procurement.Domain.Contracts;
using Procurement.Domain.ServiceLedgers;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.ServiceLedgers;

/// <summary>Puts a new ledger into the lists, and settled months on their contract.</summary>
public sealed class LedgerFollowUp(AggregateStore store, Lists lists)
    : FollowUp<ServiceLedger, LedgerEvent>(Kinds.ServiceLedgers, store)
{
    // Captured under a name of its own: the base class keeps the parameter too.
    private readonly AggregateStore books = store;

    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, ServiceLedger state, EventRecord record, LedgerEvent happened, CancellationToken cancel)
    {
        var ledger = LedgerKey.Parse(key);
        if (happened is LedgerOpened)
            await lists.PutManyAsync(LedgerListings.Of(ledger, state, record.Number), cancel);
        if (happened is MonthSettled settled && state.Terms.Contract is { } contract)
            await ClaimableAsync(ledger, contract, settled, record, cancel);
        return Followed.Done;
    }

    // The terms do not change: thousands of records need not write them again.
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, ServiceLedger state, long version, CancellationToken cancel) =>
        Task.CompletedTask;

    // The contract says yes or no, once, and the ledger keeps its answer.
    private async Task ClaimableAsync(
        LedgerKey ledger, LedgerContract named, MonthSettled settled, EventRecord record, CancellationToken cancel)
    {
        var key = new ContractKey(ledger.Tenant, named.Round, named.Proposal);
        var stamp = Stamp.FollowUp($"{ledger} settled {record.Number}", record.Author.At);
        var contract = await books.LoadAsync(Kinds.Contracts, key, cancel);
        var add = new AddMeteredInstalment(ledger.Ledger, settled.Month, settled.Amount, stamp.By);
        var saved = await books.SaveAsync(contract, Metering.Decide(contract.State, add), stamp, cancel);
        var instalment = Metering.InstalmentOf(saved.State, ledger.Ledger, settled.Month);
        var stored = await books.LoadAsync(Kinds.ServiceLedgers, ledger, cancel);
        var note = new NoteInstalment(settled.Month, instalment?.No, saved.RefusalOrNull, stamp.By);
        (await books.SaveAsync(stored, Settling.Decide(stored.State, note), stamp, cancel))
            .MustBeDone($"Noting what became of {settled.Month} of {ledger}");
    }
}
