using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables;
using Procurement.Domain;

namespace Procurement.Storage.Aggregates;

/// <summary>What one command writes: its events, a row for its id, and the new head.</summary>
internal sealed class Commit<TState, TEvent>
    where TState : class
    where TEvent : notnull
{
    // What one transaction of the table service holds.
    private const int RowsMax = 100;

    public Commit(Stored<TState, TEvent> before, IReadOnlyList<TEvent> happened, Stamp stamp)
    {
        Stamp = stamp;
        var (kind, key) = (before.Kind, before.Key);
        var (state, number, previous) = (before.State, before.Version, before.LastHash);
        foreach (var one in happened)
        {
            var record = Record(key, one, ++number, previous);
            state = kind.Apply(state, one, stamp.By);
            previous = record.Hash;
            Rows.Add(new(TableTransactionActionType.Add, Aggregates.Rows.NewEvent(key, record)));
        }

        (After, Version) = (state!, number);
        Rows.Add(new(TableTransactionActionType.Add, Aggregates.Rows.NewCommand(key, stamp, number)));
        Rows.AddRange(kind.Parts.SelectMany(parts => parts.Changed(key, before.State, After)));
        var root = kind.Parts.Aggregate(After, (without, parts) => parts.Without(without));
        var head = Aggregates.Rows.NewHead(key, root, number, previous);
        Rows.Add(before.State is null
            ? new(TableTransactionActionType.Add, head)
            : new(TableTransactionActionType.UpdateReplace, head, before.ETag));
        if (Rows.Count > RowsMax)
        {
            throw new InvalidOperationException(
                $"A command on {kind.Table} {key} has {Rows.Count} rows; a transaction holds {RowsMax}.");
        }
    }

    public Stamp Stamp { get; }

    public TState After { get; }

    public long Version { get; }

    public List<TableTransactionAction> Rows { get; } = [];

    private EventRecord Record(string key, TEvent happened, long number, string previous) => new EventRecord(
        key,
        number,
        happened.GetType().Name,
        JsonSerializer.Serialize(happened, happened.GetType(), StoredJson.Options),
        Stamp.By.Account,
        Stamp.By.At.ToUniversalTime().ToString("O"),
        Stamp.Id,
        previous,
        "").Sealed();
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
    public Author Author => new(By, DateTimeOffset.Parse(At));

    /// <summary>The record with its hash.</summary>
    public EventRecord Sealed() => this with { Hash = ComputeHash() };

    private string ComputeHash()
    {
        string[] fields = [Aggregate, $"{Number}", Type, Data, By, At, Command, Previous];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(fields, Canonical)));
    }
}
