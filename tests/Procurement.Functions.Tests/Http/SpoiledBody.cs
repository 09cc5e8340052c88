using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Procurement.Functions.Tests.Identity;

namespace Procurement.Functions.Tests.Http;

/// <summary>The good body of a function with something wrong in it, or almost.</summary>
internal sealed record SpoiledBody(string Function, byte[] Bytes)
{
    // What stands in the place of a value.
    private static readonly string[] Values =
    [
        "null", "[null]", "{}", "[]", "[[]]", "true", "\"true\"", "0", "-0", "1.0", "1e0", "1e999", "-1", "2147483648",
        "\"\"", "\" \"", "\"NaN\"", "\"1e9\"", "\"1/3\"", "\"-0.00\"", "\"00.00\"", "\"1.5\"", "\"９.00\"", "\"5a\"",
        "\"9999999999999.99\"", "\"99999999999999.99\"", "\"0.123456789012345678\"", "\"VentureGrant\"",
        "\"2026-02-30T09:00:00+08:00\"", "\"2026-03-02T24:00:00+08:00\"", "\"1900-01-01T00:00:00+14:00\"",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"a\\u0000b\"", "\"a\u007fb\"", "\"a\u200bb\"", "\"a\\u00adb\"",
        "\"\\ufeffa\"", "\"a\uDB40\uDC41b\"", "\"\\ufdd0\"", "\"1\\ufe0f\"", "\"\u2800\"", "\"\u3000\"", "\"a\\nb\"",
        "{\"a\":1,\"a\":2}", "{\"a\":null}", "{\"$ref\":\"a\"}", "{\"\":\"\"}", "{\"need\":null}", "\"a\"b\"",
        "1,", "[1,]", "/**/1", "'a'", "01", "+1", ".5", "NaN", new string('[', 40), Nested(31), Nested(40),
        $"\"{new string('长', 3000)}\"", $"[{string.Join(',', Enumerable.Repeat("\"a\"", 300))}]",
    ];

    // What becomes of a member: its name, a colon and its value in, text out.
    private static readonly Func<string, string, string>[] Members =
    [
        (_, _) => "\"\":\"\"",
        (name, value) => $"\"{name}\":{value},\"{name}\":{value}",
        (name, value) => $"\"{name}\":{value},\"\\u{(int)name[0]:x4}{name[1..]}\":{value}",
        (name, value) => $"\"{name.ToUpperInvariant()}\":{value}",
        (name, value) => $"\"{name}\u200b\":{value}",
        (name, value) => $"\"{name}\\ud800\":{value}",
        (name, value) => $"\"{name}\":{value},\"$type\":\"{name}\"",
        (name, value) => $"\"{name}\":{value},",
    ];

    // What happens to the whole, at some place of it.
    private static readonly Func<byte[], int, byte[]>[] Wholes =
    [
        (body, _) => body,
        (body, at) => body[..at],
        (body, _) => [.. Encoding.UTF8.Preamble, .. body],
        (body, at) => [.. body[..at], 0xFF, .. body[at..]],
        (body, at) => [.. body[..at], 0xC0, 0x80, .. body[at..]],
        (body, at) => [.. body[..at], .. "\u200b"u8, .. body[at..]],
        (body, at) => [.. body[..at], 0, .. body[at..]],
        (body, _) => [.. body, .. body],
        (body, _) => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)),
    ];

    /// <summary>Bodies of all functions; one in four is spoiled as a whole too.</summary>
    public static Gen<SpoiledBody> Any { get; } =
        from function in Gen.Elements(EveryFunction.BodyOf.Keys.Order(StringComparer.Ordinal).ToArray())
        from seed in Gen.Choose(0, int.MaxValue)
        from whole in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, Wholes.Length - 1)))
        from at in Gen.Choose(0, 10_000)
        let text = new Spoiler(seed).Spoil(EveryFunction.BodyOf[function])
        let body = Encoding.UTF8.GetBytes(text)
        select new SpoiledBody(function, Wholes[whole](body, at % (body.Length + 1)));

    /// <summary>The function and its body, as a failed law shows them.</summary>
    public override string ToString() => $"{Function} {Encoding.UTF8.GetString(Bytes)}";

    private static string Nested(int levels) => new string('[', levels) + new string(']', levels);

    /// <summary>Writes JSON, and here and there something else.</summary>
    private sealed class Spoiler(int seed)
    {
        private readonly Random dice = new(seed);

        public string Spoil(JsonNode? node)
        {
            if (Chosen() is { } choice) return Values[choice % Values.Length];
            return node switch
            {
                JsonObject all => $"{{{string.Join(',', all.Select(Member))}}}",
                JsonArray items => $"[{string.Join(',', items.Select(Spoil))}]",
                null => "null",
                _ => node.ToJsonString(),
            };
        }

        private string Member(KeyValuePair<string, JsonNode?> member)
        {
            var value = Spoil(member.Value);
            return Chosen() is { } choice && choice % 3 is 0
                ? Members[choice / 3 % Members.Length](member.Key, value)
                : $"\"{member.Key}\":{value}";
        }

        private int? Chosen() => dice.Next(12) is 0 ? dice.Next(10_000) : null;
    }
}
