using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Procurement.Domain;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Aggregates;

/// <summary>
/// One event of the audit trail: who did what, when, by which command; chained to the event before by its hash
/// (docs/trail-hash.md).
/// </summary>
/// <param name="Aggregate">The partition key of the aggregate.</param>
/// <param name="Number">Counts from 1 in each aggregate.</param>
/// <param name="Type">The name of the event.</param>
/// <param name="TypeVersion">The version of its record.</param>
/// <param name="Data">The event as JSON.</param>
/// <param name="By">The account.</param>
/// <param name="At">The moment, RFC 3339 in UTC.</param>
/// <param name="Command">The id of the command.</param>
/// <param name="Digest">What the command asked.</param>
/// <param name="Previous">The hash of the event before; empty for the first.</param>
/// <param name="Hash">SHA-256 over the RFC 8785 form of the object of the fields above.</param>
public sealed record EventRecord(
    string Aggregate,
    long Number,
    string Type,
    int TypeVersion,
    string Data,
    string By,
    string At,
    string Command,
    string Digest,
    string Previous,
    string Hash)
{
    private const int ShownDepthMax = 32;

    /// <summary>Whether the hash is that of the fields; what was never hashed so is not.</summary>
    public bool IsIntact
    {
        get
        {
            try
            {
                return Hash == ComputeHash();
            }
            catch (Exception spoiled) when (spoiled is FormatException or InvalidOperationException)
            {
                return false;
            }
        }
    }

    /// <summary>Who and when, as the domain takes it.</summary>
    public Author Author => new(By, DateTimeOffset.Parse(At, CultureInfo.InvariantCulture));

    /// <summary>The record with its hash.</summary>
    public EventRecord Sealed() => this with { Hash = ComputeHash() };

    /// <summary>The object over which the hash is computed.</summary>
    public HashedEvent Hashed() =>
        new(Aggregate, Number, Type, TypeVersion, DataAsJson(), By, At, Command, Digest, Previous);

    /// <summary>The same, so that it can be written whatever somebody made of it.</summary>
    public HashedEvent Shown()
    {
        var hashed = Hashed();
        try
        {
            using var writer = new Utf8JsonWriter(Stream.Null, new JsonWriterOptions { MaxDepth = ShownDepthMax });
            hashed.Data.WriteTo(writer);
            return hashed;
        }
        catch (InvalidOperationException)
        {
            // Halves of pairs, or nested far deeper than any event is.
            return hashed with { Data = JsonSerializer.SerializeToElement(Data, HashedJson.Default.String) };
        }
    }

    // Data that somebody spoiled can still be shown, and has another hash.
    private JsonElement DataAsJson()
    {
        try
        {
            using var data = JsonDocument.Parse(Data);
            return data.RootElement.Clone();
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(Data, HashedJson.Default.String);
        }
    }

    private string ComputeHash()
    {
        var hashed = JsonSerializer.SerializeToElement(Hashed(), HashedJson.Default.HashedEvent);
        return Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(hashed)));
    }
}

/// <summary>What the hash of an event covers; the names of the members are part of it.</summary>
public sealed record HashedEvent(
    [property: JsonName("aggregate")] string Aggregate,
    [property: JsonName("number")] long Number,
    [property: JsonName("type")] string Type,
    [property: JsonName("typeVersion")] int TypeVersion,
    [property: JsonName("data")] JsonElement Data,
    [property: JsonName("by")] string By,
    [property: JsonName("at")] string At,
    [property: JsonName("command")] string Command,
    [property: JsonName("digest")] string Digest,
    [property: JsonName("previous")] string Previous);

[JsonSerializable(typeof(HashedEvent))]
[JsonSerializable(typeof(string))]
internal sealed partial class HashedJson : JsonSerializerContext;
