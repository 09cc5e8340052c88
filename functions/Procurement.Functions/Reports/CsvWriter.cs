using System.Globalization;
using System.Text;

namespace Procurement.Functions.Reports;

/// <summary>
/// Writes a report as lines (RFC 4180) in UTF-8 with the mark by which Excel knows it. A text that a spreadsheet would
/// run as a formula gets an apostrophe in front, since what suppliers write stands in these files.
/// </summary>
internal static class CsvWriter
{
    public const string MediaType = "text/csv; charset=utf-8";

    private const int BufferSize = 16_384;

    public static async Task WriteAsync(
        ReportTable report, IAsyncEnumerator<ReportCell[]> rows, bool any, Stream to, CancellationToken cancel)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        await using var writer = new StreamWriter(to, encoding, BufferSize, leaveOpen: true);
        await writer.WriteAsync(LineOf(report.Columns.Select(Quoted)).AsMemory(), cancel);
        for (; any; any = await rows.MoveNextAsync())
        {
            await writer.WriteAsync(LineOf(rows.Current.Select(FieldOf)).AsMemory(), cancel);
        }
    }

    internal static string FieldOf(ReportCell cell) => cell switch
    {
        { Amount: { } amount } => $"{amount}",
        { Day: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        _ => Quoted(cell.Text ?? ""),
    };

    private static string LineOf(IEnumerable<string> fields) => string.Join(',', fields) + "\r\n";

    private static string Quoted(string text)
    {
        // Also the wide forms, which a Chinese Excel takes for the same.
        var guarded = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..]
            ? $"'{text}"
            : text;
        return guarded.AsSpan().IndexOfAny(",\"\r\n") < 0 ? guarded : $"\"{guarded.Replace("\"", "\"\"")}\"";
    }
}
