using System.Security.Cryptography.X509Certificates;

namespace Procurement.Documents;

/// <summary>What is to be signed by whom.</summary>
/// <param name="Field">The field, e.g. Supplier.</param>
/// <param name="At">The time of signing, stated in the file and in the box.</param>
/// <param name="Certificate">
/// The signer's certificate, without its key; null if the signature comes as a whole CMS from elsewhere.
/// </param>
/// <param name="Chain">Certificates between the signer's and the root.</param>
/// <param name="Print">
/// The line on the legal basis, one of <see cref="SignaturePrint"/> or of characters that the document has.
/// </param>
public sealed record SignatureRequest(
    string Field,
    DateTimeOffset At,
    X509Certificate2? Certificate,
    IReadOnlyList<X509Certificate2> Chain,
    string Print)
{
    /// <summary>Room for the CMS; null takes what our own needs. One with time-stamps needs some 12,000.</summary>
    public int? ReservedBytes { get; init; }
}

/// <summary>
/// A file that waits for its signature. Members are plain, so that it can be kept while a person or a vault signs.
/// </summary>
/// <param name="File">The file with room for the signature.</param>
/// <param name="SignedAttributes">What the key signs (DER); empty if the CMS comes from elsewhere.</param>
/// <param name="Digest">SHA-256 of the signed attributes, for keys that sign a digest.</param>
/// <param name="RangeDigest">SHA-256 of the file without the room: the content digest of a CMS made elsewhere.</param>
/// <param name="ContentsAt">Where the room begins, at its first hex digit.</param>
/// <param name="ReservedBytes">How many bytes a CMS may have.</param>
/// <param name="Certificates">The signer's certificate and the chain (DER), as they go into the CMS.</param>
public sealed record PreparedSignature(
    byte[] File,
    byte[] SignedAttributes,
    byte[] Digest,
    byte[] RangeDigest,
    int ContentsAt,
    int ReservedBytes,
    IReadOnlyList<byte[]> Certificates);

/// <summary>A document that cannot be signed so; the code says why.</summary>
public sealed class SigningException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>A stable code: field.unknown, field.signed, signature.wrong, cms.tooLong …</summary>
    public string Code { get; } = code;
}
