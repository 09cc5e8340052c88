using System.Runtime.CompilerServices;
using Procurement.Functions.ServiceLedgers;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Archives.Chapters;

/// <summary>The ledgers of a contract by unit price: months, every record, and every row that was refused.</summary>
public sealed class ServiceLedgerChapter(AggregateStore store, PackLedgers ledgers) : IPackChapter
{
    /// <inheritdoc/>
    public string Folder => "12-service-ledgers";

    /// <inheritdoc/>
    public string Title => "服务台账（按单价结算）";

    /// <inheritdoc/>
    public async Task WriteAsync(PackCase about, PackWriter pack, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(pack);
        foreach (var name in await ledgers.OfAsync(about, cancel))
        {
            var key = new LedgerKey(about.Key.Tenant, name);
            if ((await store.LoadAsync(Kinds.ServiceLedgers, key, cancel)).State is not { } ledger) continue;
            await pack.AddAsync(name, $"服务台账 {name}", LedgerView.Of(name, ledger), cancel);
            await pack.AddManyAsync(
                $"{name}-records", $"服务台账 {name} 的记录", () => RecordsAsync(key, cancel), cancel);
            await pack.AddManyAsync(
                $"{name}-refused", $"服务台账 {name} 未收的行", () => RefusedAsync(key, cancel), cancel);
        }
    }

    private async IAsyncEnumerable<ServiceRecordView> RecordsAsync(
        LedgerKey key, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var (_, slot) in store.PartsAsync(
            Kinds.ServiceLedgers.Table, key, Kinds.LedgerSlots, "", cancel))
        {
            foreach (var one in slot.Records) yield return ServiceRecordView.Of(one);
        }
    }

    private async IAsyncEnumerable<RefusedRowView> RefusedAsync(
        LedgerKey key, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var (_, step) in store.PartsAsync(
            Kinds.ServiceLedgers.Table, key, Kinds.LedgerRefused, "", cancel))
        {
            foreach (var one in step.Rows) yield return RefusedRowView.Of(one);
        }
    }
}

/// <summary>Finds the service ledgers whose months become instalments of a contract.</summary>
public sealed class PackLedgers(Lists lists)
{
    private const int AtOnce = 200;

    /// <summary>Their names.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(PackCase about, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(about);
        List<string> found = [];
        string? after = null;
        do
        {
            var list = ListNames.LedgersOf(about.Key.Tenant, about.Contract.Terms.Organization);
            var page = await lists.PageAsync(list, AtOnce, after, cancel);
            found.AddRange(page.Items
                .Where(one => one.Row.Round == about.Key.Round && one.Row.Proposal == about.Key.Proposal)
                .Select(one => one.Id));
            after = page.Next;
        }
        while (after is not null);
        return found;
    }
}
