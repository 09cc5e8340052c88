using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Procurement.Domain.Sealing;

/// <summary>
/// AES-256-GCM by chunks, in the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): the nonce of a chunk
/// is a random prefix, its number, and whether it is the last, so that chunks neither move, nor come twice, nor are
/// left out. The context says what the bytes are and where they belong; elsewhere they do not open.
/// </summary>
internal sealed class ChunkCipher : IDisposable
{
    public const int TagLength = 16;
    public const int HeaderLength = 12;

    private const int PrefixLength = 7;
    private static readonly byte[] Magic = "PSEA1"u8.ToArray();

    private readonly AesGcm aes;
    private readonly byte[] associated;
    private readonly byte[] nonce = new byte[12];

    public ChunkCipher(DataKey key, ReadOnlySpan<byte> header, string context)
    {
        if (header.Length != HeaderLength || !header.StartsWith(Magic))
        {
            throw new BrokenSealException(header.Length < HeaderLength ? SealFault.Cut : SealFault.Malformed);
        }

        aes = new AesGcm(key.Bytes, TagLength);
        header[Magic.Length..].CopyTo(nonce);
        associated = [.. header, .. Encoding.UTF8.GetBytes(context)];
    }

    public static byte[] NewHeader() => [.. Magic, .. RandomNumberGenerator.GetBytes(PrefixLength)];

    public void Encrypt(long chunk, bool last, ReadOnlySpan<byte> plain, Span<byte> into)
    {
        SetNonce(chunk, last);
        aes.Encrypt(nonce, plain, into[..plain.Length], into.Slice(plain.Length, TagLength), associated);
    }

    public void Decrypt(long chunk, bool last, ReadOnlySpan<byte> cipher, Span<byte> into)
    {
        if (cipher.Length < TagLength) throw new BrokenSealException(SealFault.Cut, chunk);
        if (IsOpened(chunk, last, cipher, into)) return;

        // Opened as what it is not, it was the last one of something that goes on, or one in the middle of it.
        var goesOn = IsOpened(chunk, !last, cipher, into);
        var fault = !goesOn ? SealFault.Changed : last ? SealFault.Cut : SealFault.Longer;
        CryptographicOperations.ZeroMemory(into);
        throw new BrokenSealException(fault, chunk);
    }

    public void Dispose() => aes.Dispose();

    private bool IsOpened(long chunk, bool last, ReadOnlySpan<byte> cipher, Span<byte> into)
    {
        SetNonce(chunk, last);
        var length = cipher.Length - TagLength;
        try
        {
            aes.Decrypt(nonce, cipher[..length], cipher[length..], into[..length], associated);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    private void SetNonce(long chunk, bool last)
    {
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(PrefixLength), checked((uint)chunk));
        nonce[^1] = last ? (byte)1 : (byte)0;
    }
}
