using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Procurement.Documents.Drawing;

/// <summary>A character in a font: its code in the file, and its width in thousandths of the size.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Glyph(int Code, int Width);

/// <summary>The characters that a file can show, since its font holds these and no others.</summary>
internal sealed class Glyphs(IReadOnlyDictionary<Rune, Glyph> known)
{
    /// <summary>The runes of a text, without line ends.</summary>
    public static IEnumerable<Rune> RunesOf(string text) =>
        text.EnumerateRunes().Select(Plain).Where(rune => rune.Value is not ('\n' or '\r'));

    /// <summary>A tab is a space.</summary>
    public static Rune Plain(Rune rune) => rune.Value == '\t' ? new(' ') : rune;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Glyphs Read(byte[] written)
    {
        var known = new Dictionary<Rune, Glyph>();
        foreach (var line in Encoding.ASCII.GetString(written).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ');
            known[new(int.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture))] = new(
                int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
        }

        return new(known);
    }

    /// <summary>The list, so that a later update of the file can print with its font.</summary>
    public byte[] Write()
    {
        var lines = known.OrderBy(each => each.Key).Select(each => string.Create(
            CultureInfo.InvariantCulture, $"{each.Key.Value:X4} {each.Value.Code} {each.Value.Width}\n"));
        return Encoding.ASCII.GetBytes(string.Concat(lines));
    }

    /// <summary>Whether a text can be shown.</summary>
    public bool Has(string text) => RunesOf(text).All(known.ContainsKey);

    /// <summary>The width of a rune in thousandths. Throws <see cref="MissingGlyphException"/>.</summary>
    public int WidthOf(Rune rune, string text) => Find(rune, text).Width;

    /// <summary>The width of a text in points.</summary>
    public double WidthOf(string text, double size) => RunesOf(text).Sum(rune => WidthOf(rune, text)) * size / 1000;

    /// <summary>A text as the content of a page writes it.</summary>
    public string Hex(string text) => string.Concat(
        RunesOf(text).Select(rune => Find(rune, text).Code.ToString("X4", CultureInfo.InvariantCulture)));

    private Glyph Find(Rune rune, string text) =>
        known.TryGetValue(rune, out var glyph) ? glyph : throw new MissingGlyphException(text, rune);
}
