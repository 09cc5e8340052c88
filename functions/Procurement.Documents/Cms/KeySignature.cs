using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Procurement.Documents.Cms;

/// <summary>Signatures of keys: RSA from 2048 bits with PKCS#1 v1.5, or ECDSA, both over SHA-256.</summary>
internal static class KeySignature
{
    private const int RsaBitsMin = 2048;
    private const int RsaBitsMax = 8192;

    /// <summary>Whether a key is of a kind that is accepted.</summary>
    public static bool IsUsable(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        using var ecdsa = certificate.GetECDsaPublicKey();
        return rsa?.KeySize is >= RsaBitsMin and <= RsaBitsMax || ecdsa?.KeySize is >= 256;
    }

    /// <summary>Whether a key made a signature as a CMS carries it.</summary>
    public static bool IsRight(X509Certificate2 certificate, string algorithm, byte[] signed, byte[] signature)
    {
        if (!IsUsable(certificate)) return false;
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null)
        {
            return algorithm is Oids.Rsa or Oids.RsaWithSha256
                && rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        using var ecdsa = certificate.GetECDsaPublicKey();
        return ecdsa is not null && algorithm == Oids.EcdsaWithSha256 && ecdsa.VerifyData(
            signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>A signature as a CMS carries it, or null if the key did not make it.</summary>
    public static byte[]? AsCarriedOrNull(X509Certificate2 certificate, byte[] signed, byte[] signature)
    {
        using var ecdsa = certificate.GetECDsaPublicKey();
        if (ecdsa is null) return IsRight(certificate, Oids.RsaWithSha256, signed, signature) ? signature : null;
        // A vault and a browser answer r and s side by side, OpenSSL and tokens DER.
        var side = (ecdsa.KeySize + 7) / 8;
        var carried = signature.Length == 2 * side && ecdsa.VerifyData(signed, signature, HashAlgorithmName.SHA256)
            ? Der(signature, side)
            : signature;
        return IsRight(certificate, Oids.EcdsaWithSha256, signed, carried) ? carried : null;
    }

    private static byte[] Der(byte[] signature, int side)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            // Without the zeros in front that DER does not allow.
            writer.WriteInteger(new BigInteger(signature.AsSpan(0, side), isUnsigned: true, isBigEndian: true));
            writer.WriteInteger(new BigInteger(signature.AsSpan(side), isUnsigned: true, isBigEndian: true));
        }

        return writer.Encode();
    }
}
