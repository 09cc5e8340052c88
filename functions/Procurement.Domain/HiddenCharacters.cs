using System.Globalization;
using System.Text;

namespace Procurement.Domain;

/// <summary>Characters that nobody sees: two texts that look the same would not be the same.</summary>
public static class HiddenCharacters
{
    private const int Keycap = 0x20E3;

    /// <summary>The code points of the hidden characters, as in <c>U+200B</c>, each once.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Find(text).Select(hidden => $"U+{hidden.Value:X4}").Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a text has any.</summary>
    public static bool AreIn(string text) => Find(text).Any();

    /// <summary>The text without them.</summary>
    public static string Without(string text)
    {
        var hidden = Find(text).ToHashSet();
        return string.Concat(text.EnumerateRunes().Where(rune => !hidden.Contains(rune)));
    }

    private static IEnumerable<Rune> Find(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        for (var at = 0; at < runes.Length; at++)
        {
            var before = at == 0 ? new Rune(' ') : runes[at - 1];
            var after = at == runes.Length - 1 ? 0 : runes[at + 1].Value;
            if (IsHidden(runes[at]) && !IsNeeded(runes[at].Value, before, after)) yield return runes[at];
        }
    }

    // Line breaks and tabs show; the Hangul fillers are letters that are blank, and so are some signs.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is not ('\n' or '\r' or '\t'),
        UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.NonSpacingMark =>
            rune.Value is 0x34F or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) || IsVariation(rune.Value),
        UnicodeCategory.OtherLetter => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0,
        UnicodeCategory.OtherSymbol => rune.Value is 0x2800 or 0x1D159,
        UnicodeCategory.OtherNotAssigned => IsNeverShown(rune.Value),
        _ => false,
    };

    // What Unicode keeps for invisible characters to come, and what is no character; all else that is not assigned
    // yet may be a rare character of somebody's name.
    private static bool IsNeverShown(int value) =>
        value is 0x2065 or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF) or (>= 0xFDD0 and <= 0xFDEF)
        || (value & 0xFFFE) == 0xFFFE;

    private static bool IsVariation(int value) => value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    // Some scripts are not written right without them: joiners, selectors of a character's variants, Braille's blank.
    private static bool IsNeeded(int value, Rune before, int after)
    {
        var category = Rune.GetUnicodeCategory(before);
        return value switch
        {
            0x200C or 0x200D => before.Value is >= 0x600 and <= 0x1CFF
                || category is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
                || IsVariation(before.Value),
            >= 0x180B and <= 0x180F => before.Value is >= 0x1800 and <= 0x18AF,
            0x2800 => before.Value is > 0x2800 and <= 0x28FF,
            // After 1, # or * only a keycap shows what was selected.
            0xFE0E or 0xFE0F => before.IsAscii
                ? after is Keycap && (Rune.IsDigit(before) || before.Value is '#' or '*')
                : category is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol
                    or UnicodeCategory.OtherPunctuation,
            _ => IsVariation(value) && category is UnicodeCategory.OtherLetter,
        };
    }
}
