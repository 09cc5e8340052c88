using Procurement.Domain;
using Procurement.Functions.Http;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Procurement.Functions.Reports;

/// <summary>
/// Writes a report as a workbook (ECMA-376), row by row. A text is a text, whatever it begins with, and a code of many
/// digits stays one.
/// </summary>
internal static class XlsxWriter
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int ColumnWidth = 18;

    public static async Task WriteAsync(
        ReportTable report, IAsyncEnumerator<ReportCell[]> rows, bool any, Stream to, CancellationToken cancel)
    {
        await using var sink = new HeldBackSink(to);
        await using var book = await Spreadsheet.CreateNewAsync(sink, cancellationToken: cancel);
        await book.StartWorksheetAsync(
            report.Name, new WorksheetOptions { FrozenRows = 1, DefaultColumnWidth = ColumnWidth }, cancel);
        var bold = new Style();
        bold.Font.Bold = true;
        await book.AddHeaderRowAsync([.. report.Columns], book.AddStyle(bold), cancel);
        var styles = new Styles(
            book.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.TwoDecimalPlaces) }),
            book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") }));
        for (; any; any = await rows.MoveNextAsync())
        {
            await book.AddRowAsync(Array.ConvertAll(rows.Current, styles.CellOf), cancel);
        }

        await book.FinishAsync(cancel);
        await sink.PushAsync(cancel);
    }

    private sealed record Styles(StyleId Amount, StyleId Day)
    {
        private const decimal FenInYuan = 100m;

        // A workbook has no fen; two decimals of a decimal number are exact.
        public Cell CellOf(ReportCell cell) => cell switch
        {
            { Amount: { } amount } => new(amount.Fen / FenInYuan, Amount),
            { Day: { } day } => new(day.ToDateTime(TimeOnly.MinValue), Day),
            { Number: { } number } => new(number),
            _ => new(cell.Text),
        };
    }
}
