using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Procurement.Domain;

namespace Procurement.Storage.Aggregates;

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
