#nullable disable annotations // As the official package: the same code must compile with both.
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Columns;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>The row, or 404 ResourceNotFound; a selection leaves unselected members at their defaults.</summary>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        Row<T>(await _requests.SendAsync(Getting(partitionKey, rowKey, select, mayBeAbsent: false), cancellationToken));

    /// <summary>The row, or 404 ResourceNotFound; a selection leaves unselected members at their defaults.</summary>
    public virtual Response<T> GetEntity<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        Row<T>(_requests.Send(Getting(partitionKey, rowKey, select, mayBeAbsent: false), cancellationToken));

    /// <summary>The row, or an answer without a value if there is none (a missing table included).</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        RowOrNone<T>(await _requests.SendAsync(Getting(partitionKey, rowKey, select, mayBeAbsent: true),
            cancellationToken));

    /// <summary>The row, or an answer without a value if there is none (a missing table included).</summary>
    public virtual NullableResponse<T> GetEntityIfExists<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        RowOrNone<T>(_requests.Send(Getting(partitionKey, rowKey, select, mayBeAbsent: true), cancellationToken));

    /// <summary>
    /// Rows that match, in the order of their keys, page by page (at most 1,000 rows each) as they are read.
    /// </summary>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        Pages<T>(filter, maxPerPage, select, cancellationToken);

    /// <summary>
    /// Rows that match, in the order of their keys, page by page (at most 1,000 rows each) as they are read.
    /// </summary>
    public virtual Pageable<T> Query<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        Pages<T>(filter, maxPerPage, select, cancellationToken).Blocking();

    private static Response<T> Row<T>(Response response)
        where T : class, ITableEntity
    {
        using var document = JsonDocument.Parse(response.Content);
        return Response.FromValue(new RawRow(document.RootElement).To<T>(), response);
    }

    private static NullableResponse<T> RowOrNone<T>(Response response)
        where T : class, ITableEntity =>
        response.Status == 404 ? new NoEntity<T>(response) : Row<T>(response);

    // A page may end after a partition: then only the partition is named, and the row key is empty.
    private static string Next(Response response)
    {
        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition);
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return string.IsNullOrEmpty(partition) && string.IsNullOrEmpty(row) ? null : $"{partition} {row}";
    }

    private HttpMessage Getting(string partitionKey, string rowKey, IEnumerable<string> select, bool mayBeAbsent) =>
        _requests.Get(Name, partitionKey, rowKey, select, mayBeAbsent);

    private TablePages<T> Pages<T>(string filter, int? perPage, IEnumerable<string> select, CancellationToken cancel)
        where T : class, ITableEntity =>
        new(_requests, (next, top) => _requests.Query(Name, filter, top, select, next),
            row => new RawRow(row).To<T>(), Next, perPage, cancel);
}
