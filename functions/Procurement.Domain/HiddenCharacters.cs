using System.Globalization;
using System.Text;

namespace Procurement.Domain;

/// <summary>Characters that nobody sees: two texts that look the same would not be the same.</summary>
public static class HiddenCharacters
{
    private const int Keycap = 0x20E3;
    private const string Joiner = "\u200D";

    /// <summary>The code points of the hidden characters, as in <c>U+200B</c>, each once.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Find(text).Select(hidden => $"U+{hidden.Rune.Value:X4}").Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a text has any.</summary>
    public static bool AreIn(string text) => Find(text).Any();

    /// <summary>The text without them.</summary>
    public static string Without(string text)
    {
        // What is left may make others useless: a joiner is needed only between what it joins.
        var left = text;
        while (Find(left).Select(hidden => hidden.At).ToHashSet() is { Count: > 0 } hidden)
        {
            left = string.Concat(left.EnumerateRunes().Where((_, at) => !hidden.Contains(at)));
        }

        return left;
    }

    private static IEnumerable<(Rune Rune, int At)> Find(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        for (var at = 0; at < runes.Length; at++)
        {
            var before = at == 0 ? new Rune(' ') : runes[at - 1];
            var after = at == runes.Length - 1 ? new Rune(' ') : runes[at + 1];
            if (IsHidden(runes[at]) && !IsNeeded(runes[at].Value, before, after)) yield return (runes[at], at);
        }
    }

    // Line breaks and tabs show; the Hangul fillers are letters that are blank, and so are some signs. U+FFFC and
    // U+FFFD stand for what was lost, half of a surrogate pair included.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is not ('\n' or '\r' or '\t'),
        UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.NonSpacingMark =>
            rune.Value is 0x34F or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x16FE4 || IsVariation(rune.Value),
        UnicodeCategory.OtherLetter => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x13441 or 0x13442,
        UnicodeCategory.OtherSymbol => rune.Value is 0x2800 or 0xFFFC or 0xFFFD or 0x1D159,
        UnicodeCategory.OtherNotAssigned => !WrittenText.IsIdeographPlane(rune),
        _ => false,
    };

    private static bool IsVariation(int value) => value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    // Some scripts are not written right without them: joiners, selectors of a character's variants, Braille's blank.
    private static bool IsNeeded(int value, Rune before, Rune after) => value switch
    {
        0x200C => IsVirama(before) || (IsArabic(before) && IsArabic(after)),
        0x200D => IsVirama(before) || (IsArabic(before) && IsArabic(after))
            || (IsPictureOrItsVariant(before) && IsPicture(after)),
        0x180E or (>= 0x180B and <= 0x180F) => IsMongolian(before),
        0x2800 => before.Value is > 0x2800 and <= 0x28FF && after.Value is > 0x2800 and <= 0x28FF,
        // After 1, # or * only a keycap shows what was selected.
        0xFE0E or 0xFE0F => before.IsAscii
            ? after.Value is Keycap && (Rune.IsDigit(before) || before.Value is '#' or '*')
            : IsPicture(before),
        0xFE00 => IsIdeograph(before) || before.Value is >= 0x1000 and <= 0x109F,
        _ => IsVariation(value) && IsIdeograph(before),
    };

    private static bool IsVirama(Rune rune) => CanonicalForm.CombiningClassOf(rune) is CanonicalForm.Virama;

    private static bool IsArabic(Rune rune) =>
        rune.Value is (>= 0x620 and <= 0x7FF) or (>= 0x840 and <= 0x8FF) && !IsHidden(rune)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.NonSpacingMark;

    private static bool IsMongolian(Rune rune) =>
        rune.Value is >= 0x1820 and <= 0x18AA && Rune.IsLetter(rune);

    private static bool IsIdeograph(Rune rune) =>
        rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        || WrittenText.IsIdeographPlane(rune);

    // The emoji and their like are what a joiner makes one sign of; the platform knows them for that reason.
    private static bool IsPicture(Rune rune)
    {
        var pair = $"{rune}{Joiner}{rune}";
        return !rune.IsAscii && StringInfo.GetNextTextElementLength(pair) == pair.Length;
    }

    private static bool IsPictureOrItsVariant(Rune rune) =>
        IsPicture(rune) || rune.Value is 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF);
}
