using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Procurement.Domain.Draws;
using Procurement.Domain.Surveys;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Surveys;

/// <summary>
/// Everything a stranger needs to repeat the draw of a survey's sample, and nothing secret (docs/sample-records.md).
/// </summary>
public static class SampleRecord
{
    /// <summary>What the record says it is.</summary>
    public const string Format = "sample-record/1";

    /// <summary>The list of clients in its canonical form, sorted by the bytes of the references.</summary>
    public static BinaryData FrameOf(IEnumerable<SurveyClient> clients) => Canonical(new JsonArray(
    [
        .. clients.OrderBy(one => one.Ref, Utf8Order.Instance)
            .Select(one => new JsonObject { ["ref"] = one.Ref, ["group"] = one.Group }),
    ]));

    /// <summary>The clients that <see cref="FrameOf"/> wrote, in its order.</summary>
    public static IReadOnlyList<SurveyClient> ClientsOf(BinaryData frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return ClientsOf(JsonNode.Parse(frame)!);
    }

    /// <summary>SHA-256, lower hex, of the canonical form; also the name of its document.</summary>
    public static string DigestOf(BinaryData document) => Convert.ToHexStringLower(SHA256.HashData(document));

    /// <summary>Draws, and writes the record of it: the same draw is always the same bytes.</summary>
    public static BinaryData Write(ContractKey key, Survey survey, BinaryData frame, string nonce, string publicValue)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(survey);
        var (plan, clients) = (survey.Plan!, ClientsOf(frame));
        var seed = DrawSeed.Of(Convert.FromHexString(nonce), publicValue, survey.Frame.Digest);
        var drawn = Drawing.Of(seed, clients, plan.SampleSize);
        return Canonical(new JsonObject
        {
            ["format"] = Format,
            ["round"] = key.Round,
            ["proposal"] = key.Proposal,
            ["survey"] = survey.Number,
            ["frame"] = JsonNode.Parse(frame),
            ["frameDigest"] = survey.Frame.Digest,
            ["seats"] = plan.SampleSize,
            ["commitment"] = plan.Commitment,
            ["nonce"] = nonce,
            ["publicSource"] = plan.PublicSource,
            ["publicValue"] = publicValue,
            ["draws"] = new JsonArray([.. drawn.Select(one => (JsonNode)one.Ref)]),
        });
    }

    /// <summary>Who is drawn, in the order of the draw.</summary>
    public static IReadOnlyList<SurveyClient> SampleOf(BinaryData record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var said = JsonNode.Parse(record)!;
        var clients = ClientsOf(said["frame"]!).ToDictionary(one => one.Ref, StringComparer.Ordinal);
        return [.. said["draws"]!.AsArray().Select(one => clients[(string)one!])];
    }

    /// <summary>The first member of a record that does not follow from the others, or null where it is right.</summary>
    public static string? FirstDifference(JsonNode record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (Text(record, "format") != Format) return "format";
        var frame = record["frame"] ?? throw new FormatException("frame");
        if (DigestOf(Canonical(frame)) != Text(record, "frameDigest")) return "frameDigest";
        if (!Sorted(frame)) return "frame";
        var nonce = Convert.FromHexString(Text(record, "nonce"));
        if (nonce.Length is not DrawSeed.NonceBytes) return "nonce";
        if (DrawSeed.Commitment(nonce) != Text(record, "commitment")) return "commitment";
        var clients = ClientsOf(frame);
        var seed = DrawSeed.Of(nonce, Text(record, "publicValue"), Text(record, "frameDigest"));
        var drawn = Drawing.Of(seed, clients.Select(one => one.Ref), (int)record["seats"]!);
        var said = record["draws"]!.AsArray().Select(one => (string?)one).ToList();
        var wrong = Enumerable.Range(0, Math.Max(drawn.Count, said.Count))
            .FirstOrDefault(at => drawn.ElementAtOrDefault(at) != said.ElementAtOrDefault(at), -1);
        return wrong < 0 ? null : $"draws[{wrong}]";
    }

    private static bool Sorted(JsonNode frame)
    {
        var refs = ClientsOf(frame).Select(one => one.Ref).ToList();
        return refs.Zip(refs.Skip(1)).All(pair => Utf8Order.Instance.Compare(pair.First, pair.Second) < 0);
    }

    private static string Text(JsonNode record, string member) =>
        (string?)record[member] ?? throw new FormatException(member);

    private static IReadOnlyList<SurveyClient> ClientsOf(JsonNode frame) =>
        [.. frame.AsArray().Select(one => new SurveyClient((string)one!["ref"]!, (string?)one["group"]))];

    private static BinaryData Canonical(JsonNode node) =>
        new(CanonicalJson.Of(JsonSerializer.SerializeToElement(node)));
}
