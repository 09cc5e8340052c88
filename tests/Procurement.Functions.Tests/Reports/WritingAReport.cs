using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Procurement.Domain;
using Procurement.Functions.Reports;

namespace Procurement.Functions.Tests.Reports;

public sealed class WritingAReport
{
    private static readonly ReportCell[] Cells =
        [7, new Money(-5), new Money(999_999_999_999_999), new DateOnly(2026, 2, 28), (string?)null, "甲\"乙,丙"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_every_value_in_a_workbook_that_another_program_reads()
    {
        var row = ReportBook.Read(await XlsxAsync([Cells])).Rows.Single();

        Assert.Equal(7d, row["c0"]);
        Assert.Equal(-0.05d, row["c1"]);
        Assert.Equal(9_999_999_999_999.99d, row["c2"]);
        Assert.Equal(new DateTime(2026, 2, 28), row["c3"]);
        Assert.Null(row["c4"]);
        Assert.Equal("甲\"乙,丙", row["c5"]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\",\"点我\")")]
    [InlineData("+1+1")]
    [InlineData("521100005000189238")]
    public async Task Takes_no_text_for_a_formula_or_a_number_in_a_workbook(string text)
    {
        var file = await XlsxAsync([[text]]);

        Assert.Equal(text, ReportBook.Read(file).Rows.Single()["c0"]);
        using var parts = new ZipArchive(new MemoryStream(file));
        using var sheet = parts.Entries.Single(one => one.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Open();
        Assert.DoesNotContain(XDocument.Load(sheet).Descendants(), one => one.Name.LocalName is "f");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("=\"a\",b", "\"'=\"\"a\"\",b\"")]
    [InlineData("甲,乙", "\"甲,乙\"")]
    [InlineData("甲\n乙", "\"甲\n乙\"")]
    [InlineData("武昌区", "武昌区")]
    public void Takes_no_text_for_a_formula_in_lines(string text, string field) =>
        Assert.Equal(field, CsvWriter.FieldOf(text));

    [Fact]
    public async Task Writes_lines_that_spreadsheets_know_as_utf8()
    {
        var bytes = await WrittenAsync(CsvWriter.WriteAsync, [Cells]);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            "c0,c1,c2,c3,c4,c5\r\n7,-0.05,9999999999999.99,2026-02-28,,\"甲\"\"乙,丙\"\r\n",
            Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task Has_its_columns_also_where_there_is_no_row()
    {
        Assert.Empty(ReportBook.Read(await XlsxAsync([])).Rows);
        Assert.Equal("c0\r\n", Encoding.UTF8.GetString((await WrittenAsync(CsvWriter.WriteAsync, []))[3..]));
    }

    private static Task<byte[]> XlsxAsync(IReadOnlyList<ReportCell[]> rows) => WrittenAsync(XlsxWriter.WriteAsync, rows);

    private static async Task<byte[]> WrittenAsync(
        Func<ReportTable, IAsyncEnumerator<ReportCell[]>, bool, Stream, CancellationToken, Task> write,
        IReadOnlyList<ReportCell[]> rows)
    {
        var columns = Enumerable.Range(0, rows.Count is 0 ? 1 : rows[0].Length).Select(at => $"c{at}").ToList();
        var report = new ReportTable("试", columns, rows.ToAsyncEnumerable());
        await using var each = report.Rows.GetAsyncEnumerator(Cancel);
        using var file = new MemoryStream();
        await write(report, each, await each.MoveNextAsync(), file, Cancel);
        return file.ToArray();
    }
}
