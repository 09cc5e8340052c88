using System.Security.Cryptography;

namespace Procurement.Domain.Sealing;

/// <summary>
/// A key of 256 bits that protects one document or file and nothing else; it is stored only wrapped by another key, and
/// never printed.
/// </summary>
public sealed class DataKey
{
    /// <summary>The bytes of a key.</summary>
    public const int Length = 32;

    private readonly byte[] bytes;

    private DataKey(byte[] bytes) => this.bytes = bytes;

    /// <summary>A new key.</summary>
    public static DataKey New() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>The key that was kept elsewhere.</summary>
    public static DataKey From(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? new(bytes.ToArray())
        : throw new ArgumentException($"A key has {Length} bytes.", nameof(bytes));

    /// <summary>The bytes of the key, for whoever wraps or uses it.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>Whether it is the same key, in a time that tells nothing of it.</summary>
    public bool Is(DataKey other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return CryptographicOperations.FixedTimeEquals(bytes, other.bytes);
    }
}
