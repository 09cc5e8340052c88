using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Procurement.Storage.Account;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Aggregates;

/// <summary>
/// Copies of the events: for each aggregate blobs of lines, one an event as the trail shows it, named by the numbers of
/// the first and the last. A blob is written once. Two writers may bring the same events in different pieces; a reader
/// takes each number once.
/// </summary>
public sealed class EventCopies(CopiesContainer container)
{
    // So that a blob can be read at once whatever it holds.
    private const int EventsMax = 500;

    private static readonly JsonSerializerOptions Lines = StoredJson.Strict(EventLineJson.Default);

    private static readonly BlobUploadOptions Once = new()
    {
        HttpHeaders = new BlobHttpHeaders { ContentType = "application/x-ndjson" },
        Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
    };

    /// <summary>Brings events, in order and without a gap; bringing them again changes nothing.</summary>
    public async Task PutAsync(
        string table, string key, IReadOnlyList<EventRecord> events, CancellationToken cancel)
    {
        foreach (var some in events.Chunk(EventsMax))
        {
            var blob = container.Client.GetBlobClient(
                $"{FolderOf(table, key)}{some[0].Number:D12}-{some[^1].Number:D12}.jsonl");
            var lines = string.Concat(some.Select(one => JsonSerializer.Serialize(EventLine.Of(one), Lines) + "\n"));
            try
            {
                await blob.UploadAsync(BinaryData.FromString(lines), Once, cancel);
            }
            catch (RequestFailedException failed) when (failed.Status is 409 or 412)
            {
                // It is there: by another run, or ours whose reply was lost.
            }
        }
    }

    /// <summary>The aggregates of a table that have copies, perhaps of one district, and how many events.</summary>
    public async IAsyncEnumerable<(string Key, long Events)> KeysAsync(
        string table, string? tenant, [EnumeratorCancellation] CancellationToken cancel)
    {
        var prefix = tenant is null ? FolderOf(table) : FolderOf(table, tenant);
        var (folder, last) = ("", 0L);
        await foreach (var blob in container.Client.GetBlobsAsync(
            BlobTraits.None, BlobStates.None, prefix, cancel))
        {
            var own = blob.Name[..(blob.Name.LastIndexOf('/') + 1)];
            if (own != folder && folder.Length > 0) yield return (KeyOf(table, folder), last);
            last = Math.Max(own == folder ? last : 0, LastOf(blob.Name));
            folder = own;
        }

        if (folder.Length > 0) yield return (KeyOf(table, folder), last);
    }

    /// <summary>
    /// The copied events of an aggregate, in order, each once; a gap or an event that is not what was sealed throws.
    /// </summary>
    public async Task<IReadOnlyList<EventRecord>> ReadAsync(string table, string key, CancellationToken cancel)
    {
        List<EventRecord> events = [];
        await foreach (var blob in container.Client.GetBlobsAsync(
            BlobTraits.None, BlobStates.None, FolderOf(table, key), cancel))
        {
            if (LastOf(blob.Name) <= events.Count) continue;
            foreach (var record in await ReadAsync(blob.Name, cancel))
            {
                if (record.Number <= events.Count) continue;
                MustFollow(blob.Name, events.Count == 0 ? null : events[^1], record);
                events.Add(record);
            }
        }

        return events;
    }

    private async Task<IEnumerable<EventRecord>> ReadAsync(string blob, CancellationToken cancel)
    {
        var content = (await container.Client.GetBlobClient(blob).DownloadContentAsync(cancel)).Value.Content;
        var lines = Encoding.UTF8.GetString(content).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Select(line => JsonSerializer.Deserialize<EventLine>(line, Lines)!.ToRecord());
    }

    private static void MustFollow(string blob, EventRecord? before, EventRecord record)
    {
        var follows = record.Number == (before?.Number ?? 0) + 1 && record.Previous == (before?.Hash ?? "");
        if (follows && record.IsIntact) return;
        throw new InvalidDataException($"The copy {blob} is broken at event {record.Number}.");
    }

    // A part of a key that no blob's name can hold as it is comes escaped; the usual ones are plain.
    private static string FolderOf(string table, string key = "")
    {
        var parts = key.Split('|', StringSplitOptions.RemoveEmptyEntries);
        return $"events/{table}/" + string.Concat(parts.Select(part => $"{Uri.EscapeDataString(part)}/"));
    }

    private static string KeyOf(string table, string folder) => string.Join(
        '|', folder[FolderOf(table).Length..].TrimEnd('/').Split('/').Select(Uri.UnescapeDataString));

    private static long LastOf(string blob) => long.Parse(blob.AsSpan(blob.LastIndexOf('-') + 1, 12));
}
