using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Procurement.Documents.Drawing;

/// <summary>A page on which PDFsharp draws every character once, for the sake of the font that it makes.</summary>
internal static class FontPage
{
    /// <summary>The file, and the code of every character; 0 where the font has none.</summary>
    public static byte[] Draw(string text, Dictionary<Rune, int> codes)
    {
        FontFile.Install();
        using var document = new PdfDocument();
        document.Options.NoCompression = true;
        document.RenderEvents.RenderTextEvent += (_, drawn) =>
        {
            foreach (var pair in drawn.CodePointGlyphIndexPairs) codes[new(pair.CodePoint)] = pair.GlyphIndex;
        };
        using (var graphics = XGraphics.FromPdfPage(document.AddPage()))
        {
            // Without Unicode there would be a second font for strings of ASCII.
            var options = new XPdfFontOptions(PdfFontEncoding.Unicode);
            var font = new XFont(FontFile.Family, 10, XFontStyleEx.Regular, options);
            graphics.DrawString(text, font, XBrushes.Black, new XPoint(0, 100));
        }

        using var stream = new MemoryStream();
        document.Save(stream, closeStream: false);
        return stream.ToArray();
    }
}
