using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Procurement.Benchmarks.Services;
using Procurement.Storage.Attachments;

namespace Procurement.Benchmarks.Surge;

/// <summary>One organization that leaves everything to the last minute: a file of its own, and then the submission.</summary>
internal sealed class Applicant(Client client, HttpClient browser, string round, string organization)
{
    private const int FileSize = 200 * 1024;
    private static readonly TimeSpan DigestWithin = TimeSpan.FromSeconds(90);

    private readonly byte[] _file = [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(FileSize)];
    private string _proposal = "";
    private string _attachment = "";

    /// <summary>What a command of it came to.</summary>
    /// <param name="Code">The refusal's code; empty where it was taken.</param>
    /// <param name="Digest">The digest in the receipt, where there is one.</param>
    /// <param name="Submission">How long the submission took.</param>
    /// <param name="Whole">How long everything took, from the announcement of the file on.</param>
    public sealed record Outcome(string Code, string? Digest, TimeSpan Submission, TimeSpan Whole);

    private string Owner => $"applicant {organization}";

    private string Path => $"rounds/{round}/proposals/{_proposal}";

    /// <summary>The draft, as it lay there for weeks.</summary>
    public async Task DraftAsync() =>
        _proposal = $"{(await client.PostAsync($"rounds/{round}/proposals", Owner, Content("[]")))["proposal"]}";

    /// <summary>Uploads, names the file in the draft, and submits.</summary>
    public async Task<Outcome> SubmitAsync()
    {
        var began = Stopwatch.GetTimestamp();
        await UploadAsync();
        var (status, named) = await client.AskAsync(
            HttpMethod.Put, Path, Owner, Content($"[\"{_attachment}\"]"), ifMatch: "1");
        if (status is not 200) return new($"{named["code"]}", null, TimeSpan.Zero, Stopwatch.GetElapsedTime(began));

        var sent = Stopwatch.GetTimestamp();
        var (_, said) = await client.AskAsync(HttpMethod.Post, $"{Path}/submission", Owner, "{}");
        return new(
            $"{said["code"]}",
            (string?)said["receipt"]?["digest"],
            Stopwatch.GetElapsedTime(sent),
            Stopwatch.GetElapsedTime(began));
    }

    /// <summary>Whether what is stored is what was answered: the receipt with the file's digest, or still a draft.</summary>
    public async Task<bool> IsKeptAsync(Outcome outcome)
    {
        var stored = await client.GetAsync(Path, Owner);
        if (outcome.Digest is null) return stored["receipt"] is null;
        var files = stored["receipt"]?["files"]?.AsArray() ?? [];
        return (string?)stored["receipt"]?["digest"] == outcome.Digest
            && files is [{ } file] && (string?)file["sha256"] == Convert.ToHexStringLower(SHA256.HashData(_file));
    }

    private async Task UploadAsync()
    {
        var begun = await client.PostAsync($"rounds/{round}/attachments", Owner, $$"""
            {"kind": "projectPlan", "name": "方案.pdf", "size": {{_file.Length}}}
            """);
        _attachment = $"{begun["attachment"]}";
        var name = Uri.EscapeDataString(UploadBlocks.NameOf(0));
        using var put = await browser.PutAsync(
            $"{begun["upload"]!["url"]}&comp=block&blockid={name}", new ByteArrayContent(_file));
        put.EnsureSuccessStatusCode();
        var path = $"rounds/{round}/attachments/{_attachment}";
        await client.PostAsync($"{path}/uploaded", Owner);
        var waited = Stopwatch.StartNew();
        while ((await client.GetAsync(path, Owner))["sha256"] is null && waited.Elapsed < DigestWithin)
            await Task.Delay(TimeSpan.FromMilliseconds(500));
    }

    private static string Content(string attachments) => $$"""
        {"reference": "P1", "lot": "L1", "title": "长者居家安全改造与陪伴", "category": "elderly",
         "lead": {"name": "郭建国", "certificate": "SW6895037046"}, "requested": "45105.37", "own": "7957.52",
         "budget": [{"line": "personnel", "amount": "24939.55"}, {"line": "activity", "amount": "28123.34"}],
         "attachments": {{attachments}}}
        """;
}
