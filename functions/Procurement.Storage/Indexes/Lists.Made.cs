using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Procurement.Storage.Account;

namespace Procurement.Storage.Indexes;

/// <content>Rows that are made from other rows, and not from the state of one aggregate.</content>
public sealed partial class Lists
{
    /// <summary>
    /// Writes a row that is made from what else is stored, where <paramref name="make"/> makes one. The
    /// row is read before what it is made from and written only if nobody wrote it since: of two runs at the same time
    /// the later one has seen what made the other begin.
    /// </summary>
    public async Task MakeAsync<TRow>(
        ListKey<TRow> list, string id, Func<CancellationToken, Task<TRow?>> make, CancellationToken cancel)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(make);
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var there = await Rows.GetEntityIfExistsAsync<TableEntity>(list.Partition, id, ["Version"], cancel);
            if (await make(cancel) is not { } row) return;
            // Also what says the same is written: whoever read less a moment ago must lose.
            var entity = Entity(list.Row(id, 0, row));
            try
            {
                await (there.HasValue
                    ? Rows.UpdateEntityAsync(entity, there.Value!.ETag, TableUpdateMode.Replace, cancel)
                    : Rows.AddEntityAsync(entity, cancel));
                return;
            }
            catch (RequestFailedException failed) when (failed.Status is 404 or 409 or 412)
            {
                // Written meanwhile: look again.
            }
        }
    }

    /// <summary>One row of a list, or null.</summary>
    public async Task<TRow?> FindAsync<TRow>(ListKey<TRow> list, string id, CancellationToken cancel)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(list);
        var row = await Rows.GetEntityIfExistsAsync<TableEntity>(list.Partition, id, cancellationToken: cancel);
        return row.HasValue ? Item(list, row.Value!).Row : null;
    }

    /// <summary>
    /// Every row of a list in turn, or of those whose ids have this <paramref name="beginning"/>; a thousand with a
    /// call, of which no more are held. One that cannot be read throws, since nothing may be missing unnoticed.
    /// </summary>
    public async IAsyncEnumerable<TRow> EachAsync<TRow>(
        ListKey<TRow> list, [EnumeratorCancellation] CancellationToken cancel, string? beginning = null)
        where TRow : notnull
    {
        ArgumentNullException.ThrowIfNull(list);
        var filter = beginning is null
            ? FilterOf(list.Partition, null)
            : FilterOf(list.Partition, null, beginning);
        await foreach (var row in Rows.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            yield return Item(list, row).Row;
        }
    }

    /// <summary>All rows of a list, or of one owner in it: a call for every thousand.</summary>
    public async Task<IReadOnlyList<TRow>> AllAsync<TRow>(
        ListKey<TRow> list, CancellationToken cancel, string? owner = null)
        where TRow : notnull =>
        [.. (await PageAsync(list, int.MaxValue - 1, null, cancel, owner)).Items.Select(item => item.Row)];
}
