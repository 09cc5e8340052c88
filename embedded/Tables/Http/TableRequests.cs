using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Columns;

namespace Azure.Data.Tables.Http;

/// <summary>Makes the requests of the table service's protocol, and sends them.</summary>
internal sealed partial class TableRequests(TableAccount account)
{
    public HttpMessage CreateTable(string table)
    {
        var message = Create(RequestMethod.Post, "Tables");
        message.Request.Headers.Add("Prefer", "return-no-content");
        return WithBody(message, JsonSerializer.SerializeToUtf8Bytes(new { TableName = table }));
    }

    public HttpMessage DeleteTable(string table) =>
        Create(RequestMethod.Delete, $"Tables('{Uri.EscapeDataString(table)}')", tolerated: 404);

    public HttpMessage QueryTables(string? filter, int? top, string? next)
    {
        var message = Create(RequestMethod.Get, "Tables");
        AddQuery(message, ("$filter", filter), ("$top", Text(top)), ("NextTableName", next));
        return message;
    }

    public HttpMessage Insert(string table, ITableEntity entity)
    {
        var message = Create(RequestMethod.Post, table);
        message.Request.Headers.Add("Prefer", "return-no-content");
        return WithBody(message, ColumnWriter.Write(entity));
    }

    /// <summary>An update if a version is given (ETag.All for any), else an upsert.</summary>
    public HttpMessage Change(string table, ITableEntity entity, TableUpdateMode mode, ETag ifMatch)
    {
        var method = mode switch
        {
            TableUpdateMode.Merge => RequestMethod.Patch,
            TableUpdateMode.Replace => RequestMethod.Put,
            _ => throw new ArgumentException($"Unexpected value for mode: {mode}", nameof(mode)),
        };
        var message = Create(method, Row(table, entity.PartitionKey, entity.RowKey));
        if (ifMatch != default) message.Request.Headers.Add("If-Match", ifMatch.ToString());
        return WithBody(message, ColumnWriter.Write(entity));
    }

    public HttpMessage Delete(string table, string partitionKey, string rowKey, ETag ifMatch)
    {
        var message = Create(RequestMethod.Delete, Row(table, partitionKey, rowKey), tolerated: 404);
        message.Request.Headers.Add("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString());
        return message;
    }

    public HttpMessage Get(string table, string partitionKey, string rowKey, IEnumerable<string>? select,
        bool mayBeAbsent)
    {
        var message = Create(RequestMethod.Get, Row(table, partitionKey, rowKey), mayBeAbsent ? 404 : null);
        AddQuery(message, ("$select", Names(select)));
        return message;
    }

    public HttpMessage Query(string table, string? filter, int? top, IEnumerable<string>? select, string? continuation)
    {
        var message = Create(RequestMethod.Get, $"{table}()");
        var next = continuation?.Split(' ', 2) ?? [];
        AddQuery(message, ("$filter", filter), ("$top", Text(top)), ("$select", Names(select)),
            ("NextPartitionKey", next.ElementAtOrDefault(0)), ("NextRowKey", next.ElementAtOrDefault(1)));
        return message;
    }

    private static string Row(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Quote(partitionKey)}',RowKey='{Quote(rowKey)}')";

    private static string Quote(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Uri.EscapeDataString(QueryFilter.Escape(key));
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Names(IEnumerable<string>? select) => select is null ? null : string.Join(',', select);

    private static void AddQuery(HttpMessage message, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        foreach (var (name, value) in query)
        {
            if (!string.IsNullOrEmpty(value)) message.Request.Uri.AppendQuery(name, value, escapeValue: true);
        }
    }

    private static HttpMessage WithBody(HttpMessage message, byte[] json)
    {
        message.Request.Headers.Add("Content-Type", "application/json;odata=nometadata");
        message.Request.Content = RequestContent.Create(json);
        return message;
    }

    private HttpMessage Create(RequestMethod method, string path, int? tolerated = null)
    {
        var context = new RequestContext();
        if (tolerated is { } status) context.AddClassifier(status, isError: false);

        var message = account.Pipeline.CreateMessage(context, account.Pipeline.ResponseClassifier);
        message.Request.Method = method;
        message.Request.Uri.Reset(account.Endpoint);
        message.Request.Uri.AppendPath("/" + path, escape: false);
        message.Request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        message.Request.Headers.Add("x-ms-version", account.Version);
        return message;
    }
}
