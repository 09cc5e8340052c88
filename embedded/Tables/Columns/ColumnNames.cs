namespace Azure.Data.Tables.Columns;

/// <summary>The names that the protocol gives to what is not a user's column.</summary>
internal static class ColumnNames
{
    public const string ETag = "odata.etag";
    public const string Metadata = "odata.metadata";
    public const string Timestamp = "Timestamp";
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string TypeSuffix = "@odata.type";
}
