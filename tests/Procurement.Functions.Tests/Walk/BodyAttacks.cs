using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Procurement.Functions.Orders;

namespace Procurement.Functions.Tests.Walk;

/// <summary>What is tried with bodies: each is refused for its form, before anything is asked of the state.</summary>
internal static class BodyAttacks
{
    private const string Here = "@here@";
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1);

    private const int OneMiB = 1024 * 1024;

    private static readonly string[] Texts =
    [
        "王\u200B", "\u200E王", "王\u2060", "\u3164", "\u2800", "王\uDB40\uDC41", "\u202E王", "\uFEFF王", "王\uFE0F", "\u3000",
        " ", "e\u0301", "\uF900", "王\u0000", "王\u001B[31m", "\uFFFD", "\uE000\u200D",
    ];

    private static readonly string[] Kinds = ["7", "\"7\"", "true", "{}", "[]", "[[]]", "{\"a\":1}", "\"true\""];

    private static readonly string[] Numbers =
    [
        "1e400", "-1e400", "99999999999999999999", "-99999999999999999999", "1.5", "2147483648", "-2147483649", "NaN",
        "Infinity", "0x10", "01", "+1", ".5", "1.", "1e", "--1", $"{new string('9', 5000)}", "-1", "\"1\"",
    ];

    private static readonly string[] Amounts =
    [
        "NaN", "Infinity", "1e9", "１.00", "+1.00", "1,000.00", "0x10", "99999999999999999999.00", "1.005", " 1.00",
        "1.00 ", "", "-", ".", "--1.00", "1/3", "１", "0 ", "1.0.0", "∞", "1\u00A0000.00",
    ];

    private static readonly string[] Long = [$"{new string('9', 5000)}.00", $"0.{new string('9', 5000)}"];

    private const string ADay = "2026-03-02";

    private static readonly string[] Times =
    [
        "", "now", "2026-02-30T09:00:00+08:00", ADay, "2026-03-02T09:00:00", "2026-03-02 09:00:00+08:00",
        "2026-03-02T24:00:00+08:00", "0001-01-01T00:00:00+14:00", "10000-01-01T00:00:00Z", "2026-03-02T09:00:00+99:00",
        "2026-03-02T09:00:60Z", "-2026-03-02T09:00:00Z", "２０２６-03-02T09:00:00Z", "2026-13-01",
    ];

    public static IEnumerable<Attack> Syntax(Walker walker, Operation operation)
    {
        if (operation.Verb is "GET") yield break;

        var good = walker.Good(operation);
        var text = Walker.BodyOf(operation);
        var bytes = good.Body;
        var many = string.Join(',', Enumerable.Range(0, 10_000).Select(no => $"\"m{no}\":1"));
        (string Name, byte[] Body)[] wrong =
        [
            ("a brace", "{"u8.ToArray()), ("null", "null"u8.ToArray()), ("[]", "[]"u8.ToArray()),
            ("a text", "\"x\""u8.ToArray()), ("a number", "1"u8.ToArray()), ("a word", "nothing"u8.ToArray()),
            ("a mark in front", [.. Encoding.UTF8.Preamble, .. bytes]), ("UTF-16", Encoding.Unicode.GetBytes(text)),
            ("no UTF-8", [.. bytes[..1], 0xFF, .. bytes[1..]]), ("overlong UTF-8", [.. bytes[..1], 0xC0, 0x80, .. bytes[1..]]),
            ("a zero", [.. bytes, 0]), ("twice", [.. bytes, .. bytes]), ("cut", bytes[..^1]),
            ("a comma", [.. bytes[..^1], .. ",}"u8]), ("a comment", [.. "/* */"u8, .. bytes]),
            ("single quotes", Encoding.UTF8.GetBytes(text.Replace('"', '\'') + "'")),
            ("40 levels", Encoding.UTF8.GetBytes(Nested(40))), ("100,000 levels", Encoding.UTF8.GetBytes(Nested(100_000))),
            ("40 levels in a member", Encoding.UTF8.GetBytes($"{{\"a\":{Nested(40)}}}")),
            ("a member that is none", "{\"zzz\":1}"u8.ToArray()), ("__proto__", "{\"__proto__\":{\"a\":1}}"u8.ToArray()),
            ("10,000 members", Encoding.UTF8.GetBytes($"{{{many}}}")),
        ];
        foreach (var (name, body) in wrong)
        {
            yield return good.Saying(body).Called($"body: {name}", body.Length > LimitOf(operation) ? 413 : 400);
        }

        if (operation.MustHaveBody) yield return good.Saying([]).Called("body: none", 400);
        yield return good.Saying($"{text}{new string(' ', OneMiB)}").Called("body: over 1 MiB", 413);
        yield return good.With("Content-Length").With("Transfer-Encoding", "chunked").Saying(
            $"{OneMiB + 1:x}\r\n{new string(' ', OneMiB + 1)}\r\n0\r\n\r\n").Called("body: over 1 MiB in chunks", 413);
    }

    public static IEnumerable<Attack> Members(Walker walker, Operation operation) =>
        from place in Places(walker, operation)
        from wrong in WrongMembers(place)
        select walker.Good(operation).Saying(wrong.Body).Called($"{place.Path}: {wrong.Name}", 400);

    public static IEnumerable<Attack> Values(Walker walker, Operation operation) =>
        from place in Places(walker, operation)
        from value in WrongValues(walker.Schemas, place)
        select walker.Good(operation).Saying(place.With(value)).Called(
            $"{place.Path}: {(value.Length <= 40 ? value : $"{value[..40]}… ({value.Length})")}",
            Encoding.UTF8.GetByteCount(place.With(value)) > LimitOf(operation) ? 413 : 400);

    // Whoever does not sign in says less.
    private static int LimitOf(Operation operation) =>
        operation.Roles.Count is 0 ? PublicLimits.BytesMax : OneMiB;

    private static IEnumerable<(string Name, string Body)> WrongMembers(Place place)
    {
        if (place.Name is not { } name) yield break;

        var value = place.Value?.ToJsonString() ?? "null";
        if (place.IsRequired) yield return ("missing", place.Without());
        yield return ("twice", place.With($"{value},\"{name}\":{value}"));
        yield return ("twice, once escaped", place.With($"{value},\"\\u{(int)name[0]:x4}{name[1..]}\":{value}"));
        yield return ("with another beside it", place.With($"{value},\"zzz\":1"));
        // Somebody else's names: another may be one of them.
        if (place.IsEntry) yield break;
        yield return ("in capitals beside it", place.With($"{value},\"{name.ToUpperInvariant()}\":{value}"));
        yield return ("with a hidden one beside it", place.With($"{value},\"{name}\u200B\":{value}"));
    }

    private static IEnumerable<string> WrongValues(SchemaCheck schemas, Place place)
    {
        if (!schemas.MayBe(JsonValueKind.Null, place.Schema)) yield return "null";
        foreach (var kind in Kinds.Where(kind => !schemas.MayBe(KindOf(kind), place.Schema))) yield return kind;

        var rules = schemas.Plain(place.Schema);
        if (schemas.MayBe(JsonValueKind.Array, place.Schema))
        {
            yield return "[null]";
            var item = place.Value is JsonArray and [{ } first, ..] ? first.ToJsonString() : "1";
            yield return $"[{string.Join(',', Enumerable.Repeat(item, 5000))}]";
        }

        if (schemas.MayBe(JsonValueKind.Number, place.Schema))
        {
            foreach (var number in Numbers) yield return number;
        }

        if (!schemas.MayBe(JsonValueKind.String, place.Schema)) yield break;
        foreach (var text in WrongTexts(rules)) yield return JsonSerializer.Serialize(text);
        yield return "\"\\ud800\"";
        yield return "\"\\udc00\\ud800\"";
        yield return $"\"{new string('长', 100_000)}\"";
    }

    private static IEnumerable<string> WrongTexts(JsonObject rules)
    {
        if (rules["enum"] is JsonArray names)
        {
            var first = (string)names[0]!;
            return [.. Texts, "", "no-such-word", "0", first.ToUpperInvariant() + " ", $"{char.ToUpperInvariant(first[0])}{first[1..]}x"];
        }

        return (rules["pattern"], (string?)rules["format"]) switch
        {
            ({ } pattern, _) =>
                [.. Texts, .. Long, .. Amounts.Where(one => !Regex.IsMatch(one, (string)pattern!, RegexOptions.None, Quick))],
            (_, "date-time") => [.. Texts, .. Times],
            (_, "date") => [.. Texts, .. Times.Where(one => one is not ADay)],
            _ => Texts,
        };
    }

    private static JsonValueKind KindOf(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return parsed.RootElement.ValueKind;
    }

    private static string Nested(int levels) => new string('[', levels) + new string(']', levels);

    private static IEnumerable<Place> Places(Walker walker, Operation operation) =>
        operation.BodyOrNull is { } schema
            ? Below(walker.Schemas, JsonNode.Parse(Walker.BodyOf(operation))!, schema, [])
            : [];

    private static IEnumerable<Place> Below(SchemaCheck schemas, JsonNode root, JsonNode schema, object[] path)
    {
        var rules = schemas.Plain(schema);
        var at = path.Aggregate(root, (node, step) => step is int no ? node[no]! : node[(string)step]!);
        if (at is JsonArray { Count: > 0 } && rules["items"] is { } items)
        {
            foreach (var place in Each(items, 0, isRequired: false, isEntry: false)) yield return place;
        }

        if (at is not JsonObject members) yield break;
        foreach (var (name, _) in members.ToList())
        {
            var declared = rules["properties"]?[name];
            var inside = declared ?? rules["additionalProperties"]!;
            var isRequired = rules["required"]?.AsArray().Any(one => (string?)one == name) is true;
            foreach (var place in Each(inside, name, isRequired, declared is null)) yield return place;
        }

        IEnumerable<Place> Each(JsonNode inside, object step, bool isRequired, bool isEntry)
        {
            object[] next = [.. path, step];
            yield return new Place(root, next, inside, isRequired, isEntry);
            foreach (var place in Below(schemas, root, inside, next)) yield return place;
        }
    }

    /// <summary>A value inside a good body.</summary>
    private sealed record Place(JsonNode Root, object[] Steps, JsonNode Schema, bool IsRequired, bool IsEntry)
    {
        public string Path => string.Concat(Steps.Select(step => step is int no ? $"[{no}]" : $".{step}"));

        /// <summary>The member's name; null for an item.</summary>
        public string? Name => Steps[^1] as string;

        public JsonNode? Value => At(Root, Steps);

        /// <summary>The body with other JSON there, which need not be any.</summary>
        public string With(string json)
        {
            var copy = Root.DeepClone();
            if (Steps[^1] is int no) At(copy, Steps[..^1])!.AsArray()[no] = Here;
            else At(copy, Steps[..^1])!.AsObject()[(string)Steps[^1]] = Here;
            return copy.ToJsonString().Replace($"\"{Here}\"", json, StringComparison.Ordinal);
        }

        /// <summary>The body without the member.</summary>
        public string Without()
        {
            var copy = Root.DeepClone();
            At(copy, Steps[..^1])!.AsObject().Remove((string)Steps[^1]);
            return copy.ToJsonString();
        }

        private static JsonNode? At(JsonNode root, object[] steps) => steps.Aggregate(
            (JsonNode?)root, (node, step) => step is int no ? node![no] : node![(string)step]);
    }
}
