using System.Globalization;
using System.Xml.Linq;
using Procurement.Domain;
using Procurement.Domain.Calendar;

namespace Procurement.BankFiles;

/// <summary>
/// Finds what a message says, by the names of its elements; the schema has checked where they may stand.
/// </summary>
internal static class Elements
{
    // As much of the bank's words as is kept.
    private const int TextMax = 200;

    public static IEnumerable<XElement> All(this XElement from, string name) =>
        from.Elements().Where(one => one.Name.LocalName == name);

    /// <summary>The first element along a path of names, or null.</summary>
    public static XElement? One(this XElement? from, params IEnumerable<string> path) =>
        path.Aggregate(from, (at, name) => at?.All(name).FirstOrDefault());

    public static string? Text(this XElement? from, params IEnumerable<string> path) =>
        from.One(path)?.Value.Trim() is { Length: > 0 } text ? Short(text) : null;

    /// <summary>An amount of CNY with whole fen; anything else is a fault of the file.</summary>
    public static Money Amount(this XElement element)
    {
        if (element.Attribute("Ccy")?.Value is not "CNY") throw BankFileException.At(element, "币种应为人民币（CNY）。");
        var yuan = decimal.Parse(element.Value, NumberStyles.AllowDecimalPoint | Spaces, CultureInfo.InvariantCulture);
        var fen = yuan * 100;
        if (fen != decimal.Truncate(fen)) throw BankFileException.At(element, "金额最多两位小数。");
        return fen > 0 && fen <= Money.Largest.Fen
            ? new((long)fen)
            : throw BankFileException.At(element, "金额应大于零，且不超过系统能记录的最大金额。");
    }

    /// <summary>The day of a date or of a moment, in China; or null.</summary>
    public static DateOnly? Day(this XElement? from)
    {
        if (from is null) return null;
        if (from.HasElements) return Day(from.Elements().First());
        var text = from.Value.Trim();
        // A moment without an offset is a moment in China.
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && text.Contains('T', StringComparison.Ordinal))
        {
            return HasOffset(text) ? ChinaTime.DayOf(moment) : DateOnly.FromDateTime(moment.DateTime);
        }

        return DateOnly.TryParseExact(text[..Math.Min(text.Length, 10)], "yyyy-MM-dd", out var day)
            ? day
            : throw BankFileException.At(from, "日期无法识别。");
    }

    /// <summary>A code or a bank's own word, whichever is said.</summary>
    public static string? Code(this XElement? from) => from.Text("Cd") ?? from.Text("Prtry");

    /// <summary>All texts of a name, one after the other.</summary>
    public static string? Texts(this XElement? from, string name)
    {
        var text = string.Concat(from?.All(name).Select(one => one.Value) ?? []).Trim();
        return text.Length == 0 ? null : Short(text);
    }

    // No half of a character at the end.
    private static string Short(string text) => text.Length <= TextMax
        ? text
        : text[..(char.IsHighSurrogate(text[TextMax - 1]) ? TextMax - 1 : TextMax)];

    private static bool HasOffset(string text) =>
        text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal);

    private const NumberStyles Spaces = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
}
