using Procurement.Documents.Signing;

namespace Procurement.Documents;

/// <summary>
/// Signs documents with keys that are elsewhere: prepare, have the digest signed, complete. Every signature is an
/// incremental update, so what was there before stays a prefix of the file.
/// </summary>
public static class PdfSigner
{
    /// <summary>
    /// The file with room for a signature, and what is to be signed. Throws <see cref="SigningException"/>.
    /// </summary>
    public static PreparedSignature Prepare(byte[] file, SignatureRequest request) =>
        SignatureUpdate.Prepare(file, request);

    /// <summary>
    /// The signed file, from a signature over <see cref="PreparedSignature.SignedAttributes"/>: RSA PKCS#1 v1.5, or
    /// ECDSA as r and s side by side (a vault, a browser) or as DER (OpenSSL). Throws <see cref="SigningException"/>.
    /// </summary>
    public static byte[] Complete(PreparedSignature prepared, byte[] signature) =>
        SignatureUpdate.Complete(prepared, signature);

    /// <summary>
    /// The signed file, from a whole detached CMS that a platform or a token made over the file without the room.
    /// Throws <see cref="SigningException"/>.
    /// </summary>
    public static byte[] CompleteWithCms(PreparedSignature prepared, byte[] cms) =>
        SignatureUpdate.CompleteWithCms(prepared, cms);
}
