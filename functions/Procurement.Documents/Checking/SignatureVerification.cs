using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Procurement.Documents.Cms;
using Procurement.Documents.Files;
using Procurement.Documents.Signing;

namespace Procurement.Documents.Checking;

/// <summary>What was found of a signature.</summary>
internal sealed record Verified(IReadOnlyList<string> Problems, CheckedSignature? SignatureOrNull);

/// <summary>Verifies a signature: what it covers, what it says, who made it.</summary>
internal sealed class SignatureVerification(PdfFile file, IReadOnlyList<X509Certificate2> roots)
{
    private static readonly string[] Forms = ["ETSI.CAdES.detached", "adbe.pkcs7.detached"];

    public Verified Verify(FormField field, int update)
    {
        var value = field.Dictionary.Get<PdfReference>("V");
        var signature = file.Resolve<PdfDictionary>(value, update);
        var form = signature.Get<PdfName>("SubFilter").Text;
        if (!Forms.Contains(form)) return new(["signature.form"], null);
        var covered = CoveredBytes.OrNull(file, value.Number, signature, update);
        if (covered is null) return new(["signature.range"], null);
        try
        {
            var message = CmsReader.Read(covered.Contents, out var length);
            return Verify(field, signature, covered, message, length, form == Forms[0]);
        }
        catch (Exception malformed) when (malformed is AsnContentException or CryptographicException)
        {
            return new(["cms.form"], null);
        }
    }

    private Verified Verify(
        FormField field,
        PdfDictionary signature,
        CoveredBytes covered,
        CmsMessage message,
        int length,
        bool namesItself)
    {
        if (message.SignerOrNull() is not { } raw) return new(["cms.signer"], null);
        using var signer = X509CertificateLoader.LoadCertificate(raw);
        var at = PdfDate.Read(signature.Get<PdfString>("M").Read());
        var print = (signature["Reason"] as PdfString)?.Read() ?? "";
        var problems = new List<string>();
        if (covered.Contents.AsSpan(length).ContainsAnyExcept((byte)0)) problems.Add("signature.padding");
        if (!covered.Digest(file.Bytes).AsSpan().SequenceEqual(message.ContentDigest)) problems.Add("cms.digest");
        if (namesItself && message.CertificateHash is null) problems.Add("cms.form");
        if (!message.IsSignedBy(signer)) problems.Add("cms.signature");
        problems.AddRange(CertificateTrust.Problems(signer, message.Certificates, roots, at));
        return new(problems, new(field.Name, raw, CertificateHolder.Of(signer), at, print, covered.End));
    }
}
