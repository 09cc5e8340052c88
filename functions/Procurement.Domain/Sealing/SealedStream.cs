namespace Procurement.Domain.Sealing;

/// <summary>
/// Protects a stream of any length with two chunks in memory: 12 bytes of header, then chunks of 64 KiB, each with the
/// 16 bytes by which a change is noticed. The context says what it is and where it belongs, as in
/// <c>district|attachment id</c>.
/// </summary>
public static class SealedStream
{
    /// <summary>The clear bytes of every chunk but the last.</summary>
    public const int ChunkLength = 64 * 1024;

    /// <summary>How long it is once it is sealed.</summary>
    public static long SealedLength(long plain) =>
        ChunkCipher.HeaderLength + plain
        + (Math.Max(1, (plain + ChunkLength - 1) / ChunkLength) * ChunkCipher.TagLength);

    /// <summary>Seals what is read from <paramref name="plain"/>.</summary>
    public static async Task EncryptAsync(
        Stream plain, Stream into, DataKey key, string context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(plain);
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(key);
        var header = ChunkCipher.NewHeader();
        await into.WriteAsync(header, cancel);
        using var cipher = new ChunkCipher(key, header, context);
        var sealedChunk = new byte[ChunkLength + ChunkCipher.TagLength];
        await EachChunkAsync(
            plain,
            ChunkLength,
            (number, last, chunk) =>
            {
                cipher.Encrypt(number, last, chunk.Span, sealedChunk);
                return into.WriteAsync(sealedChunk.AsMemory(0, chunk.Length + ChunkCipher.TagLength), cancel);
            },
            cancel);
    }

    /// <summary>
    /// Opens what <see cref="EncryptAsync"/> sealed, chunk by chunk: what was written is only good once this returns;
    /// <see cref="BrokenSealException"/> says that it is not.
    /// </summary>
    public static async Task DecryptAsync(
        Stream from, Stream into, DataKey key, string context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(key);
        var header = new byte[ChunkCipher.HeaderLength];
        var read = await from.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancel);
        using var cipher = new ChunkCipher(key, header.AsSpan(0, read), context);
        var clear = new byte[ChunkLength];
        await EachChunkAsync(
            from,
            ChunkLength + ChunkCipher.TagLength,
            (number, last, chunk) =>
            {
                cipher.Decrypt(number, last, chunk.Span, clear);
                return into.WriteAsync(clear.AsMemory(0, chunk.Length - ChunkCipher.TagLength), cancel);
            },
            cancel);
    }

    // Whether a chunk is the last is known once the next one was asked for.
    private static async Task EachChunkAsync(
        Stream from,
        int length,
        Func<long, bool, ReadOnlyMemory<byte>, ValueTask> work,
        CancellationToken cancel)
    {
        var (chunk, next) = (new byte[length], new byte[length]);
        var read = await from.ReadAtLeastAsync(chunk, length, throwOnEndOfStream: false, cancel);
        for (var number = 0L; ; number++)
        {
            var ahead = read < length
                ? 0
                : await from.ReadAtLeastAsync(next, length, throwOnEndOfStream: false, cancel);
            await work(number, ahead == 0, chunk.AsMemory(0, read));
            if (ahead == 0) return;
            (chunk, next, read) = (next, chunk, ahead);
        }
    }
}
