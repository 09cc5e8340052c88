using Azure.Data.Tables;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Aggregates;

/// <summary>The rows of an aggregate's partition, and their keys.</summary>
internal static class Rows
{
    public const string Head = "head";

    // Sorts right behind the head, so that one query of two rows reads both.
    public const string FollowedUp = "head-followed-up";

    // Behind every other row of a partition, so that one query of the rows from the head on reads the whole state.
    public const string AfterParts = "part.";

    public static string Event(long number) => $"event-{number:D12}";

    public static string Command(string id) => $"command-{id}";

    public static string Work(string name) => $"work-{name}";

    public static TableEntity NewHead(string key, StoredRecord state, long version, string lastHash)
    {
        var row = new TableEntity(key, Head) { ["Events"] = version, ["LastHash"] = lastHash };
        row.SetRecord("State", state);
        return row;
    }

    public static Stored<TState, TEvent> ReadHead<TState, TEvent>(
        AggregateKind<TState, TEvent> kind, string key, TableEntity? row, params IReadOnlyList<TableEntity> parts)
        where TState : class
        where TEvent : notnull
    {
        if (row is null) return new(kind, key, null, 0, "", default);
        var root = kind.Heads.Read(row.GetRecord(kind.Table, "State"), row.In(kind.Table));
        var state = kind.Parts.Aggregate(root, (with, one) => one.With(kind.Table, with, parts));
        return new(
            kind, key, state, row.Number(kind.Table, "Events"), row.Text(kind.Table, "LastHash"), row.ETag);
    }

    public static TableEntity NewProgress(string key, long followedUp, long copied) =>
        new(key, FollowedUp) { ["Events"] = followedUp, ["Copied"] = copied };

    public static TableEntity NewCommand(string key, Stamp stamp, long version) =>
        new(key, Command(stamp.Id)) { ["Digest"] = stamp.Digest, ["Events"] = version, ["By"] = stamp.By.Account };

    public static TableEntity NewEvent(string key, EventRecord happened)
    {
        var row = new TableEntity(key, Event(happened.Number))
        {
            ["Number"] = happened.Number,
            ["By"] = happened.By,
            ["At"] = happened.At,
            ["Command"] = happened.Command,
            ["Digest"] = happened.Digest,
            ["Previous"] = happened.Previous,
            ["Hash"] = happened.Hash,
        };
        row.SetRecord("Data", new(happened.Type, happened.TypeVersion, happened.Data));
        return row;
    }

    /// <summary>
    /// An event whose row somebody may have spoiled: what cannot be read is empty, the hash too, so that the chain is
    /// broken there and whoever checks it sees where.
    /// </summary>
    public static EventRecord ReadEventAsItIs(string table, TableEntity row)
    {
        try
        {
            return ReadEvent(table, row);
        }
        catch (StoredRecordException)
        {
            return Remains(row);
        }
    }

    private static EventRecord Remains(TableEntity row) => new(
        row.PartitionKey,
        NumberIn(row),
        row.AsItIs(StoredRows.Type),
        int.TryParse(row.AsItIs(StoredRows.TypeVersion), out var version) ? version : 0,
        row.LongTextAsItIs("Data"),
        row.AsItIs("By"),
        row.AsItIs("At"),
        row.AsItIs("Command"),
        row.AsItIs("Digest"),
        row.AsItIs("Previous"),
        Hash: "");

    private static long NumberIn(TableEntity row) =>
        long.TryParse(row.RowKey.AsSpan("event-".Length), out var number) ? number : 0;

    public static EventRecord ReadEvent(string table, TableEntity row)
    {
        var data = row.GetRecord(table, "Data");
        return new(
            row.PartitionKey,
            row.Number(table, "Number"),
            data.Type,
            data.Version,
            data.Json,
            row.Text(table, "By"),
            row.Text(table, "At"),
            row.Text(table, "Command"),
            row.Text(table, "Digest"),
            row.Text(table, "Previous"),
            row.Text(table, "Hash"));
    }
}
