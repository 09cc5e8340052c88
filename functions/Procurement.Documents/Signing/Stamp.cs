using System.Globalization;
using Procurement.Documents.Drawing;
using Procurement.Documents.Files;

namespace Procurement.Documents.Signing;

/// <summary>
/// What the box of a signature shows: when, by whom, and on which legal basis. It is drawn with the font that the file
/// has, so the update needs none.
/// </summary>
internal static class Stamp
{
    private const double Size = 8;
    private const double Line = 11;
    private const double Padding = 6;

    /// <summary>The drawing of the box. Throws <see cref="SigningException"/> if the print does not fit.</summary>
    public static PdfStream Of(SignatureRequest request, FormField field, Glyphs glyphs, PdfValue resources)
    {
        var (width, height) = field.Box();
        var breaker = new LineBreaker(glyphs);
        var lines = Texts(request, glyphs)
            .SelectMany(text => breaker.Break(text, Size, width - (2 * Padding))).ToArray();
        if ((lines.Length * Line) + (2 * Padding) > height)
            throw new SigningException("print.tooLong", "The print does not fit into the box.");
        var marks = lines.Select((line, at) => new Mark.Text(Padding, Padding + ((at + 1) * Line) - 3, Size, line));
        var described = PdfDictionary.Of(
            ("Type", new PdfName("XObject")),
            ("Subtype", new PdfName("Form")),
            ("BBox", PdfArray.Of(PdfWord.Of(0), PdfWord.Of(0), PdfWord.Of(width), PdfWord.Of(height))),
            ("Resources", resources));
        return Deflate.Stream(described, PageContent.Of([.. marks], glyphs, height));
    }

    // A name with a character that the document never had is left to the certificate, which says it anyway.
    private static IEnumerable<string> Texts(SignatureRequest request, Glyphs glyphs)
    {
        var at = PdfDate.InChina(request.At).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
        yield return $"签署时间：{at}";
        if (request.Certificate is { } certificate)
        {
            var holder = CertificateHolder.Of(certificate);
            var name = $"证书持有人：{holder.Organization} {holder.Person}";
            if (glyphs.Has(name)) yield return name;
        }

        yield return request.Print;
    }
}
