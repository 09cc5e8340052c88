#nullable disable annotations // As the official package: the same code must compile with both.
namespace Azure.Data.Tables;

/// <summary>A row: its two keys, and what the service knows about its last change.</summary>
public interface ITableEntity
{
    /// <summary>The partition; up to 1,024 characters, none of / \ # ? or control characters.</summary>
    string PartitionKey { get; set; }

    /// <summary>The row within the partition; same characters.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last changed the row; ignored when writing.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version that was read; a write neither sends nor refreshes it.</summary>
    ETag ETag { get; set; }
}
