using Procurement.Domain.Performances;
using Procurement.Functions.Performances;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Archives.Chapters;

/// <summary>How the contract was performed: plans, visits, reports, vouchers, and every file that they name.</summary>
public sealed class PerformanceChapter(AggregateStore store, WatchedContracts contracts, PackFiles files)
    : IPackChapter
{
    /// <inheritdoc/>
    public string Folder => "06-performance";

    /// <inheritdoc/>
    public string Title => "履约：计划、服务记录、报告与凭证";

    /// <inheritdoc/>
    public async Task WriteAsync(PackCase about, PackWriter pack, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(pack);
        await foreach (var (attachment, _) in PartsAsync(about, Kinds.NamedFileParts, cancel))
            await files.AddAsync(pack, about.Files, attachment, cancel);
        await pack.AddManyAsync(
            "plans",
            "服务计划",
            () => PartsAsync(about, Kinds.PlanParts, cancel).Select(one => PlanView.Of(one.Part)),
            cancel);
        await pack.AddManyAsync(
            "visits",
            "服务记录",
            () => PartsAsync(about, Kinds.VisitParts, cancel).Select(one => VisitView.Of(one.Part)),
            cancel);
        await pack.AddManyAsync(
            "reports",
            "履约报告（全部版本）",
            () => PartsAsync(about, Kinds.ReportParts, cancel).Select(one => ReportView.Of(one.Part)),
            cancel);
        await pack.AddManyAsync(
            "vouchers",
            "收支凭证",
            () => PartsAsync(about, Kinds.EntryParts, cancel).Select(one => EntryView.Of(one.Part)),
            cancel);
        if ((await store.LoadAsync(Kinds.Performances, about.Key, cancel)).State is not { } state) return;
        var watched = await contracts.FindAsync(about.Key, cancel);
        await pack.AddAsync("budget", "预算执行与资金来源", BudgetView.Of(state, watched), cancel);
    }

    private IAsyncEnumerable<(string Id, TPart Part)> PartsAsync<TPart>(
        PackCase about, Parts<Performance, TPart> parts, CancellationToken cancel)
        where TPart : class => store.PartsAsync(Kinds.Performances.Table, about.Key, parts, "", cancel);
}
