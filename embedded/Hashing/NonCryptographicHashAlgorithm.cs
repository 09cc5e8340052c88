namespace System.IO.Hashing;

/// <summary>The one type of the package System.IO.Hashing that Azure.Storage.Common 12.16 derives from.</summary>
public abstract class NonCryptographicHashAlgorithm
{
    /// <summary>Makes an algorithm whose hash is <paramref name="hashLengthInBytes"/> bytes long.</summary>
    protected NonCryptographicHashAlgorithm(int hashLengthInBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hashLengthInBytes);
        HashLengthInBytes = hashLengthInBytes;
    }

    /// <summary>The length of the hash, in bytes.</summary>
    public int HashLengthInBytes { get; }

    /// <summary>Adds <paramref name="source"/> to what has been hashed so far.</summary>
    public abstract void Append(ReadOnlySpan<byte> source);

    /// <summary>Adds <paramref name="source"/> to what has been hashed so far.</summary>
    public void Append(byte[] source) => Append(source.AsSpan());

    /// <summary>Adds all that is left of <paramref name="stream"/>.</summary>
    public void Append(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[4096];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            Append(buffer.AsSpan(0, read));
        }
    }

    /// <summary>Starts again from nothing.</summary>
    public abstract void Reset();

    /// <summary>Writes the current hash without changing the state.</summary>
    protected abstract void GetCurrentHashCore(Span<byte> destination);

    /// <summary>The current hash; the state stays.</summary>
    public byte[] GetCurrentHash()
    {
        var hash = new byte[HashLengthInBytes];
        GetCurrentHashCore(hash);
        return hash;
    }

    /// <summary>Writes the current hash to <paramref name="destination"/> and returns its length.</summary>
    public int GetCurrentHash(Span<byte> destination)
    {
        GetCurrentHashCore(destination[..HashLengthInBytes]);
        return HashLengthInBytes;
    }

    /// <summary>The current hash; the state starts again.</summary>
    public byte[] GetHashAndReset()
    {
        var hash = new byte[HashLengthInBytes];
        GetHashAndResetCore(hash);
        return hash;
    }

    /// <summary>Writes the current hash and starts again.</summary>
    protected virtual void GetHashAndResetCore(Span<byte> destination)
    {
        GetCurrentHashCore(destination);
        Reset();
    }
}
