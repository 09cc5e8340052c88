using System.Runtime.CompilerServices;
using Procurement.Functions.Banking;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Archives.Chapters;

/// <summary>
/// What went to the bank for the contract and what the bank answered. Files of answers are about other contracts too:
/// they are in packs of supervisors, who may read them anyway.
/// </summary>
public sealed class BankChapter(AggregateStore store, Lists lists, PackFiles files) : IPackChapter
{
    /// <inheritdoc/>
    public string Folder => "10-bank";

    /// <inheritdoc/>
    public string Title => "付款批次与银行回执";

    /// <inheritdoc/>
    public async Task WriteAsync(PackCase about, PackWriter pack, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(pack);
        var batches = await BatchesAsync(about, cancel).ToListAsync(cancel);
        if (batches.Count is 0) return;
        await pack.AddAsync("batches", "付款批次中属于本合同的各笔", batches, cancel);
        await pack.AddManyAsync("facts", "银行对本合同各笔的回执", () => FactsAsync(about, cancel), cancel);
        await AddExceptionsAsync(about, pack, cancel);
        var digests = await RowsAsync(about, cancel).Select(one => one.File).Distinct().ToListAsync(cancel);
        if (digests.Count is 0) return;
        if (!about.BySupervisor)
        {
            pack.Miss("银行回执原件", "含其他合同的付款，只收入监督人员制作的档案包");
            return;
        }

        foreach (var digest in digests)
            await files.AddDocumentAsync(pack, $"answer-{digest[..16]}.xml", "银行回执原件", digest, cancel);
    }

    // A batch with the lines of this contract alone.
    private async IAsyncEnumerable<BankBatchView> BatchesAsync(
        PackCase about, [EnumeratorCancellation] CancellationToken cancel)
    {
        var names = about.Contract.Instalments.SelectMany(one => one.Orders).Select(one => one.Batch)
            .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var key = new BankBatchKey(about.Key.Tenant, name);
            if ((await store.LoadAsync(Kinds.BankBatches, key, cancel)).State is not { } batch) continue;
            var own = batch.Lines.Where(one => one.Round == about.Key.Round && one.Proposal == about.Key.Proposal);
            yield return BankBatchView.Of(batch with { Lines = [.. own] });
        }
    }

    private IAsyncEnumerable<BankAnswerEntryView> FactsAsync(PackCase about, CancellationToken cancel) =>
        RowsAsync(about, cancel).Select(one => BankAnswerEntryView.Of(one.Entry));

    private async IAsyncEnumerable<BankDayRow> RowsAsync(
        PackCase about, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var order in about.Contract.Instalments.SelectMany(one => one.Orders))
        {
            var told = await lists.AllAsync(BankLists.Told(about.Key.Tenant, order.EndToEndId), cancel);
            foreach (var one in told) yield return one;
        }
    }

    // What did not fit, and what two people decided.
    private async Task AddExceptionsAsync(PackCase about, PackWriter pack, CancellationToken cancel)
    {
        List<BankExceptionView> exceptions = [];
        var raised = await RowsAsync(about, cancel).Select(one => one.Entry.Exception).Distinct().ToListAsync(cancel);
        foreach (var one in raised.OfType<string>())
        {
            var stored = await store.LoadAsync(
                Kinds.BankExceptions, new BankExceptionKey(about.Key.Tenant, one), cancel);
            if (stored.State is { } found) exceptions.Add(BankExceptionView.Of(found));
        }

        if (exceptions.Count > 0) await pack.AddAsync("exceptions", "银行差异与处理", exceptions, cancel);
    }
}
