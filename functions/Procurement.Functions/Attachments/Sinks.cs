using System.Security.Cryptography;
using Procurement.Domain.Attachments;
using Procurement.Functions.Http;

namespace Procurement.Functions.Attachments;

/// <summary>Reckons the SHA-256 and the length of what passes through it.</summary>
internal sealed class HashSink(Stream? next = null) : Sink
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Bytes { get; private set; }

    /// <summary>The digest as 64 hexadecimal digits; nothing is written after it.</summary>
    public string Digest => Convert.ToHexStringLower(hash.GetCurrentHash());

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        hash.AppendData(buffer.Span);
        Bytes += buffer.Length;
        return next is null ? ValueTask.CompletedTask : next.WriteAsync(buffer, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) hash.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Keeps the first and the last bytes, by which the type of a file is told.</summary>
internal sealed class TypeSink : Sink
{
    private readonly List<byte> head = new(FileTypes.HeadLength);
    private readonly byte[] ring = new byte[FileTypes.TailLength];
    private long length;

    public FileType Type => FileTypes.Of([.. head], Tail());

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var bytes = buffer.Span;
        if (head.Count < FileTypes.HeadLength)
        {
            head.AddRange(bytes[..Math.Min(bytes.Length, FileTypes.HeadLength - head.Count)]);
        }

        while (bytes.Length > 0)
        {
            var at = (int)(length % ring.Length);
            var some = Math.Min(bytes.Length, ring.Length - at);
            bytes[..some].CopyTo(ring.AsSpan(at));
            bytes = bytes[some..];
            length += some;
        }

        return ValueTask.CompletedTask;
    }

    private byte[] Tail()
    {
        if (length <= ring.Length) return ring[..(int)length];
        var at = (int)(length % ring.Length);
        return [.. ring.AsSpan(at), .. ring.AsSpan(0, at)];
    }
}

/// <summary>Reads a stream and shows to others what was read.</summary>
internal sealed class TeeStream(Stream from, params IReadOnlyList<Stream> others) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await from.ReadAsync(buffer, cancellationToken);
        if (read == 0) return 0;
        foreach (var other in others) await other.WriteAsync(buffer[..read], cancellationToken);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
        // Nothing is held back.
    }
}
