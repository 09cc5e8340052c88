using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Procurement.Documents.Cms;

/// <summary>A detached signature as it was read.</summary>
internal sealed record CmsMessage(
    IReadOnlyList<byte[]> Certificates,
    byte[] Issuer,
    byte[] Serial,
    byte[] SignedAttributes,
    byte[] ContentDigest,
    byte[]? CertificateHash,
    string Algorithm,
    byte[] Signature)
{
    /// <summary>The certificate that the signer names, or null if it was not carried along.</summary>
    public byte[]? SignerOrNull()
    {
        foreach (var each in Certificates)
        {
            using var certificate = X509CertificateLoader.LoadCertificate(each);
            if (certificate.IssuerName.RawData.AsSpan().SequenceEqual(Issuer)
                && certificate.SerialNumberBytes.Span.SequenceEqual(Serial)) return each;
        }

        return null;
    }

    /// <summary>Whether the key of a certificate signed the attributes, and they mean this certificate.</summary>
    public bool IsSignedBy(X509Certificate2 certificate) =>
        (CertificateHash is null || SHA256.HashData(certificate.RawData).AsSpan().SequenceEqual(CertificateHash))
        && KeySignature.IsRight(certificate, Algorithm, SignedAttributes, Signature);
}
