using System.Security.Cryptography;
using System.Text;

namespace Procurement.Domain.Sealing;

/// <summary>
/// The public half of a key pair, by which anybody seals and only the holder of the other half opens: ECDH on P-256
/// with a key made for the occasion, HKDF-SHA-256, AES-256-GCM. Browsers have all three (WebCrypto).
/// </summary>
public sealed class OpeningKey
{
    /// <summary>The bytes of a public half: a point of P-256, uncompressed.</summary>
    public const int PointLength = 65;

    private readonly ECParameters parameters;

    private OpeningKey(ECParameters parameters)
    {
        this.parameters = parameters;
        byte[] point = [4, .. parameters.Q.X!, .. parameters.Q.Y!];
        Point = point;
        Id = Convert.ToHexStringLower(SHA256.HashData(point))[..16];
    }

    /// <summary>The name of the key: the beginning of the SHA-256 of its point.</summary>
    public string Id { get; }

    /// <summary>The key as everybody may know it.</summary>
    public IReadOnlyList<byte> Point { get; }

    /// <summary>The key with this point; <see cref="BrokenSealException"/> where it is none of the curve.</summary>
    public static OpeningKey From(ReadOnlySpan<byte> point)
    {
        if (point.Length != PointLength || point[0] != 4) throw new BrokenSealException(SealFault.Malformed);
        var known = new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = point[1..33].ToArray(), Y = point[33..].ToArray() },
        };
        try
        {
            using var key = ECDiffieHellman.Create(known);
            return new OpeningKey(known);
        }
        catch (CryptographicException)
        {
            throw new BrokenSealException(SealFault.Malformed);
        }
    }

    /// <summary>Seals a few bytes, such as a data key, for the holder of the other half and for this place.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain, string context)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var theirs = ECDiffieHellman.Create(parameters);
        var q = own.ExportParameters(includePrivateParameters: false).Q;
        byte[] point = [4, .. q.X!, .. q.Y!];
        var key = Agreed(own, theirs.PublicKey, point, Point, context);
        return [.. point, .. SealedBytes.Seal(plain, key, context)];
    }

    internal static DataKey Agreed(
        ECDiffieHellman own,
        ECDiffieHellmanPublicKey theirs,
        IEnumerable<byte> ephemeral,
        IEnumerable<byte> recipient,
        string context)
    {
        byte[] salt = [.. ephemeral, .. recipient];
        var info = Encoding.UTF8.GetBytes($"procurement.seal.1|{context}");
        return DataKey.From(HKDF.DeriveKey(
            HashAlgorithmName.SHA256, own.DeriveRawSecretAgreement(theirs), DataKey.Length, salt, info));
    }
}

/// <summary>The private half of a key pair: the number that is split among officers; never stored or printed.</summary>
public sealed class OpeningSecret
{
    /// <summary>The bytes of the number.</summary>
    public const int Length = 32;

    private readonly ECParameters parameters;

    private OpeningSecret(ECParameters parameters, OpeningKey key) => (this.parameters, Key) = (parameters, key);

    /// <summary>The public half.</summary>
    public OpeningKey Key { get; }

    /// <summary>The number, for whoever splits it.</summary>
    public ReadOnlySpan<byte> Bytes => parameters.D;

    /// <summary>A new key pair.</summary>
    public static OpeningSecret New()
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return From(pair);
    }

    /// <summary>The pair of this number, or null where it is none of the curve.</summary>
    public static OpeningSecret? FromOrNull(ReadOnlySpan<byte> number)
    {
        try
        {
            using var pair = ECDiffieHellman.Create(
                new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = number.ToArray() });
            return From(pair);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Opens what <see cref="OpeningKey.Seal"/> sealed, or <see cref="BrokenSealException"/>.</summary>
    public byte[] Open(ReadOnlySpan<byte> sealedBytes, string context)
    {
        if (sealedBytes.Length < OpeningKey.PointLength) throw new BrokenSealException(SealFault.Cut);
        var point = sealedBytes[..OpeningKey.PointLength].ToArray();
        using var own = ECDiffieHellman.Create(parameters);
        using var theirs = ECDiffieHellman.Create(OnCurve(point));
        var key = OpeningKey.Agreed(own, theirs.PublicKey, point, Key.Point, context);
        return SealedBytes.Open(sealedBytes[OpeningKey.PointLength..], key, context);
    }

    private static ECParameters OnCurve(byte[] point)
    {
        OpeningKey.From(point);
        return new()
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = point[1..33], Y = point[33..] },
        };
    }

    private static OpeningSecret From(ECDiffieHellman pair)
    {
        var all = pair.ExportParameters(includePrivateParameters: true);
        return new OpeningSecret(all, OpeningKey.From([4, .. all.Q.X!, .. all.Q.Y!]));
    }
}
