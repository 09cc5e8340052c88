#nullable disable annotations // As the official package: the same code must compile with both.
using Azure.Core;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables;

/// <summary>One table: its rows, queries and transactions. Safe to share between threads; keep one per table.</summary>
public partial class TableClient
{
    private readonly TableAccount _account;
    private readonly TableRequests _requests;

    /// <summary>With the account's key; the endpoint is the account's, without the table.</summary>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(TableAccount.With(endpoint, credential, options: null), tableName)
    {
    }

    /// <summary>With the account's key; the endpoint is the account's, without the table.</summary>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential,
        TableClientOptions options = null)
        : this(TableAccount.With(endpoint, credential, options), tableName)
    {
    }

    /// <summary>With a connection string that holds a key or a signature, or UseDevelopmentStorage=true.</summary>
    public TableClient(string connectionString, string tableName)
        : this(TableAccount.With(connectionString, options: null), tableName)
    {
    }

    /// <summary>With a connection string that holds a key or a signature, or UseDevelopmentStorage=true.</summary>
    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
        : this(TableAccount.With(connectionString, options), tableName)
    {
    }

    /// <summary>With tokens, as of a managed identity; the endpoint must be https.</summary>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential,
        TableClientOptions options = null)
        : this(TableAccount.With(endpoint, tokenCredential, options), tableName)
    {
    }

    /// <summary>For a test's stand-in.</summary>
    protected TableClient()
    {
    }

    internal TableClient(TableAccount account, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _account = account;
        _requests = new TableRequests(account);
        Name = tableName;
    }

    /// <summary>The table.</summary>
    public virtual string Name { get; }

    /// <summary>The storage account.</summary>
    public virtual string AccountName => _account.Name;

    /// <summary>The table's address.</summary>
    public virtual Uri Uri => new($"{_account.Endpoint.AbsoluteUri.TrimEnd('/')}/{Name}");

    /// <summary>A filter in which every interpolated value is a literal of its type, quoted and escaped.</summary>
    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Create(filter);
}
