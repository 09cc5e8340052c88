using System.Formats.Asn1;

namespace Procurement.Documents.Cms;

/// <summary>
/// Reads a detached signature of one signer with SHA-256, and nothing else. Strict, because what the signature does not
/// cover must not be free to say anything. Throws <see cref="AsnContentException"/>.
/// </summary>
internal static class CmsReader
{
    private const int CertificatesMax = 8;
    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Second = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <summary>The message at the beginning of some bytes, and how many it has.</summary>
    public static CmsMessage Read(ReadOnlyMemory<byte> bytes, out int length)
    {
        AsnDecoder.ReadEncodedValue(bytes.Span, AsnEncodingRules.DER, out _, out _, out length);
        var outer = new AsnReader(bytes[..length], AsnEncodingRules.DER);
        var info = outer.ReadSequence();
        Require(info.ReadObjectIdentifier() == Oids.SignedData, "no signed data");
        var wrapped = info.ReadSequence(First);
        info.ThrowIfNotEmpty();
        var data = wrapped.ReadSequence();
        wrapped.ThrowIfNotEmpty();
        return ReadSignedData(data);
    }

    private static CmsMessage ReadSignedData(AsnReader data)
    {
        ReadVersion(data);
        var digests = data.ReadSetOf();
        ReadDigest(digests);
        digests.ThrowIfNotEmpty();
        var content = data.ReadSequence();
        Require(content.ReadObjectIdentifier() == Oids.Data, "another content");
        content.ThrowIfNotEmpty();
        var certificates = new List<byte[]>();
        var carried = data.ReadSetOf(skipSortOrderValidation: true, First);
        while (carried.HasData) certificates.Add(carried.ReadEncodedValue().ToArray());
        Require(certificates.Count is > 0 and <= CertificatesMax, "no certificates or too many");
        var signers = data.ReadSetOf();
        var signer = signers.ReadSequence();
        signers.ThrowIfNotEmpty();
        data.ThrowIfNotEmpty();
        return ReadSigner(signer, certificates);
    }

    private static CmsMessage ReadSigner(AsnReader signer, List<byte[]> certificates)
    {
        ReadVersion(signer);
        var identity = signer.ReadSequence();
        var issuer = identity.ReadEncodedValue().ToArray();
        var serial = identity.ReadIntegerBytes().ToArray();
        identity.ThrowIfNotEmpty();
        ReadDigest(signer);
        var attributes = signer.ReadEncodedValue().ToArray();
        Require(attributes[0] == 0xA0, "no signed attributes");
        // Carried as [0], signed as a SET.
        attributes[0] = 0x31;
        var algorithm = signer.ReadSequence();
        var name = algorithm.ReadObjectIdentifier();
        ReadNullOrNothing(algorithm);
        var signature = signer.ReadOctetString();
        // Time-stamps and the like, which are nothing that was signed.
        if (signer.HasData) signer.ReadSetOf(skipSortOrderValidation: true, Second);
        signer.ThrowIfNotEmpty();
        var (digest, certificate) = CmsAttributes.Read(attributes);
        return new(certificates, issuer, serial, attributes, digest, certificate, name, signature);
    }

    private static void ReadVersion(AsnReader reader) =>
        Require(reader.TryReadInt32(out var version) && version == 1, "another version");

    private static void ReadDigest(AsnReader reader)
    {
        var algorithm = reader.ReadSequence();
        Require(algorithm.ReadObjectIdentifier() == Oids.Sha256, "another digest than SHA-256");
        ReadNullOrNothing(algorithm);
    }

    private static void ReadNullOrNothing(AsnReader algorithm)
    {
        if (algorithm.HasData) algorithm.ReadNull();
        algorithm.ThrowIfNotEmpty();
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new AsnContentException(otherwise);
    }
}
