#nullable disable annotations // As the official package: the same code must compile with both.
using Azure.Core;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>
    /// Inserts; 409 EntityAlreadyExists if the row is there. The entity's ETag stays as it was; the answer's
    /// headers have the new one.
    /// </summary>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _requests.SendAsync(Adding(entity), cancellationToken);

    /// <summary>
    /// Inserts; 409 EntityAlreadyExists if the row is there. The entity's ETag stays as it was; the answer's
    /// headers have the new one.
    /// </summary>
    public virtual Response AddEntity<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _requests.Send(Adding(entity), cancellationToken);

    /// <summary>Merges or replaces, or inserts if there is no row; whatever its version.</summary>
    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _requests.SendAsync(Changing(entity, mode, default), cancellationToken);

    /// <summary>Merges or replaces, or inserts if there is no row; whatever its version.</summary>
    public virtual Response UpsertEntity<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _requests.Send(Changing(entity, mode, default), cancellationToken);

    /// <summary>
    /// Changes the version <paramref name="ifMatch"/> (ETag.All for any): 412 if it is another, 404 if there
    /// is no row.
    /// </summary>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _requests.SendAsync(Changing(entity, mode, Given(ifMatch)), cancellationToken);

    /// <summary>
    /// Changes the version <paramref name="ifMatch"/> (ETag.All for any): 412 if it is another, 404 if there
    /// is no row.
    /// </summary>
    public virtual Response UpdateEntity<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _requests.Send(Changing(entity, mode, Given(ifMatch)), cancellationToken);

    /// <summary>
    /// Deletes the version <paramref name="ifMatch"/>, any by default; 404, without an exception, if there is
    /// no row.
    /// </summary>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        _requests.SendAsync(_requests.Delete(Name, partitionKey, rowKey, ifMatch), cancellationToken);

    /// <summary>Deletes by the entity's keys, not by its ETag; otherwise as by keys.</summary>
    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(Checked(entity).PartitionKey, entity.RowKey, ifMatch, cancellationToken);

    /// <summary>
    /// Deletes the version <paramref name="ifMatch"/>, any by default; 404, without an exception, if there is
    /// no row.
    /// </summary>
    public virtual Response DeleteEntity(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        _requests.Send(_requests.Delete(Name, partitionKey, rowKey, ifMatch), cancellationToken);

    /// <summary>Deletes by the entity's keys, not by its ETag; otherwise as by keys.</summary>
    public virtual Response DeleteEntity(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntity(Checked(entity).PartitionKey, entity.RowKey, ifMatch, cancellationToken);

    private static ETag Given(ETag ifMatch) => ifMatch == default
        ? throw new ArgumentException("Value cannot be empty.", nameof(ifMatch))
        : ifMatch;

    private static ITableEntity Checked(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey, "PartitionKey");
        ArgumentNullException.ThrowIfNull(entity.RowKey, "RowKey");
        return entity;
    }

    private HttpMessage Adding(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return _requests.Insert(Name, entity);
    }

    private HttpMessage Changing(ITableEntity entity, TableUpdateMode mode, ETag ifMatch) =>
        _requests.Change(Name, Checked(entity), mode, ifMatch);
}
