using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Procurement.Domain.Draws;

/// <summary>
/// The words that a seed stands for: HMAC-SHA-256 of 0, 1, 2, … in eight bytes under the seed, read as words of 64
/// bits, the highest byte first.
/// </summary>
public sealed class DrawStream(byte[] seed)
{
    private const int WordLength = sizeof(ulong);

    private readonly byte[] _block = new byte[HMACSHA256.HashSizeInBytes];
    private ulong _blocks;
    private int _at = HMACSHA256.HashSizeInBytes;

    /// <summary>An index from 0 below <paramref name="n"/>, each as likely as any other; n is at least 1.</summary>
    public int Choose(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);

        // Words beyond the last whole multiple of n would make the first indexes likelier than the others.
        var limit = ((UInt128.One << 64) / (uint)n) * (uint)n;
        var word = Next();
        while (word >= limit) word = Next();
        return (int)(word % (uint)n);
    }

    private ulong Next()
    {
        if (_at == _block.Length) NextBlock();
        var word = BinaryPrimitives.ReadUInt64BigEndian(_block.AsSpan(_at));
        _at += WordLength;
        return word;
    }

    private void NextBlock()
    {
        Span<byte> message = stackalloc byte[WordLength];
        BinaryPrimitives.WriteUInt64BigEndian(message, _blocks);
        HMACSHA256.HashData(seed, message, _block);
        (_blocks, _at) = (_blocks + 1, 0);
    }
}
