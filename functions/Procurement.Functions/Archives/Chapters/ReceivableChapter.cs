using Procurement.Functions.Receivables;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Archives.Chapters;

/// <summary>Money that had to come back under the contract, and what became of it.</summary>
public sealed class ReceivableChapter(AggregateStore store) : IPackChapter
{
    /// <inheritdoc/>
    public string Folder => "11-receivables";

    /// <inheritdoc/>
    public string Title => "应返还款项";

    /// <inheritdoc/>
    public Task WriteAsync(PackCase about, PackWriter pack, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(pack);
        var (organization, key) = (about.Contract.Terms.Organization, about.Key);
        return pack.AddManyAsync(
            "receivables",
            "应返还款项、到账、抵扣与核销",
            () => store
                .PartsAsync(
                    Kinds.Receivables.Table, new DebtorKey(key.Tenant, organization), Kinds.ReceivableParts, "", cancel)
                .Select(one => one.Part)
                .Where(one => one.Contract.Round == key.Round && one.Contract.Proposal == key.Proposal)
                .Select(one => ReceivableView.Of(organization, one, about.Requested.At)),
            cancel);
    }
}
