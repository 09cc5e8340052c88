using Azure;
using Azure.Data.Tables;
using Procurement.Domain.Messages;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;
using Procurement.Storage.Stored.V1.Messages;

namespace Procurement.Storage.Indexes;

/// <summary>
/// The messages of each mailbox, newest first, a partition each; and in a partition for each person what that person
/// has read. A message is never changed; what is older than <see cref="Retention"/> goes.
/// </summary>
public sealed class Mailboxes(TableServiceClient tables, StorageSettings settings)
{
    /// <summary>How long a message is kept: over a year, for what came in a round of last year.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(400);

    // One message in so many clears away what is too old, and then far more than so many.
    private const int ClearsEvery = 16;
    private const int ClearedAtOnce = 100;

    private TableClient Table => tables.GetTableClient(settings.Table(TableNames.Messages));

    /// <summary>Puts a message into its mailbox; once, however often it comes.</summary>
    public async Task PutAsync(string tenant, Message message, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        var row = new TableEntity(Of(tenant, message.To), message.Id);
        row.SetRecord("Message", MessageRecords.Messages.Write(message));
        try
        {
            await Table.AddEntityAsync(row, cancel);
        }
        catch (RequestFailedException there) when (there.Status is 409)
        {
            // Its cause was handled before.
        }

        if (message.Id[^1] % ClearsEvery == 0) await ClearAsync(row.PartitionKey, message.At - Retention, cancel);
    }

    /// <summary>
    /// At most so many messages of these mailboxes together, newest first, after an id: a storage call for each.
    /// </summary>
    public async Task<IReadOnlyList<Message>> PageAsync(
        string tenant, IReadOnlyList<Mailbox> of, string? after, int limit, CancellationToken cancel)
    {
        var pages = await Task.WhenAll(of.Select(one => ReadAsync(Of(tenant, one), after ?? "", limit, cancel)));
        return
        [
            .. pages.SelectMany(rows => rows).OrderBy(row => row.RowKey, StringComparer.Ordinal).Take(limit)
                .Select(Read),
        ];
    }

    /// <summary>The message with this id in one of these mailboxes, or null.</summary>
    public async Task<Message?> FindAsync(
        string tenant, IReadOnlyList<Mailbox> of, string id, CancellationToken cancel)
    {
        var found = await Task.WhenAll(of.Select(
            one => Table.GetEntityIfExistsAsync<TableEntity>(Of(tenant, one), id, cancellationToken: cancel)));
        return found.FirstOrDefault(row => row.HasValue) is { } row ? Read(row.Value!) : null;
    }

    /// <summary>The ids of at most so many messages that are newer than an id (null: of all), newest first.</summary>
    public async Task<IReadOnlyList<string>> NewerAsync(
        string tenant, IReadOnlyList<Mailbox> of, string? than, int limit, CancellationToken cancel)
    {
        var pages = await Task.WhenAll(of.Select(one => IdsAsync(Of(tenant, one), than, limit, cancel)));
        return [.. pages.SelectMany(ids => ids).Order(StringComparer.Ordinal).Take(limit)];
    }

    private async Task<List<TableEntity>> ReadAsync(
        string mailbox, string after, int limit, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {mailbox} and RowKey gt {after}");
        return await Table.QueryAsync<TableEntity>(filter, Math.Min(limit, 1000), cancellationToken: cancel)
            .Take(limit).ToListAsync(cancel);
    }

    private async Task<List<string>> IdsAsync(string mailbox, string? than, int limit, CancellationToken cancel)
    {
        var filter = than is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {mailbox}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {mailbox} and RowKey lt {than}");
        return await Table.QueryAsync<TableEntity>(filter, Math.Min(limit, 1000), ["RowKey"], cancel)
            .Take(limit).Select(row => row.RowKey).ToListAsync(cancel);
    }

    private async Task ClearAsync(string mailbox, DateTimeOffset before, CancellationToken cancel)
    {
        var from = MessageId.PrefixOf(before);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {mailbox} and RowKey gt {from}");
        var old = await Table.QueryAsync<TableEntity>(filter, ClearedAtOnce, ["PartitionKey", "RowKey"], cancel)
            .Take(ClearedAtOnce).ToListAsync(cancel);
        foreach (var row in old) await Table.DeleteEntityAsync(row, ETag.All, cancel);
    }

    private static Message Read(TableEntity row) => MessageRecords.Messages.Read(
        row.GetRecord(TableNames.Messages, "Message"), row.In(TableNames.Messages));

    private static string Of(string tenant, Mailbox mailbox) =>
        Keys.Join(tenant, $"{mailbox.Kind}".ToLowerInvariant(), mailbox.Name);
}
