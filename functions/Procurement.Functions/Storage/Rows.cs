using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables;
using Procurement.Domain;

namespace Procurement.Functions.Storage;

/// <summary>The rows of an aggregate's partition, and their keys.</summary>
internal static class Rows
{
    public const string Head = "head";

    // Sorts right behind the head, so that one query of two rows reads both.
    public const string FollowedUp = "head-followed-up";

    public static string Event(long number) => $"event-{number:D12}";

    public static string Command(string id) => $"command-{id}";

    public static TableEntity NewHead<TState>(string key, TState state, long events, string lastHash)
    {
        var row = new TableEntity(key, Head) { ["Events"] = events, ["LastHash"] = lastHash };
        row.SetLongText("State", JsonSerializer.Serialize(state, StoredJson.Options));
        return row;
    }

    public static TableEntity NewCommand(string key, Command command, long events) =>
        new(key, Command(command.Id)) { ["Digest"] = command.Digest, ["Events"] = events, ["By"] = command.By.Account };

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
/// One event of the audit trail: who did what, when, by which command; chained to the event before by its hash.
/// </summary>
/// <param name="Aggregate">The partition key of the aggregate.</param>
/// <param name="Number">Counts from 1 in each aggregate.</param>
/// <param name="Type">The name of the event.</param>
/// <param name="Data">The event as JSON.</param>
/// <param name="By">The account.</param>
/// <param name="At">The moment, RFC 3339 in UTC.</param>
/// <param name="Command">The id of the command.</param>
/// <param name="Previous">The hash of the event before; empty for the first.</param>
/// <param name="Hash">SHA-256 over the canonical form: the JSON array of the fields above, in this order.</param>
public sealed record EventRecord(
    string Aggregate,
    long Number,
    string Type,
    string Data,
    string By,
    string At,
    string Command,
    string Previous,
    string Hash)
{
    private static readonly JsonSerializerOptions Canonical =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether the hash is that of the fields.</summary>
    public bool IsIntact => Hash == ComputeHash();

    /// <summary>Who and when, as the domain takes it.</summary>
    public By Author => new(By, DateTimeOffset.Parse(At));

    /// <summary>The record with its hash.</summary>
    public EventRecord Sealed() => this with { Hash = ComputeHash() };

    private string ComputeHash()
    {
        string[] fields = [Aggregate, $"{Number}", Type, Data, By, At, Command, Previous];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(fields, Canonical)));
    }
}
