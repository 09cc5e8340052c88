using System.Globalization;
using System.Text;
using Procurement.Domain.Calendar;
using Procurement.Domain.ServiceLedgers;

namespace Procurement.Storage.Stored.V1.ServiceLedgers;

/// <summary>
/// Many texts as one, with commas between: a comma, a percent sign or a character that nobody sees is written as its
/// code, <c>%002C</c>. In a table each quote of JSON would take six bytes.
/// </summary>
internal static class RowTexts
{
    private const int CodeLength = 4;
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    public static string Join(IEnumerable<string> texts) => string.Join(',', texts.Select(Escape));

    // Nothing joined is nothing, and no empty text: what is joined here is never one empty text alone.
    public static string[] Split(string joined) =>
        joined.Length is 0 ? [] : [.. joined.Split(',').Select(Unescape)];

    public static string Write(TakenRecord taken)
    {
        var one = taken.Brought;
        string[] texts =
        [
            one.Id,
            one.Client,
            one.Worker,
            one.Start.ToString(TimeForm, CultureInfo.InvariantCulture),
            one.End.ToString(TimeForm, CultureInfo.InvariantCulture),
            one.Verification,
            taken.Minutes.ToString(CultureInfo.InvariantCulture),
        ];
        return Join(one.Evidence is { } evidence ? [.. texts, evidence] : texts);
    }

    public static TakenRecord Record(string text) => Split(text) switch
    {
        [var id, var client, var worker, var start, var end, var verification, var minutes, .. var rest]
            when rest.Length <= 1 => new(
                new(id, client, worker, Time(start), Time(end), verification) { Evidence = rest.FirstOrDefault() },
                int.Parse(minutes, CultureInfo.InvariantCulture)),
        _ => throw new FormatException($"'{text}' is no record of service."),
    };

    public static string Write(RefusedRow row) => Join(
        row.Id is null
            ? [row.Line.ToString(CultureInfo.InvariantCulture), row.Code]
            : [row.Line.ToString(CultureInfo.InvariantCulture), row.Code, row.Id]);

    public static RefusedRow Row(string text) => Split(text) switch
    {
        [var line, var code] => new(int.Parse(line, CultureInfo.InvariantCulture), null, code),
        [var line, var code, var id] => new(int.Parse(line, CultureInfo.InvariantCulture), id, code),
        _ => throw new FormatException($"'{text}' is no refused row."),
    };

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(text, TimeForm, CultureInfo.InvariantCulture).ToOffset(ChinaTime.Offset);

    private static string Escape(string text)
    {
        if (!text.Any(MustBeEscaped)) return text;
        var escaped = new StringBuilder();
        foreach (var one in text)
        {
            if (MustBeEscaped(one)) escaped.Append('%').Append(((int)one).ToString("X4", CultureInfo.InvariantCulture));
            else escaped.Append(one);
        }

        return escaped.ToString();
    }

    private static bool MustBeEscaped(char one) => one is ',' or '%' || char.IsControl(one);

    private static string Unescape(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal)) return text;
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not '%') plain.Append(text[at]);
            else
            {
                plain.Append((char)int.Parse(
                    text.AsSpan(at + 1, CodeLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += CodeLength;
            }
        }

        return plain.ToString();
    }
}
