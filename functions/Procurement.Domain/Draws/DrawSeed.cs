using System.Security.Cryptography;
using System.Text;

namespace Procurement.Domain.Draws;

/// <summary>What a draw begins with: nobody knows it before the public value is known, and everybody after.</summary>
public static class DrawSeed
{
    /// <summary>How many bytes a nonce has.</summary>
    public const int NonceBytes = 32;

    /// <summary>SHA-256 of the nonce, the public value in UTF-8, and the 32 bytes of the pool's digest.</summary>
    public static byte[] Of(ReadOnlySpan<byte> nonce, string publicValue, string poolDigest)
    {
        ArgumentNullException.ThrowIfNull(publicValue);
        return SHA256.HashData(
            [.. nonce, .. Encoding.UTF8.GetBytes(publicValue), .. Convert.FromHexString(poolDigest)]);
    }

    /// <summary>The SHA-256 of the nonce, which is published before; 64 lower hexadecimal digits.</summary>
    public static string Commitment(ReadOnlySpan<byte> nonce) => Convert.ToHexStringLower(SHA256.HashData(nonce));
}
