using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Procurement.Domain.Calendar;
using Procurement.Functions.Attachments;
using Procurement.Functions.Http;

namespace Procurement.Functions.Archives;

/// <summary>
/// Writes a pack into a stream from its beginning to its end, one file after the other; of what was written it keeps
/// names and digests. Names inside are plain ASCII, whatever a program thinks of others; titles say what it is.
/// </summary>
public sealed class PackWriter
{
    // Most of a pack is compressed already: photographs, PDF.
    private const CompressionLevel Level = CompressionLevel.Fastest;

    private static readonly byte[] NewLine = "\n"u8.ToArray();

    private readonly ZipArchive zip;
    private readonly HeldBackSink sink;
    private readonly DateTimeOffset at;
    private readonly List<PackEntry> entries = [];
    private readonly List<MissingEntry> missing = [];
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> attachments = new(StringComparer.Ordinal);
    private IPackChapter? chapter;

    private PackWriter(ZipArchive zip, HeldBackSink sink, DateTimeOffset at) =>
        (this.zip, this.sink, this.at) = (zip, sink, at.ToOffset(ChinaTime.Offset));

    /// <summary>What was written so far, in order.</summary>
    public IReadOnlyList<PackEntry> Entries => entries;

    /// <summary>What could not be.</summary>
    public IReadOnlyList<MissingEntry> Missing => missing;

    /// <summary>A pack whose files are all of one moment.</summary>
    public static async Task<PackWriter> OpenAsync(Stream into, DateTimeOffset at, CancellationToken cancel)
    {
        var heldBack = new HeldBackSink(into);
        var archive = await ZipArchive.CreateAsync(
            heldBack, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel);
        return new(archive, heldBack, at);
    }

    /// <summary>What follows belongs to a chapter.</summary>
    public void Begin(IPackChapter next) => chapter = next;

    /// <summary>Says of something that it is not there.</summary>
    public void Miss(string title, string reason) => missing.Add(new(chapter?.Title ?? "", title, reason));

    /// <summary>Where an attachment is in the pack, or null.</summary>
    public string? PathOf(string attachment) => attachments.GetValueOrDefault(attachment);

    /// <summary>Puts a value in, as data and as a page that people read.</summary>
    public async Task AddAsync<T>(string name, string title, T value, CancellationToken cancel)
    {
        var json = ToJson(value);
        await WriteAsync(
            In($"{name}.html"), title, into => PackPages.WriteAsync(into, title, json, this, cancel), cancel);
        await WriteAsync(
            In($"{name}.json"),
            $"{title}（数据）",
            into => JsonSerializer.SerializeAsync(into, json, WireJson.Options, cancel),
            cancel);
    }

    /// <summary>
    /// Puts many values in, a line each, and as a table that people read. They are read twice, so that no more than one
    /// of them is ever in memory; where there is none nothing is put in.
    /// </summary>
    public async Task AddManyAsync<T>(
        string name, string title, Func<IAsyncEnumerable<T>> read, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (!await read().AnyAsync(cancel)) return;
        await WriteAsync(
            In($"{name}.html"),
            title,
            into => PackPages.WriteManyAsync(into, title, read().Select(ToJson), this, cancel),
            cancel);
        await WriteAsync(In($"{name}.jsonl"), $"{title}（数据，每行一条）", into => LinesAsync(into, read(), cancel), cancel);
    }

    /// <summary>Puts a file in of which all bytes are known.</summary>
    public Task AddFileAsync(string name, string title, BinaryData bytes, CancellationToken cancel) =>
        WriteAsync(In(name), title, into => into.WriteAsync(bytes.ToMemory(), cancel).AsTask(), cancel);

    /// <summary>
    /// Puts an attachment in, under a name of its own for the whole pack. <paramref name="write"/> answers what is
    /// wrong with it, or null.
    /// </summary>
    public async Task AddAttachmentAsync(
        string attachment,
        string extension,
        string title,
        string digest,
        Func<Stream, Task<string?>> write,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(write);
        var path = $"files/{attachment}{extension}";
        string? problem = null;
        await WriteAsync(path, title, async into => problem = await write(into), cancel);
        if (problem is null && entries[^1].Sha256 != digest) problem = "内容与收到时的 SHA-256 不同";
        entries[^1] = entries[^1] with { Attachment = attachment, Problem = problem };
        attachments[attachment] = path;
    }

    /// <summary>Puts a file in at the top of the pack.</summary>
    public Task AddAtTopAsync(string name, string title, Func<Stream, Task> write, CancellationToken cancel)
    {
        chapter = null;
        return WriteAsync(name, title, write, cancel);
    }

    /// <summary>Writes the directory of the archive: before it nobody can open what was given out.</summary>
    public async Task CloseAsync(CancellationToken cancel)
    {
        await zip.DisposeAsync();
        await sink.PushAsync(cancel);
        await sink.DisposeAsync();
    }

    private static JsonElement ToJson<T>(T one) => JsonSerializer.SerializeToElement(one, WireJson.Options);

    private static async Task LinesAsync<T>(Stream into, IAsyncEnumerable<T> all, CancellationToken cancel)
    {
        await foreach (var one in all.WithCancellation(cancel))
        {
            await into.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(one, WireJson.Options), cancel);
            await into.WriteAsync(NewLine, cancel);
        }
    }

    private string In(string name) => $"{chapter!.Folder}/{name}";

    private async Task WriteAsync(string path, string title, Func<Stream, Task> write, CancellationToken cancel)
    {
        if (!paths.Add(path)) throw new InvalidOperationException($"{path} is in the pack twice.");
        var entry = zip.CreateEntry(path, Level);
        entry.LastWriteTime = at;
        await using var bytes = await entry.OpenAsync(cancel);
        await using var hash = new HashSink(bytes);
        await write(hash);
        entries.Add(new(chapter?.Title ?? "", path, title, hash.Bytes, hash.Digest, null, null));
    }
}
