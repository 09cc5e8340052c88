using Azure.Data.Tables;
using Azure.Storage.Queues;
using Procurement.Storage.Account;

namespace Procurement.Benchmarks.Commands;

/// <summary>
/// The same storage calls as a command, with the same rows, made bare: what no program on this storage can undercut.
/// </summary>
internal sealed class Bare(TestSite site)
{
    private const string Table = "Bare";

    private readonly TableServiceClient _tables = site.Get<TableServiceClient>();
    private readonly StorageSettings _settings = site.Get<StorageSettings>();

    /// <summary>Copies the rows that a run of the command left, and puts the head in its place.</summary>
    public async Task<BareCommand> PrepareAsync(Footprint footprint, int number)
    {
        await Rows.CreateIfNotExistsAsync();
        List<TableEntity> left = [];
        var partition = TableClient.CreateQueryFilter($"PartitionKey eq {footprint.Key}");
        await foreach (var row in Client(footprint.Table).QueryAsync<TableEntity>(partition)) left.Add(row);

        var key = $"{footprint.Table}-{number}";
        var head = Copy(left.First(row => row.RowKey == "head"), key);
        await Rows.UpsertEntityAsync(head, TableUpdateMode.Replace);
        return new BareCommand(
            footprint,
            head,
            left.LastOrDefault(row => row.RowKey.StartsWith("part-", StringComparison.Ordinal)) is { } part
                ? Copy(part, key)
                : null,
            [Copy(left.Last(row => row.RowKey.StartsWith("event-", StringComparison.Ordinal)), key),
                Copy(left.Last(row => row.RowKey.StartsWith("command-", StringComparison.Ordinal)), key)]);
    }

    /// <summary>Makes the calls.</summary>
    public async Task RunAsync(BareCommand command)
    {
        foreach (var (table, key) in command.Footprint.AlsoRead)
        {
            await Client(table).GetEntityIfExistsAsync<TableEntity>(key, "head");
        }

        var head = await Rows.GetEntityAsync<TableEntity>(command.Head.PartitionKey, "head");
        if (command.Footprint.Sends)
        {
            var queue = site.Get<QueueServiceClient>().GetQueueClient(_settings.FollowUpQueue);
            await queue.SendMessageAsync(new string('m', 150), TimeSpan.FromSeconds(1));
        }

        await Rows.SubmitTransactionAsync(
        [
            .. command.Added.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
            new TableTransactionAction(TableTransactionActionType.UpdateReplace, command.Head, head.Value.ETag),
            .. Parts(command),
        ]);
    }

    private static TableTransactionAction[] Parts(BareCommand command) => command.Part is { } part
        ? [new TableTransactionAction(TableTransactionActionType.UpsertReplace, part)]
        : [];

    private TableClient Rows => Client(Table);

    private TableClient Client(string table) => _tables.GetTableClient(_settings.Table(table));

    private static TableEntity Copy(TableEntity row, string key)
    {
        var copy = new TableEntity(key, row.RowKey);
        foreach (var (name, value) in row)
        {
            if (name is not ("odata.etag" or "PartitionKey" or "RowKey" or "Timestamp")) copy[name] = value;
        }

        return copy;
    }
}

/// <summary>The rows of one run of a command, to be written bare.</summary>
internal sealed record BareCommand(
    Footprint Footprint, TableEntity Head, TableEntity? Part, IReadOnlyList<TableEntity> Added);
