using System.Runtime.CompilerServices;
using Procurement.Functions.Audit;
using Procurement.Functions.Contracts;
using Procurement.Functions.Funds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Archives.Chapters;

/// <summary>
/// Invoices, payment orders, and what the fund booked for the contract. The fund's events are those behind these
/// entries: each can be checked by its own hash; the chain between them goes through other contracts' entries.
/// </summary>
public sealed class PaymentChapter(AggregateStore store, PackFiles files) : IPackChapter
{
    /// <inheritdoc/>
    public string Folder => "09-payments";

    /// <inheritdoc/>
    public string Title => "发票、付款指令与资金账";

    /// <inheritdoc/>
    public async Task WriteAsync(PackCase about, PackWriter pack, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(pack);
        foreach (var paper in about.Contract.Instalments.Select(one => one.InvoicePaper))
        {
            if (paper is not null) await files.AddAsync(pack, about.Files, paper.File, cancel);
        }

        var instalments = about.Contract.Instalments.Select(one => InstalmentView.Of(about.Contract, one));
        await pack.AddAsync("instalments", "各期：发票、付款指令、付款、退汇", instalments.ToList(), cancel);
        var fund = new FundKey(about.Key.Tenant, about.Contract.Terms.Fund);
        var part = await store.FindPartAsync(
            Kinds.Funds.Table, $"{fund}", Kinds.FundCommitments, about.Key.InFund, cancel);
        if (part is not { Entries: { Count: > 0 } numbers }) return;
        await pack.AddManyAsync(
            "fund-entries", "资金账中属于本合同的分录", () => EntriesAsync(fund, numbers, cancel), cancel);
        await pack.AddManyAsync(
            "fund-events", "这些分录所依据的事件", () => EventsAsync(fund, numbers, cancel), cancel);
    }

    private async IAsyncEnumerable<LedgerEntryView> EntriesAsync(
        FundKey fund, IReadOnlyList<long> numbers, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var no in numbers)
        {
            var entry = await store.FindPartAsync(
                Kinds.Funds.Table, $"{fund}", Kinds.FundEntries, $"{no:D10}", cancel);
            if (entry is not null) yield return LedgerEntryView.Of(entry);
        }
    }

    // An entry has the number of its event.
    private async IAsyncEnumerable<TrailEventView> EventsAsync(
        FundKey fund, IReadOnlyList<long> numbers, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var no in numbers)
        {
            var record = await store.TrailAsync(Kinds.Funds.Table, fund, no - 1, cancel).FirstAsync(cancel);
            yield return TrailEventView.Of(record);
        }
    }
}
