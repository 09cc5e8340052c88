namespace Procurement.Storage.Stored;

/// <summary>
/// Something as it is stored: the name and version of its record, which stand in the row beside it, and its JSON.
/// </summary>
public sealed record StoredRecord(string Type, int Version, string Json);

/// <summary>Where a record is stored.</summary>
public sealed record RowAddress(string Table, string Partition, string Row)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Table} {Partition} {Row}";
}

/// <summary>
/// A row that is not what this service ever wrote: nothing is guessed, and nobody works on with half of it.
/// </summary>
public sealed class StoredRecordException(RowAddress row, string why, Exception? cause = null)
    : Exception($"The row {row} cannot be read: {why}", cause)
{
    /// <summary>The row.</summary>
    public RowAddress Row => row;
}
