using Azure;
using Azure.Data.Tables;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <summary>Which document a public page shows now, and the tag of the row that says so.</summary>
public sealed record PublicPage(string Digest, ETag ETag);

/// <summary>
/// Points from the public pages of a round to the document that each shows. Whoever reads one needs this row and the
/// document, however much the round holds.
/// </summary>
public sealed class PublicPages(TableServiceClient tables, StorageSettings settings)
{
    /// <summary>The announcement: what the round is, and whether it was cancelled or withdrawn.</summary>
    public const string Announcement = "announcement";

    /// <summary>The award notice.</summary>
    public const string Notice = "notice";

    private TableClient Rows => tables.GetTableClient(settings.Table(TableNames.Lists));

    /// <summary>What a page shows, or null before it shows anything: one storage call.</summary>
    public async Task<PublicPage?> FindAsync(RoundKey round, string page, CancellationToken cancel)
    {
        var row = await Rows.GetEntityIfExistsAsync<TableEntity>(
            ListNames.PublicPages(round).Partition, page, cancellationToken: cancel);
        return row.HasValue ? new(row.Value!.GetString("Digest"), row.Value.ETag) : null;
    }

    /// <summary>
    /// Lets a page show a document, unless somebody changed it since it was found: then the answer is false, and the
    /// document has to be made again from what is there now.
    /// </summary>
    public async Task<bool> ShowAsync(
        RoundKey round, string page, string digest, PublicPage? found, CancellationToken cancel)
    {
        var row = new TableEntity(ListNames.PublicPages(round).Partition, page)
        {
            ["Version"] = 0L,
            ["Digest"] = digest,
        };
        try
        {
            await (found is null
                ? Rows.AddEntityAsync(row, cancel)
                : Rows.UpdateEntityAsync(row, found.ETag, TableUpdateMode.Replace, cancel));
            return true;
        }
        catch (RequestFailedException failed) when (failed.Status is 409 or 412)
        {
            // If the reply of our own write was lost, the next look finds that the page shows it already.
            return false;
        }
    }
}
