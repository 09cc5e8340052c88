#nullable disable annotations // As the official package: the same code must compile with both.
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>Creates the table; 409 TableAlreadyExists if it is there.</summary>
    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        Response.FromValue(new TableItem(Name),
            await _requests.SendAsync(_requests.CreateTable(Name), cancellationToken));

    /// <summary>Creates the table; 409 TableAlreadyExists if it is there.</summary>
    public virtual Response<TableItem> Create(CancellationToken cancellationToken = default) =>
        Response.FromValue(new TableItem(Name), _requests.Send(_requests.CreateTable(Name), cancellationToken));

    /// <summary>Creates the table unless it is there; the answer's status tells, 204 or 409.</summary>
    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await CreateAsync(cancellationToken);
        }
        catch (RequestFailedException failure) when (IsThere(failure))
        {
            return Response.FromValue(new TableItem(Name), failure.GetRawResponse()!);
        }
    }

    /// <summary>Creates the table unless it is there; the answer's status tells, 204 or 409.</summary>
    public virtual Response<TableItem> CreateIfNotExists(CancellationToken cancellationToken = default)
    {
        try
        {
            return Create(cancellationToken);
        }
        catch (RequestFailedException failure) when (IsThere(failure))
        {
            return Response.FromValue(new TableItem(Name), failure.GetRawResponse()!);
        }
    }

    /// <summary>Deletes the table and all its rows; 404, without an exception, if there is none.</summary>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        _requests.SendAsync(_requests.DeleteTable(Name), cancellationToken);

    /// <summary>Deletes the table and all its rows; 404, without an exception, if there is none.</summary>
    public virtual Response Delete(CancellationToken cancellationToken = default) =>
        _requests.Send(_requests.DeleteTable(Name), cancellationToken);

    // A table that is being deleted also answers 409, and is not there.
    private static bool IsThere(RequestFailedException failure) =>
        failure.Status == 409 && failure.ErrorCode != TableErrorCode.TableBeingDeleted;
}
