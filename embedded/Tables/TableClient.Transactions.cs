#nullable disable annotations // As the official package: the same code must compile with both.
using Azure.Core;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>
    /// All actions or none, on one partition, at most 100 rows and 4 MiB; the first refused action fails it
    /// (TableTransactionFailedException).
    /// </summary>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var answer = await _requests.SendAsync(Submitting(transactionActions), cancellationToken);
        return Response.FromValue(ChangeSetReader.Read(answer), answer);
    }

    /// <summary>
    /// All actions or none, on one partition, at most 100 rows and 4 MiB; the first refused action fails it
    /// (TableTransactionFailedException).
    /// </summary>
    public virtual Response<IReadOnlyList<Response>> SubmitTransaction(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var answer = _requests.Send(Submitting(transactionActions), cancellationToken);
        return Response.FromValue(ChangeSetReader.Read(answer), answer);
    }

    private HttpMessage Submitting(IEnumerable<TableTransactionAction> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var parts = actions.Select(Part).ToArray();
        return parts.Length > 0
            ? _requests.Transaction(parts)
            : throw new InvalidOperationException("Transaction is empty. It must contain at least one action.");
    }

    private HttpMessage Part(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => Adding(action.Entity),
        TableTransactionActionType.Delete =>
            _requests.Delete(Name, Checked(action.Entity).PartitionKey, action.Entity.RowKey, action.ETag),
        // The official client sends no If-Match for an update without an etag, which the service takes for an upsert.
        TableTransactionActionType.UpdateMerge => Changing(action.Entity, TableUpdateMode.Merge, action.ETag),
        TableTransactionActionType.UpdateReplace => Changing(action.Entity, TableUpdateMode.Replace, action.ETag),
        TableTransactionActionType.UpsertMerge => Changing(action.Entity, TableUpdateMode.Merge, default),
        TableTransactionActionType.UpsertReplace => Changing(action.Entity, TableUpdateMode.Replace, default),
        _ => throw new InvalidOperationException($"Unknown action type {action.ActionType}."),
    };
}
