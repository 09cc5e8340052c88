using System.Security.Cryptography;
using System.Text.Json;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Verification;

/// <summary>
/// Where a file with a trail is not what was sealed: a stable code, the number of the entry as it should be, and what
/// should stand there against what does.
/// </summary>
public sealed record TrailDifference(string Code, long Number, string Expected, string Found);

/// <summary>
/// Checks the entries of one aggregate's trail as the API answers and the portal saves them, without the service
/// (docs/trail-hash.md): each by its hash, the chain between them, and the last one against a head that is known from
/// elsewhere, such as a checkpoint.
/// </summary>
public static class TrailFile
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>
    /// The first difference in the order of the entries, or null; <see cref="JsonException"/> for what is no list of
    /// entries. Without a <paramref name="head"/> nobody can tell whether later entries were cut off.
    /// </summary>
    public static TrailDifference? FirstDifference(ReadOnlyMemory<byte> file, string? head, out long entries)
    {
        using var document = JsonDocument.Parse(file, Strict);
        if (document.RootElement.ValueKind is not JsonValueKind.Array) throw new JsonException("no list");
        var (aggregate, last) = ("", "");
        entries = 0;
        foreach (var entry in document.RootElement.EnumerateArray())
        {
            var number = ++entries;
            if (number is 1) aggregate = Text(entry, "aggregate");
            if (OfEntry(entry, number, aggregate, last) is { } difference) return difference;
            last = Text(entry, "hash");
        }

        return head is null || head == last ? null : new("trail.head", entries, head, last);
    }

    private static TrailDifference? OfEntry(JsonElement entry, long number, string aggregate, string last)
    {
        if (Text(entry, "aggregate") is var whose && whose != aggregate)
            return new("trail.foreign", number, aggregate, whose);
        var said = entry.GetProperty("number").GetRawText();
        if (said != $"{number}") return new("trail.gap", number, $"{number}", said);
        var (hash, sealedAs) = (HashOf(entry), Text(entry, "hash"));
        if (hash != sealedAs) return new("trail.hash", number, hash, sealedAs);
        return Text(entry, "previous") is var previous && previous != last
            ? new("trail.chain", number, last, previous)
            : null;
    }

    private static string HashOf(JsonElement entry)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(entry, except: "hash")));
        }
        catch (FormatException)
        {
            // A number that no event holds.
            return "";
        }
    }

    private static string Text(JsonElement entry, string member) =>
        entry.ValueKind is JsonValueKind.Object
        && entry.TryGetProperty(member, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()!
            : throw new JsonException(member);
}
