using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Domain.Receivables;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Receivables;

/// <summary>Books on contracts what was decided on receivables, each once however often the work is done.</summary>
public sealed class ReceivableBooking(AggregateStore store)
{
    /// <summary>The contract under which a receivable is owed.</summary>
    public async Task<ContractKey> OwingAsync(DebtorKey debtor, string receivable, CancellationToken cancel)
    {
        var one = await FindAsync(debtor, receivable, cancel);
        return new(debtor.Tenant, one.Contract.Round, one.Contract.Proposal);
    }

    /// <summary>Books a receipt.</summary>
    public async Task CollectAsync(
        DebtorKey debtor, MoneyReceived received, EventRecord record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(record);
        var key = await OwingAsync(debtor, received.Receivable, cancel);
        var stamp = Stamp.FollowUp($"{debtor} receipt {record.Number}", record.Author.At);
        var book = new BookCollection(received.Receivable, received.Reference, received.Amount, stamp.By);
        await SaveAsync(key, contract => Disallowing.Decide(contract, book), stamp, cancel);
    }

    /// <summary>Books a write-off.</summary>
    public async Task WriteOffAsync(
        DebtorKey debtor, WriteOffConfirmed confirmed, EventRecord record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(confirmed);
        ArgumentNullException.ThrowIfNull(record);
        var key = await OwingAsync(debtor, confirmed.Receivable, cancel);
        var stamp = Stamp.FollowUp($"{debtor} write off {record.Number}", record.Author.At);
        var book = new BookWriteOff(confirmed.Receivable, confirmed.Amount, stamp.By);
        await SaveAsync(key, contract => Disallowing.Decide(contract, book), stamp, cancel);
    }

    /// <summary>
    /// Books a set-off: first on the contract that pays, whose answer stays whenever it is asked again; then, if it
    /// paid, on the one that is owed; at last the account notes what became of it.
    /// </summary>
    public async Task SetOffAsync(
        DebtorKey debtor, SetOffApproved approved, EventRecord record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(approved);
        ArgumentNullException.ThrowIfNull(record);
        var receivable = await FindAsync(debtor, approved.Receivable, cancel);
        var setOff = receivable.SetOffs.First(one => one.Id == approved.SetOff);
        var code = await PayAsync(debtor, receivable, setOff, record, cancel);
        if (code is null)
        {
            var owing = new ContractKey(debtor.Tenant, receivable.Contract.Round, receivable.Contract.Proposal);
            var stamp = Stamp.FollowUp($"{debtor} set off collected {record.Number}", record.Author.At);
            var book = new BookCollection(receivable.Id, setOff.Id, setOff.Amount, stamp.By);
            await SaveAsync(owing, contract => Disallowing.Decide(contract, book), stamp, cancel);
        }

        await EndAsync(debtor, receivable, setOff, code, record, cancel);
    }

    // Null when the contract was set off; else the code for which it could not be.
    private async Task<string?> PayAsync(
        DebtorKey debtor, Receivable receivable, SetOff setOff, EventRecord record, CancellationToken cancel)
    {
        var target = setOff.Target;
        var paying = new ContractKey(debtor.Tenant, target.Round, target.Proposal);
        var stamp = Stamp.FollowUp($"{debtor} set off {record.Number}", record.Author.At);
        var step = new SetOffInstalment(target.No, receivable.Id, setOff.Id, setOff.Amount, stamp.By);
        var after = await SaveAsync(paying, contract => SettingOff.Decide(contract, step), stamp, cancel);
        var isPaid = after.Instalment(target.No)?.Offsets.Any(
            one => one.Receivable == receivable.Id && one.SetOff == setOff.Id) is true;
        return isPaid ? null : SettingOff.WhyNot(after, step)?.Code ?? SetOffRefusals.WasAtBank.Code;
    }

    private async Task EndAsync(
        DebtorKey debtor,
        Receivable receivable,
        SetOff setOff,
        string? code,
        EventRecord record,
        CancellationToken cancel)
    {
        var stamp = Stamp.FollowUp($"{debtor} set off ended {record.Number}", record.Author.At);
        string[] rows =
            [Kinds.ReceivableParts.RowOf(receivable.Id), Kinds.DebtParts.RowOf(receivable.Contract.Id)];
        var account = await store.LoadAsync(Kinds.Receivables, debtor, rows, cancel);
        var decision = Offsetting.Decide(account.State, new EndSetOff(receivable.Id, setOff.Id, code, stamp.By));
        (await store.SaveAsync(account, decision, stamp, cancel)).MustBeDone($"Ending set-off {setOff.Id} of {debtor}");
    }

    private async Task<Contract> SaveAsync(
        ContractKey key, Func<Contract?, Decision<ContractEvent>> decide, Stamp stamp, CancellationToken cancel)
    {
        // Done before, it is not decided anew: a contract that went on may say something else now.
        var stored = await store.LoadAsync(Kinds.Contracts, key, cancel);
        if (await store.WasDoneAsync(Kinds.Contracts.Table, $"{key}", stamp.Id, cancel))
            return (await store.LoadAsync(Kinds.Contracts, key, cancel)).State!;
        return (await store.SaveAsync(stored, decide(stored.State), stamp, cancel)).MustBeDone($"Booking on {key}");
    }

    private async Task<Receivable> FindAsync(DebtorKey debtor, string receivable, CancellationToken cancel) =>
        await store.FindPartAsync(Kinds.Receivables.Table, $"{debtor}", Kinds.ReceivableParts, receivable, cancel)
        ?? throw new InvalidOperationException($"Receivable {receivable} of {debtor} is missing.");
}
