using System.Text;
using Procurement.Documents.Files;

namespace Procurement.Documents.Drawing;

/// <summary>
/// The font cut down to the characters of a document, as PDFsharp makes it; the rest of what that writes is thrown
/// away, because there are random names and the time of day in it.
/// </summary>
internal sealed class FontSubset
{
    private const string Tag = "GPGAAA+";
    private readonly PdfFile file;
    private readonly PdfReference font;

    private FontSubset(PdfFile file, PdfReference font, Glyphs glyphs) =>
        (this.file, this.font, Glyphs) = (file, font, glyphs);

    public Glyphs Glyphs { get; }

    /// <summary>The font of some texts. Throws <see cref="MissingGlyphException"/>.</summary>
    public static FontSubset Of(IReadOnlyList<string> texts)
    {
        var runes = new SortedSet<Rune>(texts.SelectMany(Glyphs.RunesOf));
        var codes = new Dictionary<Rune, int>();
        var drawn = PdfFile.Read(FontPage.Draw(string.Concat(runes), codes));
        if (runes.FirstOrDefault(rune => codes.GetValueOrDefault(rune) == 0) is { Value: > 0 } missing)
            throw new MissingGlyphException(texts.First(text => Glyphs.RunesOf(text).Contains(missing)), missing);
        var one = FontOf(drawn);
        var widths = Widths(drawn, one);
        return new(drawn, one, new(codes.ToDictionary(
            each => each.Key, each => new Glyph(each.Value, widths.GetValueOrDefault(each.Value, 1000)))));
    }

    /// <summary>Copies the font into a new file, under a fixed name and properly compressed.</summary>
    public PdfReference CopyTo(PdfBuilder builder) => new ObjectCopy(file, builder, Renamed).Of(font);

    private static PdfReference FontOf(PdfFile file)
    {
        var pages = file.Resolve<PdfDictionary>(file.Catalog(0)["Pages"], 0);
        var page = file.Resolve<PdfDictionary>(file.Resolve<PdfArray>(pages["Kids"], 0).Items[0], 0);
        var resources = file.Resolve<PdfDictionary>(page["Resources"], 0);
        var fonts = file.Resolve<PdfDictionary>(resources["Font"], 0);
        return fonts.Entries is [{ Value: PdfReference one }] ? one : throw new PdfSyntaxException("not one font");
    }

    // W is a list of a code and the widths from there on.
    private static Dictionary<int, int> Widths(PdfFile file, PdfReference font)
    {
        var descendants = file.Resolve<PdfArray>(file.Resolve<PdfDictionary>(font, 0)["DescendantFonts"], 0);
        var inner = file.Resolve<PdfDictionary>(descendants.Items[0], 0);
        var list = file.Resolve<PdfArray>(inner["W"], 0).Items;
        var widths = new Dictionary<int, int>();
        for (var at = 0; at + 1 < list.Count; at += 2)
        {
            var first = ((PdfWord)list[at]).WholeOrNull()!.Value;
            var next = ((PdfArray)list[at + 1]).Items;
            for (var each = 0; each < next.Count; each++)
                widths[first + each] = ((PdfWord)next[each]).WholeOrNull()!.Value;
        }

        return widths;
    }

    // The six letters before the plus are random.
    private static PdfName Renamed(PdfName name) =>
        name.Text is { Length: > 7 } text && text[6] == '+' ? new(Tag + text[7..]) : name;
}
