using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Procurement.Documents.Files;

namespace Procurement.Documents.Signing;

/// <summary>The room for a CMS in a signature, whose place is known only when the file is written.</summary>
internal static class SignatureRoom
{
    private const string RangeDigits = "0000000000";

    /// <summary>The dictionary with empty room.</summary>
    public static PdfDictionary Dictionary(SignatureRequest request, int reservedBytes)
    {
        // A CMS from elsewhere may be without the hash of its certificate, which ETSI's form demands.
        var form = request.Certificate is null ? "adbe.pkcs7.detached" : "ETSI.CAdES.detached";
        return PdfDictionary.Of(
            ("Type", new PdfName("Sig")),
            ("Filter", new PdfName("Adobe.PPKLite")),
            ("SubFilter", new PdfName(form)),
            ("M", PdfString.Ascii(PdfDate.Write(request.At))),
            ("Reason", PdfString.Of(request.Print)),
            ("ByteRange", new PdfRaw($"[0 {RangeDigits} {RangeDigits} {RangeDigits}]")),
            ("Contents", new PdfRaw($"<{new string('0', 2 * reservedBytes)}>")));
    }

    /// <summary>Writes the ranges into a finished file and answers where the first digit of the room is.</summary>
    public static int Close(byte[] file, int dictionaryAt, int reservedBytes)
    {
        var ranges = dictionaryAt + file.AsSpan(dictionaryAt).IndexOf("/ByteRange [0 "u8) + "/ByteRange [0 ".Length;
        var open = ranges + file.AsSpan(ranges).IndexOf("/Contents <"u8) + "/Contents ".Length;
        var close = open + 2 + (2 * reservedBytes);
        var written = string.Create(
            CultureInfo.InvariantCulture, $"{open} {close} {file.Length - close}]");
        // Shorter figures leave space before the bracket, which is none of the value.
        var padded = written.TrimEnd(']').PadRight((3 * RangeDigits.Length) + 2) + "]";
        Encoding.ASCII.GetBytes(padded, file.AsSpan(ranges));
        return open + 1;
    }

    /// <summary>SHA-256 of a file without the room and its brackets.</summary>
    public static byte[] Digest(byte[] file, int contentsAt, int reservedBytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file.AsSpan(0, contentsAt - 1));
        hash.AppendData(file.AsSpan(contentsAt + (2 * reservedBytes) + 1));
        return hash.GetHashAndReset();
    }

    /// <summary>The file with a CMS in its room.</summary>
    public static byte[] Fill(PreparedSignature prepared, byte[] cms)
    {
        if (cms.Length > prepared.ReservedBytes)
            throw new SigningException("cms.tooLong", $"{cms.Length} bytes do not fit into {prepared.ReservedBytes}.");
        var file = prepared.File.ToArray();
        Encoding.ASCII.GetBytes(Convert.ToHexString(cms), file.AsSpan(prepared.ContentsAt));
        return file;
    }
}
