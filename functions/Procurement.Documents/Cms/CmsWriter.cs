using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Procurement.Documents.Cms;

/// <summary>
/// Writes a detached signature (RFC 5652; with the signing certificate's hash signed along, RFC 5035, as ETSI EN 319
/// 122-1 wants) around one that a key elsewhere made.
/// </summary>
internal static class CmsWriter
{
    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>What the key signs: type and digest of the content, and which certificate is meant.</summary>
    public static byte[] SignedAttributes(byte[] certificate, byte[] contentDigest)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            Attribute(writer, Oids.ContentType, () => writer.WriteObjectIdentifier(Oids.Data));
            Attribute(writer, Oids.MessageDigest, () => writer.WriteOctetString(contentDigest));
            Attribute(writer, Oids.SigningCertificateV2, () =>
            {
                // The answer, its certificates, one certificate; SHA-256 is the default and not named.
                using (writer.PushSequence())
                using (writer.PushSequence())
                using (writer.PushSequence())
                    writer.WriteOctetString(SHA256.HashData(certificate));
            });
        }

        return writer.Encode();
    }

    /// <summary>The whole message.</summary>
    public static byte[] Write(IReadOnlyList<byte[]> certificates, byte[] signedAttributes, byte[] signature)
    {
        using var signer = X509CertificateLoader.LoadCertificate(certificates[0]);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Oids.SignedData);
            using (writer.PushSequence(First))
            using (writer.PushSequence())
                SignedData(writer, signer, certificates, signedAttributes, signature);
        }

        return writer.Encode();
    }

    private static void SignedData(
        AsnWriter writer,
        X509Certificate2 signer,
        IReadOnlyList<byte[]> certificates,
        byte[] signedAttributes,
        byte[] signature)
    {
        writer.WriteInteger(1);
        using (writer.PushSetOf()) Algorithm(writer, Oids.Sha256, hasNull: false);
        using (writer.PushSequence()) writer.WriteObjectIdentifier(Oids.Data);
        using (writer.PushSetOf(First))
            foreach (var certificate in certificates) writer.WriteEncodedValue(certificate);
        using (writer.PushSetOf())
        using (writer.PushSequence())
            SignerInfo(writer, signer, signedAttributes, signature);
    }

    private static void SignerInfo(
        AsnWriter writer, X509Certificate2 signer, byte[] signedAttributes, byte[] signature)
    {
        writer.WriteInteger(1);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(signer.IssuerName.RawData);
            writer.WriteInteger(signer.SerialNumberBytes.Span);
        }

        Algorithm(writer, Oids.Sha256, hasNull: false);
        // Signed as a SET, carried as [0].
        writer.WriteEncodedValue([0xA0, .. signedAttributes.AsSpan(1)]);
        var isRsa = signer.PublicKey.Oid.Value == Oids.Rsa;
        Algorithm(writer, isRsa ? Oids.RsaWithSha256 : Oids.EcdsaWithSha256, hasNull: isRsa);
        writer.WriteOctetString(signature);
    }

    private static void Attribute(AsnWriter writer, string type, Action value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(type);
            using (writer.PushSetOf()) value();
        }
    }

    private static void Algorithm(AsnWriter writer, string name, bool hasNull)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(name);
            if (hasNull) writer.WriteNull();
        }
    }
}
