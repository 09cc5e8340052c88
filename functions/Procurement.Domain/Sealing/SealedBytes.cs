namespace Procurement.Domain.Sealing;

/// <summary>The protection of <see cref="SealedStream"/> for what fits into memory: one chunk.</summary>
public static class SealedBytes
{
    /// <summary>Seals bytes for a place.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> plain, DataKey key, string context)
    {
        var into = new byte[ChunkCipher.HeaderLength + plain.Length + ChunkCipher.TagLength];
        ChunkCipher.NewHeader().CopyTo(into, 0);
        using var cipher = new ChunkCipher(key, into.AsSpan(0, ChunkCipher.HeaderLength), context);
        cipher.Encrypt(0, last: true, plain, into.AsSpan(ChunkCipher.HeaderLength));
        return into;
    }

    /// <summary>Opens them; <see cref="BrokenSealException"/> where they are not what was sealed.</summary>
    public static byte[] Open(ReadOnlySpan<byte> sealedBytes, DataKey key, string context)
    {
        var header = sealedBytes[..Math.Min(ChunkCipher.HeaderLength, sealedBytes.Length)];
        using var cipher = new ChunkCipher(key, header, context);
        var chunk = sealedBytes[header.Length..];
        var clear = new byte[Math.Max(0, chunk.Length - ChunkCipher.TagLength)];
        cipher.Decrypt(0, last: true, chunk, clear);
        return clear;
    }
}
