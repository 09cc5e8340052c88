using System.Text;

namespace Procurement.Documents.Drawing;

/// <summary>
/// Breaks text into lines as Chinese is set (GB/T 15834, 5.1): between any two characters, but no mark that closes at
/// the beginning of a line and none that opens at its end. Words, figures with their unit and amounts in words stay
/// whole.
/// </summary>
internal sealed class LineBreaker(Glyphs glyphs)
{
    private const string NeverFirst = "，。、；：？！）】》〉」』”’％‰℃…—～·.,;:?!)]}%›»";
    private const string NeverLast = "（【《〈「『“‘([{¥￥$‹«";
    private const string Units = "元万亿角分％%‰℃年月日天个次人户份";
    private const string AmountInWords = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整人民币";
    private const int Space = ' ';
    private const int NoBreakSpace = 0xA0;

    // Where the scripts of East Asia begin; below, words are broken at spaces only.
    private const int FirstEastAsian = 0x2E80;

    /// <summary>The lines of a text; widths in points, the first line may be shorter.</summary>
    public IReadOnlyList<string> Break(string text, double size, double width, double indent = 0)
    {
        var lines = new List<string>();
        foreach (var part in text.Replace("\r", "", StringComparison.Ordinal).Split('\n'))
        {
            var runes = part.EnumerateRunes().Select(Glyphs.Plain).ToArray();
            var start = 0;
            do
            {
                var room = (width - (start == 0 ? indent : 0)) * 1000 / size;
                var end = EndOfLine(runes, start, room, text);
                lines.Add(string.Concat(runes[start..end]).TrimEnd(' '));
                start = end;
                while (start < runes.Length && runes[start].Value == Space) start++;
            }
            while (start < runes.Length);
        }

        return lines;
    }

    private int EndOfLine(Rune[] runes, int start, double room, string text)
    {
        var used = 0.0;
        var last = start;
        for (var at = start; at < runes.Length; at++)
        {
            if (at > start && MayBreak(runes[at - 1], runes[at])) last = at;
            used += glyphs.WidthOf(runes[at], text);
            // A space that does not fit ends the line and is not shown.
            if (used <= room || runes[at].Value == Space) continue;
            return last > start ? last : Math.Max(at, start + 1);
        }

        return runes.Length;
    }

    private static bool MayBreak(Rune before, Rune behind)
    {
        if (before.Value == NoBreakSpace || behind.Value == NoBreakSpace) return false;
        if (Is(NeverFirst, behind) || Is(NeverLast, before)) return false;
        if (before.Value == Space || behind.Value == Space) return true;
        if (before.Value < FirstEastAsian && behind.Value < FirstEastAsian) return false;
        if (before.Value is >= '0' and <= '9' && Is(Units, behind)) return false;
        return !(Is(AmountInWords, before) && Is(AmountInWords, behind));
    }

    private static bool Is(string marks, Rune rune) =>
        rune.IsBmp && marks.Contains((char)rune.Value, StringComparison.Ordinal);
}
