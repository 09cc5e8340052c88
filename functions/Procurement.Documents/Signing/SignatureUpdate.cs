using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Procurement.Documents.Cms;
using Procurement.Documents.Drawing;
using Procurement.Documents.Files;

namespace Procurement.Documents.Signing;

/// <summary>Adds a signature to a file as an update: one field is written again, two objects are new.</summary>
internal static class SignatureUpdate
{
    // What a CMS has beside its certificates: the attributes, a signature of up to 8192 bits, names.
    private const int OwnCmsBytes = 2560;
    private const int ForeignCmsBytes = 16_384;

    public static PreparedSignature Prepare(byte[] file, SignatureRequest request)
    {
        byte[][] certificates = request.Certificate is { } signer
            ? [Usable(signer, request.At).RawData, .. request.Chain.Select(each => each.RawData)]
            : [];
        var reserved = request.ReservedBytes
            ?? (certificates.Length == 0 ? ForeignCmsBytes : OwnCmsBytes + certificates.Sum(each => each.Length));
        var (prepared, contentsAt) = Append(Read(file), request, reserved);
        var range = SignatureRoom.Digest(prepared, contentsAt, reserved);
        var signed = certificates.Length == 0 ? [] : CmsWriter.SignedAttributes(certificates[0], range);
        return new(prepared, signed, SHA256.HashData(signed), range, contentsAt, reserved, certificates);
    }

    public static byte[] Complete(PreparedSignature prepared, byte[] signature)
    {
        if (prepared.Certificates.Count == 0)
            throw new SigningException("cms.missing", "This was prepared for a whole CMS.");
        using var signer = X509CertificateLoader.LoadCertificate(prepared.Certificates[0]);
        var carried = KeySignature.AsCarriedOrNull(signer, prepared.SignedAttributes, signature)
            ?? throw new SigningException("signature.wrong", "The certificate's key did not make this signature.");
        return SignatureRoom.Fill(
            prepared, CmsWriter.Write(prepared.Certificates, prepared.SignedAttributes, carried));
    }

    public static byte[] CompleteWithCms(PreparedSignature prepared, byte[] cms)
    {
        try
        {
            var message = CmsReader.Read(cms, out var length);
            if (!message.ContentDigest.AsSpan().SequenceEqual(prepared.RangeDigest))
                throw new SigningException("cms.digest", "The CMS was made over something else.");
            if (!IsSigned(message)) throw new SigningException("cms.signature", "The signature of the CMS is wrong.");
            return SignatureRoom.Fill(prepared, cms[..length]);
        }
        catch (Exception malformed) when (malformed is AsnContentException or CryptographicException)
        {
            throw new SigningException("cms.form", "This is no detached CMS of one signer with SHA-256.", malformed);
        }
    }

    private static bool IsSigned(CmsMessage message)
    {
        if (message.SignerOrNull() is not { } found) return false;
        using var signer = X509CertificateLoader.LoadCertificate(found);
        return message.IsSignedBy(signer);
    }

    private static PdfFile Read(byte[] file)
    {
        try
        {
            return PdfFile.Read(file);
        }
        catch (PdfSyntaxException unreadable)
        {
            throw new SigningException("file.unreadable", unreadable.Message, unreadable);
        }
    }

    private static X509Certificate2 Usable(X509Certificate2 certificate, DateTimeOffset at)
    {
        if (!KeySignature.IsUsable(certificate))
            throw new SigningException("certificate.key", "The key is neither RSA from 2048 bits nor ECDSA from 256.");
        return at >= new DateTimeOffset(certificate.NotBefore) && at <= new DateTimeOffset(certificate.NotAfter)
            ? certificate
            : throw new SigningException("certificate.expired", "The certificate is not valid at this time.");
    }

    private static (byte[] File, int ContentsAt) Append(PdfFile file, SignatureRequest request, int reserved)
    {
        var revision = file.Revisions.Count - 1;
        var field = Form.Fields(file, revision).FirstOrDefault(each => each.Name == request.Field)
            ?? throw new SigningException("field.unknown", $"The file has no field {request.Field}.");
        if (field.IsSigned) throw new SigningException("field.signed", $"{request.Field} is signed already.");
        var stamp = Stamped(file, request, field, revision);
        var (signature, drawing) = (new PdfReference(file.Last.Size), new PdfReference(file.Last.Size + 1));
        var signed = field.Dictionary.With("V", signature).With("AP", PdfDictionary.Of(("N", drawing)));

        using var writer = new PdfWriter();
        writer.Write(file.Bytes);
        if (file.Bytes is not [.., (byte)'\n']) writer.Write("\n");
        var fieldAt = writer.WriteObject(field.Number, signed);
        var signatureAt = writer.WriteObject(signature.Number, SignatureRoom.Dictionary(request, reserved));
        var drawingAt = writer.WriteObject(drawing.Number, stamp);
        WriteTable(writer, file.Last, field.Number, [fieldAt, signatureAt, drawingAt]);
        var written = writer.ToArray();
        return (written, SignatureRoom.Close(written, signatureAt, reserved));
    }

    private static PdfStream Stamped(PdfFile file, SignatureRequest request, FormField field, int revision)
    {
        try
        {
            var resources = Form.OrNull(file, revision)!.Get<PdfDictionary>("DR");
            return Stamp.Of(request, field, Form.Glyphs(file, revision), resources);
        }
        catch (MissingGlyphException missing)
        {
            throw new SigningException("print.glyph", missing.Message, missing);
        }
    }

    private static void WriteTable(PdfWriter writer, PdfRevision last, int field, int[] at)
    {
        var table = writer.Position;
        writer.Write(string.Create(
            CultureInfo.InvariantCulture, $"xref\n{field} 1\n{PdfBuilder.Line(at[0])}{last.Size} 2\n"));
        writer.Write($"{PdfBuilder.Line(at[1])}{PdfBuilder.Line(at[2])}trailer\n");
        var trailer = last.Trailer
            .With("Size", PdfWord.Of(last.Size + 2))
            .With("Prev", PdfWord.Of(last.TableAt));
        writer.Write(trailer);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"\nstartxref\n{table}\n%%EOF\n"));
    }
}
