using Azure;
using Azure.Data.Tables;
using Procurement.Domain.Sealing;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Sealing;

/// <summary>
/// The key of each draft, wrapped by the key of the service. It stands outside the trail and its copies, so that what
/// was drafted of a sealed proposal is unreadable for good once its key is forgotten.
/// </summary>
public sealed class DraftKeys(TableServiceClient tables, StorageSettings settings, IServiceKeys keys)
{
    private TableClient Table => tables.GetTableClient(settings.Table(TableNames.DraftKeys));

    /// <summary>The key of a draft, which is made where there is none; one storage call for a new draft.</summary>
    /// <param name="key">The proposals that it is among.</param>
    /// <param name="draft">The id of the command that began it.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<DataKey> MakeAsync(ProposalsKey key, string draft, CancellationToken cancel)
    {
        var made = DataKey.New();
        var wrapped = await keys.WrapAsync(made, cancel);
        var row = new TableEntity($"{key}", draft) { ["KeyId"] = wrapped.KeyId, ["Wrapped"] = wrapped.Bytes };
        try
        {
            await Table.AddEntityAsync(row, cancel);
            return made;
        }
        catch (RequestFailedException failed) when (failed.Status is 409)
        {
            // By an earlier try whose reply was lost: what is there counts.
            return (await FindAsync(key, cancel)).TryGetValue(draft, out var known)
                ? await keys.UnwrapAsync(known, cancel)
                : throw new LostRaceException($"{TableNames.DraftKeys} {key} {draft}");
        }
    }

    /// <summary>The wrapped keys of all drafts of an organization in a round, by draft; one storage call.</summary>
    public async Task<IReadOnlyDictionary<string, WrappedKey>> FindAsync(ProposalsKey key, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {$"{key}"}");
        Dictionary<string, WrappedKey> found = new(StringComparer.Ordinal);
        await foreach (var row in Table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            found[row.RowKey] = new(row.GetString("KeyId"), row.GetString("Wrapped"));
        }

        return found;
    }

    /// <summary>Forgets the key of a draft; again changes nothing.</summary>
    public Task ForgetAsync(ProposalsKey key, string draft, CancellationToken cancel) =>
        Table.DeleteEntityAsync($"{key}", draft, cancellationToken: cancel);

    /// <summary>The key itself.</summary>
    public Task<DataKey> UnwrapAsync(WrappedKey wrapped, CancellationToken cancel) => keys.UnwrapAsync(wrapped, cancel);
}
