using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Procurement.Benchmarks.Services;
using Procurement.Domain.Attachments;
using Procurement.Storage.Attachments;
using Procurement.Testing;

namespace Procurement.Benchmarks.Uploads;

/// <summary>
/// One file of the largest size: half of its blocks, a restart of the service, the other half, then read, scanned by a
/// real clamd, sealed and kept, and given out again; how long each took, and the most memory that the app ever held.
/// </summary>
internal static class LargeUpload
{
    private const string Organization = "52420106MJJH4BXKFP";
    private const string Owner = $"applicant {Organization}";

    /// <summary>Prints a row for each step.</summary>
    public static async Task PrintAsync(int megabytes)
    {
        await using var azurite = await Azurite.StartAsync(keepsData: true);
        await using var clamd = await Clamd.StartAsync();
        var more = new Dictionary<string, string>(clamd.Settings)
        {
            ["StoragePrefix"] = "uploads", ["FollowUpQueue"] = "uploads-follow-ups",
        };
        Console.WriteLine($"{megabytes} MiB                          seconds   app, MiB at most");
        var size = megabytes * AttachmentLimits.Megabyte;
        JsonObject begun;
        await using (var first = await StartAsync(azurite, more, District.Begins))
        {
            using var client = new Client(first.Address);
            await new District(client).PrepareAsync(drafts: 0);
            begun = await client.PostAsync("rounds/open/attachments", Owner, $$"""
                {"kind": "projectPlan", "name": "方案.pdf", "size": {{size}}}
                """);
            await TimedAsync("the first half of the blocks", first, () => PutAsync(begun, size, half: 0));
        }

        await using var service = await StartAsync(azurite, more, District.Begins.AddHours(27));
        using var again = new Client(service.Address);
        var path = $"rounds/open/attachments/{begun["attachment"]}";
        var there = (await again.GetAsync(path, Owner))["upload"]!["there"]!.AsArray().Count;
        Console.WriteLine($"the service began again; {there} blocks are there");
        await TimedAsync("the other half", service, () => PutAsync(begun, size, half: 1));
        await TimedAsync("read, scanned, sealed, kept", service, async () =>
        {
            await again.PostAsync($"{path}/uploaded", Owner);
            while ($"{(await again.GetAsync(path, Owner))["state"]}" is "pending") await Task.Delay(200);
        });
        Console.WriteLine($"it is {(await again.GetAsync(path, Owner))["state"]}");
        await TimedAsync("given out again", service, async () =>
        {
            using var got = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await again.DownloadAsync($"{path}/content", Owner, got.AppendData);
            var same = Convert.ToHexStringLower(got.GetHashAndReset()) == $"{(await again.GetAsync(path, Owner))["sha256"]}";
            if (!same) throw new InvalidOperationException("Another file came back.");
        });
    }

    private static Task<RunningService> StartAsync(
        Azurite azurite, IReadOnlyDictionary<string, string> more, DateTimeOffset clock) =>
        RunningService.StartAsync(ServiceProgram.Ours, azurite.ConnectionString, clock, azurite.ProcessId, more);

    private static async Task PutAsync(JsonObject begun, long size, int half)
    {
        using var http = new HttpClient();
        var (url, blocks) = ($"{begun["upload"]!["url"]}", AttachmentLimits.BlocksOf(size));
        var block = new byte[AttachmentLimits.BlockSize];
        for (var no = half * (blocks / 2); no < (half == 0 ? blocks / 2 : blocks); no++)
        {
            RandomNumberGenerator.Fill(block);
            if (no == 0) "%PDF-1.7\n"u8.CopyTo(block);
            var length = (int)Math.Min(block.Length, size - ((long)no * block.Length));
            var name = Uri.EscapeDataString(UploadBlocks.NameOf(no));
            using var put = await http.PutAsync(
                $"{url}&comp=block&blockid={name}", new ByteArrayContent(block, 0, length));
            put.EnsureSuccessStatusCode();
        }
    }

    private static async Task TimedAsync(string what, RunningService service, Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-32} {watch.Elapsed.TotalSeconds,8:0.0} {PeakOf(service.App.Id),12}"));
    }

    private static long PeakOf(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(one => one.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
