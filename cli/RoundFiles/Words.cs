using System.Text;
using Procurement.Domain;

namespace Procurement.Cli.RoundFiles;

/// <summary>Closed lists of words, and what somebody meant who wrote one of them otherwise.</summary>
internal static class Words
{
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>The sentence for a text that is none of the words, which are told as <paramref name="told"/>.</summary>
    public static string Otherwise(string text, IReadOnlyList<string> words, string? told = null)
    {
        var hidden = HiddenCharacters.In(text);
        var right = MeantOrNull(text, words) is { } meant ? $"应写作 {meant}" : null;
        told ??= string.Join("、", words);
        if (hidden.Count == 0) return right is null ? $"{Quoted(text)}不在 {told} 之中。" : $"“{text}”{right}。";
        var seen = HiddenCharacters.Without(text);
        return $"“{seen}”里有看不见的字符 {string.Join("、", hidden)}，{right ?? $"应为 {told} 之一"}。";
    }

    // But for case, width, blanks and hidden characters it is this word.
    private static string? MeantOrNull(string text, IEnumerable<string> words)
    {
        var plain = string.Concat(HiddenCharacters.Without(text).Where(one => !char.IsWhiteSpace(one))
            .Select(one => one is >= '\uFF01' and <= '\uFF5E' ? (char)(one - FullWidthOffset) : one));
        return words.FirstOrDefault(word => word.Equals(plain, StringComparison.OrdinalIgnoreCase));
    }

    // A Cyrillic letter among Latin ones looks right; its number does not.
    private static string Quoted(string text)
    {
        var foreign = text.EnumerateRunes().Where(rune => !rune.IsAscii)
            .Select(rune => $"U+{rune.Value:X4}").Distinct(StringComparer.Ordinal).ToList();
        return foreign.Count > 0 && text.Any(char.IsAsciiLetter)
            ? $"“{text}”（其中有 {string.Join("、", foreign)}）"
            : $"“{text}”";
    }
}
