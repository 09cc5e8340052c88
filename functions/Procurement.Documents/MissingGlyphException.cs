using System.Globalization;
using System.Text;

namespace Procurement.Documents;

/// <summary>A document that cannot be drawn: it would show an empty box where a character should be.</summary>
public sealed class MissingGlyphException(string text, Rune rune)
    : Exception($"字体里没有“{rune}”（U+{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}），它在：{text}")
{
    /// <summary>The text that has the character.</summary>
    public string Text { get; } = text;

    /// <summary>The character.</summary>
    public Rune Rune { get; } = rune;
}
