using System.Globalization;
using System.Text;

namespace Procurement.Cli.RoundFiles;

/// <summary>Characters that nobody sees: two words that look the same would not be the same.</summary>
internal static class HiddenCharacters
{
    /// <summary>The code points of the hidden characters, as in <c>U+200B</c>, each once.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Find(text).Select(hidden => $"U+{hidden.Value:X4}").Distinct(StringComparer.Ordinal)];

    /// <summary>The text without them.</summary>
    public static string Without(string text)
    {
        var hidden = Find(text).ToHashSet();
        return string.Concat(text.EnumerateRunes().Where(rune => !hidden.Contains(rune)));
    }

    private static IEnumerable<Rune> Find(string text)
    {
        var before = new Rune(' ');
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune) && !IsNeeded(rune.Value, before)) yield return rune;
            before = rune;
        }
    }

    // Line breaks and tabs show; the Hangul fillers are letters that are blank.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is not ('\n' or '\r' or '\t'),
        UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.NonSpacingMark => rune.Value is 0x34F or (>= 0x180B and <= 0x180F) || IsVariation(rune.Value),
        UnicodeCategory.OtherLetter => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0,
        _ => rune.Value is 0xFFFE or 0xFFFF,
    };

    private static bool IsVariation(int value) => value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    // Some scripts are not written right without them: joiners, and selectors of a character's variants.
    private static bool IsNeeded(int value, Rune before)
    {
        var category = Rune.GetUnicodeCategory(before);
        return value switch
        {
            0x200C or 0x200D => before.Value is >= 0x600 and <= 0x1CFF
                || category is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
                || IsVariation(before.Value),
            >= 0x180B and <= 0x180F => before.Value is >= 0x1800 and <= 0x18AF,
            0xFE0E or 0xFE0F => category is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol
                or UnicodeCategory.OtherPunctuation or UnicodeCategory.DecimalDigitNumber,
            _ => IsVariation(value) && category is UnicodeCategory.OtherLetter,
        };
    }
}
