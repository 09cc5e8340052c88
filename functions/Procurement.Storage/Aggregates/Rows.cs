using System.Text.Json;
using Azure.Data.Tables;

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

    public static TableEntity NewHead<TState>(string key, TState state, long version, string lastHash)
    {
        var row = new TableEntity(key, Head) { ["Events"] = version, ["LastHash"] = lastHash };
        row.SetLongText("State", JsonSerializer.Serialize(state, StoredJson.Options));
        return row;
    }

    public static Stored<TState, TEvent> ReadHead<TState, TEvent>(
        AggregateKind<TState, TEvent> kind, string key, TableEntity? row, params IReadOnlyList<TableEntity> parts)
        where TState : class
        where TEvent : notnull
    {
        if (row is null) return new(kind, key, null, 0, "", default);
        var root = JsonSerializer.Deserialize<TState>(row.GetLongText("State"), StoredJson.Options)!;
        var state = kind.Parts.Aggregate(root, (with, one) => one.With(with, parts));
        return new(kind, key, state, row.GetInt64("Events")!.Value, row.GetString("LastHash"), row.ETag);
    }

    public static TableEntity NewCommand(string key, Stamp stamp, long version) =>
        new(key, Command(stamp.Id)) { ["Digest"] = stamp.Digest, ["Events"] = version, ["By"] = stamp.By.Account };

    public static TableEntity NewEvent(string key, EventRecord happened)
    {
        var row = new TableEntity(key, Event(happened.Number))
        {
            ["Number"] = happened.Number,
            ["Type"] = happened.Type,
            ["By"] = happened.By,
            ["At"] = happened.At,
            ["Command"] = happened.Command,
            ["Previous"] = happened.Previous,
            ["Hash"] = happened.Hash,
        };
        row.SetLongText("Data", happened.Data);
        return row;
    }

    public static EventRecord ReadEvent(TableEntity row) => new(
        row.PartitionKey,
        row.GetInt64("Number")!.Value,
        row.GetString("Type"),
        row.GetLongText("Data"),
        row.GetString("By"),
        row.GetString("At"),
        row.GetString("Command"),
        row.GetString("Previous"),
        row.GetString("Hash"));
}

/// <summary>
/// Keeps a text longer than a table property (64 KiB, 32 Ki UTF-16 characters) in numbered properties; an entity is at
/// most 1 MiB, so a text is at most <see cref="LengthMax"/> characters.
/// </summary>
internal static class LongText
{
    private const int ChunkLength = 31_000;
    private const int ChunksMax = 15;

    /// <summary>The longest text, in UTF-16 characters.</summary>
    public const int LengthMax = ChunkLength * ChunksMax;

    public static void SetLongText(this TableEntity row, string name, string text)
    {
        if (text.Length > LengthMax)
        {
            throw new InvalidOperationException($"{name} has {text.Length} characters; an entity holds {LengthMax}.");
        }

        for (var chunk = 0; chunk * ChunkLength < text.Length; chunk++)
        {
            var start = chunk * ChunkLength;
            row[name + chunk] = text.Substring(start, Math.Min(ChunkLength, text.Length - start));
        }
    }

    public static string GetLongText(this TableEntity row, string name) =>
        string.Concat(Enumerable.Range(0, ChunksMax).Select(chunk => row.GetString(name + chunk)));
}
