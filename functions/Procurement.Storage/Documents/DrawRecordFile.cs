using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Procurement.Domain.Calendar;
using Procurement.Domain.Draws;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Documents;

/// <summary>
/// A draw record as it is published and checked, <c>draw-record/1</c>: names of members and codes are those of the
/// format, which strangers read.
/// </summary>
public sealed record DrawRecordFile(
    [property: JsonPropertyName("format")] string Format,
    [property: JsonPropertyName("round")] string Round,
    [property: JsonPropertyName("drawnAt")] string DrawnAt,
    [property: JsonPropertyName("pool")] IReadOnlyList<DrawRecordEntry> Pool,
    [property: JsonPropertyName("poolDigest")] string PoolDigest,
    [property: JsonPropertyName("exclusions")] IReadOnlyList<DrawRecordReason> Exclusions,
    [property: JsonPropertyName("seats")] int Seats,
    [property: JsonPropertyName("commitment")] string Commitment,
    [property: JsonPropertyName("nonce")] string Nonce,
    [property: JsonPropertyName("publicSource")] string PublicSource,
    [property: JsonPropertyName("publicValue")] string PublicValue,
    [property: JsonPropertyName("draws")] IReadOnlyList<DrawRecordDraw> Draws,
    [property: JsonPropertyName("declined")] IReadOnlyList<DrawRecordReason> Declined)
{
    /// <summary>The one format there is.</summary>
    public const string Version = "draw-record/1";

    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:sszzz";

    // Whoever else writes records may say Z, or parts of a second.
    private static readonly string[] TimeForms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private static readonly JsonSerializerOptions Strict = StoredJson.Strict(DrawRecordJson.Default);

    /// <summary>The file of a record.</summary>
    public static DrawRecordFile Of(DrawRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var at = record.DrawnAt.ToOffset(ChinaTime.Offset).ToString(TimeForm, CultureInfo.InvariantCulture);
        return new(
            Version,
            record.Round,
            at,
            [.. record.Pool.Select(one => new DrawRecordEntry(one.Ref, one.Employer, one.Categories))],
            record.PoolDigest,
            [.. record.Exclusions.Select(one => new DrawRecordReason(one.Ref, CodeOf(one.Reason)))],
            record.Seats,
            record.Commitment,
            record.Nonce,
            record.PublicSource,
            record.PublicValue,
            [.. record.Draws.Select(one => new DrawRecordDraw(one.Ref, CodeOf(one.Kind)))],
            [.. record.Declined.Select(one => new DrawRecordReason(one.Ref, one.Reason))]);
    }

    /// <summary>
    /// Reads a file; <see cref="JsonException"/> for anything that is not of the format, a member too many or twice
    /// included.
    /// </summary>
    public static DrawRecordFile Read(ReadOnlySpan<byte> file) =>
        JsonSerializer.Deserialize<DrawRecordFile>(file, Strict) ?? throw new JsonException("null");

    /// <summary>The code of a reason or kind, as the format has it.</summary>
    public static string CodeOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{value}");

    /// <summary>
    /// SHA-256 of the canonical JSON of the file: what binds the members that no other digest binds, however the file
    /// is laid out.
    /// </summary>
    public string Digest() => Convert.ToHexStringLower(
        SHA256.HashData(CanonicalJson.Of(JsonSerializer.SerializeToElement(this, Strict))));

    /// <summary>
    /// The first difference of the file: a member that is not of the format, or what drawing again gives otherwise;
    /// null for a right one.
    /// </summary>
    public DrawDifference? FirstDifference() => OfForm() ?? DrawReplay.FirstDifference(ToRecord());

    private DrawDifference? OfForm()
    {
        if (Format != Version) return new("draw.form", "format", Version, Format);
        if (Round.Length is 0) return new("draw.form", "round", "…", Round);
        if (!TryTime(out _)) return new("draw.form", "drawnAt", "2026-04-01T10:00:00+08:00", DrawnAt);
        if (PublicSource.Trim().Length is 0) return new("draw.form", "publicSource", "…", PublicSource);
        if (PublicValue.Trim().Length is 0) return new("draw.form", "publicValue", "…", PublicValue);
        return Exclusions.Index().Select(one => OfCode<ExclusionReason>(
                $"exclusions[{one.Index}].reason", one.Item.Reason))
            .Concat(Draws.Index().Select(one => OfCode<DrawKind>($"draws[{one.Index}].kind", one.Item.Kind)))
            .FirstOrDefault(found => found is not null);
    }

    private DrawRecord ToRecord() => new(
        Round,
        TryTime(out var at) ? at : default,
        [.. Pool.Select(one => new PoolEntry(one.Ref, one.Employer, one.Categories))],
        PoolDigest,
        [.. Exclusions.Select(one => new PoolExclusion(one.Ref, Parse<ExclusionReason>(one.Reason)!.Value))],
        Seats,
        Commitment,
        Nonce,
        PublicSource,
        PublicValue,
        [.. Draws.Select(one => new DrawnRef(one.Ref, Parse<DrawKind>(one.Kind)!.Value))],
        [.. Declined.Select(one => new DeclinedRef(one.Ref, one.Reason))]);

    private bool TryTime(out DateTimeOffset at) => DateTimeOffset.TryParseExact(
        DrawnAt, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out at);

    private static DrawDifference? OfCode<T>(string where, string code)
        where T : struct, Enum => Parse<T>(code) is null
        ? new("draw.form", where, string.Join(' ', Enum.GetValues<T>().Select(CodeOf)), code)
        : null;

    private static T? Parse<T>(string code)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(one => CodeOf(one) == code).Select(one => (T?)one).FirstOrDefault();
}

/// <summary>Somebody of the pool.</summary>
public sealed record DrawRecordEntry(
    [property: JsonPropertyName("ref")] string Ref,
    [property: JsonPropertyName("employer")] string Employer,
    [property: JsonPropertyName("categories")] IReadOnlyList<string> Categories);

/// <summary>Somebody who could not be drawn, or was drawn and does not sit, and why.</summary>
public sealed record DrawRecordReason(
    [property: JsonPropertyName("ref")] string Ref, [property: JsonPropertyName("reason")] string Reason);

/// <summary>Somebody who was drawn, <c>first</c> or <c>supplementary</c>.</summary>
public sealed record DrawRecordDraw(
    [property: JsonPropertyName("ref")] string Ref, [property: JsonPropertyName("kind")] string Kind);

[JsonSerializable(typeof(DrawRecordFile))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class DrawRecordJson : JsonSerializerContext;
