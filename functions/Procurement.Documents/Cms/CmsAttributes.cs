using System.Formats.Asn1;

namespace Procurement.Documents.Cms;

/// <summary>Reads what a signature says about itself under the signer's key.</summary>
internal static class CmsAttributes
{
    /// <summary>The digest of the content, and the hash of the certificate if it is there.</summary>
    public static (byte[] Digest, byte[]? Certificate) Read(byte[] attributes)
    {
        var values = new Dictionary<string, AsnReader>(StringComparer.Ordinal);
        var outer = new AsnReader(attributes, AsnEncodingRules.DER);
        var set = outer.ReadSetOf();
        while (set.HasData)
        {
            var attribute = set.ReadSequence();
            var type = attribute.ReadObjectIdentifier();
            if (!values.TryAdd(type, attribute.ReadSetOf())) throw new AsnContentException("an attribute twice");
        }

        if (!values.TryGetValue(Oids.ContentType, out var content) || content.ReadObjectIdentifier() != Oids.Data)
            throw new AsnContentException("another type of content");
        if (!values.TryGetValue(Oids.MessageDigest, out var digest)) throw new AsnContentException("no digest");
        var certificate = values.TryGetValue(Oids.SigningCertificateV2, out var signing) ? HashOf(signing) : null;
        return (digest.ReadOctetString(), certificate);
    }

    // Of the first certificate named, the signer's; SHA-256 by default or by name.
    private static byte[] HashOf(AsnReader signing)
    {
        var certificate = signing.ReadSequence().ReadSequence().ReadSequence();
        if (certificate.PeekTag() == Asn1Tag.Sequence
            && certificate.ReadSequence().ReadObjectIdentifier() != Oids.Sha256)
        {
            throw new AsnContentException("another hash than SHA-256");
        }

        return certificate.ReadOctetString();
    }
}
