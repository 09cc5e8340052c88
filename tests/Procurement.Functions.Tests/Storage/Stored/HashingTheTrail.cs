using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Storage.Stored;

/// <summary>The hash that chains the trail, by RFC 8785: its own vectors, ours, and what ECMAScript makes of both.</summary>
public sealed partial class HashingTheTrail
{
    private static readonly JsonArray Vectors =
        JsonNode.Parse(File.ReadAllText(RepositoryPaths.Of("docs", "trail-hash-vectors.json")))!.AsArray();

    // RFC 8785, sections 3.2.2 and 3.2.3: literals, the text with escapes, the order of members.
    public static TheoryData<string, string> OfTheRfc => new()
    {
        { """[null, true, false]""", "[null,true,false]" },
        {
            """{"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"}""",
            """{"string":"€$\u000f\nA'B\"\\\\\"/"}"""
        },
        {
            """{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}""",
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}"
        },
        { "[0, -0, 9007199254740991, -9007199254740991, 56]", "[0,0,9007199254740991,-9007199254740991,56]" },
        { "{ }", "{}" },
        { "[ ]", "[]" },
        { """{"b":[{"d":1,"c":"\u0007\t\b\f"}],"a":{}}""", """{"a":{},"b":[{"c":"\u0007\t\b\f","d":1}]}""" },
    };

    [Theory, MemberData(nameof(OfTheRfc))]
    public void Writes_the_canonical_form(string json, string canonical) => Assert.Equal(canonical, Canonical(json));

    // The other numbers of section 3.2.2 and appendix B: this service stores none of them.
    [Theory]
    [InlineData("333333333.33333329")]
    [InlineData("1E30")]
    [InlineData("4.50")]
    [InlineData("2e-3")]
    [InlineData("0.000000000000000000000000001")]
    [InlineData("9007199254740992")]
    [InlineData("-9007199254740992")]
    [InlineData("295147905179352830000")]
    public void Refuses_a_number_that_is_not_whole_or_not_exact_everywhere(string number) =>
        Assert.Throws<FormatException>(() => Canonical($"[{number}]"));

    [Fact]
    public void Refuses_half_a_character() =>
        Assert.Throws<InvalidOperationException>(() => Canonical("""["\ud83d"]"""));

    [Fact]
    public void Gives_the_published_hashes()
    {
        Assert.NotEmpty(Vectors);
        Assert.All(Vectors, vector =>
        {
            var hashed = vector!["event"]!;
            var record = new EventRecord(
                (string)hashed["aggregate"]!,
                (long)hashed["number"]!,
                (string)hashed["type"]!,
                (int)hashed["typeVersion"]!,
                hashed["data"]!.ToJsonString(),
                (string)hashed["by"]!,
                (string)hashed["at"]!,
                (string)hashed["command"]!,
                (string)hashed["digest"]!,
                (string)hashed["previous"]!,
                "").Sealed();
            Assert.Equal((string?)vector["canonical"], Canonical(hashed.ToJsonString()));
            Assert.Equal((string?)vector["sha256"], record.Hash);
        });
    }

    [Fact]
    public void Publishes_an_example_of_the_vectors()
    {
        var page = File.ReadAllText(RepositoryPaths.Of("docs", "trail-hash.md"));
        var blocks = JsonBlocks.Matches(page).Select(block => block.Groups["json"].Value.Trim()).ToList();

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(blocks[0]), Vectors[0]!["event"]));
        Assert.Equal((string?)Vectors[0]!["canonical"], blocks[1].Replace("\n", "", StringComparison.Ordinal));
        Assert.Contains((string)Vectors[0]!["sha256"]!, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agrees_with_ecmascript()
    {
        string[] texts =
        [
            .. OfTheRfc.Select(row => row.Data.Item1),
            .. Vectors.Select(vector => vector!["event"]!.ToJsonString()),
            .. Books.Stored.Select(one => Books.Write(one.Book, Filling.Filled(one.Type)).Json),
        ];

        var theirs = await NodeAsync(texts);

        Assert.Equal(texts.Select(text => $"{HashOf(text)} {Canonical(text)}"), theirs);
    }

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(Element(json)));

    private static string HashOf(string json) =>
        Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(Element(json))));

    private static JsonElement Element(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static async Task<IReadOnlyList<string>> NodeAsync(IEnumerable<string> lines)
    {
        var script = RepositoryPaths.Of("tests", "Procurement.Functions.Tests", "Storage", "Stored", "canonical.js");
        var start = new ProcessStartInfo("node", [script])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var node = Process.Start(start)!;
        foreach (var line in lines) await node.StandardInput.WriteAsync(line + "\n");
        node.StandardInput.Close();
        var answer = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, node.ExitCode);
        return [.. answer.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JsonBlocks { get; }
}
