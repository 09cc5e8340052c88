using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;

namespace Procurement.Functions.Tests.Archives;

/// <summary>A pack as somebody opens it who has none of our software: with Info-ZIP, coreutils and Node.js.</summary>
internal sealed class OpenedPack : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pack-");

    private OpenedPack(byte[] bytes)
    {
        var archive = Path.Combine(folder.FullName, "pack.zip");
        File.WriteAllBytes(archive, bytes);
        MustRun("unzip", "-tqq", archive);
        MustRun("unzip", "-q", archive, "-d", Path.Combine(folder.FullName, "opened"));
        Bytes = bytes;
    }

    /// <summary>The archive itself.</summary>
    public byte[] Bytes { get; }

    /// <summary>Everything in it, by path.</summary>
    public IReadOnlyList<string> Names =>
    [
        .. Directory.EnumerateFiles(Opened, "*", SearchOption.AllDirectories)
            .Select(one => Path.GetRelativePath(Opened, one)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The index.</summary>
    public JsonNode Index => JsonNode.Parse(Text("index.json"))!;

    /// <summary>The titles of what could not be put in.</summary>
    public IReadOnlyList<string> Missing =>
        [.. Index["missing"]!.AsArray().Select(one => $"{one!["title"]}：{one["reason"]}")];

    private string Opened => Path.Combine(folder.FullName, "opened");

    /// <summary>Makes one and opens it; what any archive must be is checked.</summary>
    public static async Task<OpenedPack> MakeAsync(RunningService service, Person by, string contract)
    {
        var (answer, bytes) = await service.DownloadAsync(by, $"{contract}/evidence-pack", new JsonObject());
        using (answer)
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        }

        return new(bytes);
    }

    public string Text(string path) => File.ReadAllText(Path.Combine(Opened, path));

    public byte[] BytesOf(string path) => File.ReadAllBytes(Path.Combine(Opened, path));

    /// <summary>The SHA-256 of a file of it.</summary>
    public string DigestOf(string path) => Convert.ToHexStringLower(SHA256.HashData(BytesOf(path)));

    /// <summary>The lines of a file of it.</summary>
    public IReadOnlyList<JsonNode> Lines(string path) =>
        [.. Text(path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    /// <summary>Writes over a file of it.</summary>
    public void Spoil(string path, string text) => File.WriteAllText(Path.Combine(Opened, path), text);

    /// <summary>What a program says and its exit code; it runs where the pack was opened.</summary>
    public (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Directory.Exists(Opened) ? Opened : folder.FullName,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    /// <summary>Checks a trail by the program that stands in the pack itself.</summary>
    public (int ExitCode, string Output) CheckTrail(string path)
    {
        var page = Text("90-trail/how-to-check.html");
        var from = page.IndexOf("<pre>", StringComparison.Ordinal) + "<pre>".Length;
        var program = page[from..page.IndexOf("</pre>", StringComparison.Ordinal)];
        var file = Path.Combine(folder.FullName, "check.mjs");
        File.WriteAllText(file, WebUtility.HtmlDecode(program));
        return Run("node", file, path);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void MustRun(string program, params string[] arguments)
    {
        var (code, output) = Run(program, arguments);
        Assert.True(code is 0, $"{program} answers {code}: {output}");
    }
}
