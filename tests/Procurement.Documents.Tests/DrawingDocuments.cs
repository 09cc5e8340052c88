using System.Globalization;
using System.Text;

namespace Procurement.Documents.Tests;

public sealed class DrawingDocuments
{
    [Fact]
    public async Task Gives_the_same_bytes_for_the_same_data()
    {
        var drawn = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => Task.Run(() => DocumentPdf.Draw(Samples.Agreement()))));
        Assert.All(drawn, each => Assert.Equal(Samples.Drawn, each));
    }

    [Fact]
    public void Gives_the_same_bytes_in_another_culture_and_time_zone()
    {
        var expected = Samples.Drawn;
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        other.NumberFormat.NegativeSign = "~";
        other.DateTimeFormat.DateSeparator = ".";
        try
        {
            CultureInfo.CurrentCulture = other;
            Environment.SetEnvironmentVariable("TZ", "America/Caracas");
            TimeZoneInfo.ClearCachedData();
            var utc = Samples.Agreement() with { Created = Samples.At.ToUniversalTime() };
            Assert.Equal(expected, DocumentPdf.Draw(utc));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            Environment.SetEnvironmentVariable("TZ", null);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void Gives_other_bytes_for_other_data() => Assert.NotEqual(
        Samples.Drawn, DocumentPdf.Draw(Samples.Agreement() with { Created = Samples.At.AddSeconds(1) }));

    [Fact]
    public void Says_which_character_the_font_does_not_have()
    {
        var missing = Assert.Throws<MissingGlyphException>(
            () => DocumentPdf.Draw(Samples.Agreement() with { Reference = "联系人：𠮷野" }));
        Assert.Equal("𠮷", missing.Rune.ToString());
        Assert.Contains("U+20BB7", missing.Message, StringComparison.Ordinal);
        Assert.Contains("联系人：𠮷野", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_clean_for_qpdf_and_has_one_embedded_font()
    {
        using var tool = new Tool();
        var (code, said) = tool.Run("qpdf", "--check", tool.Write("drawn.pdf", Samples.Drawn));
        Assert.True(code == 0 && said.Contains("No syntax or stream encoding errors", StringComparison.Ordinal), said);
        var fonts = tool.Run("pdffonts", tool.Path("drawn.pdf")).Output.TrimEnd().Split('\n');
        Assert.Equal(3, fonts.Length);
        Assert.Matches("CID TrueType +Identity-H +yes yes yes", fonts[2]);
    }

    [Fact]
    public void Has_text_that_can_be_copied_and_page_numbers()
    {
        var text = TextOf(Samples.Drawn);
        Assert.Contains(Samples.InWords, text, StringComparison.Ordinal);
        Assert.Contains("喆珺、王堃", text, StringComparison.Ordinal);
        Assert.Contains("乙方（承接主体）", text, StringComparison.Ordinal);
        var close = text.Replace(" ", "", StringComparison.Ordinal);
        for (var page = 1; page <= 3; page++) Assert.Contains($"第{page}页共3页", close, StringComparison.Ordinal);
        // Radicals instead of characters would look right and be found by nobody.
        Assert.DoesNotContain(text.EnumerateRunes(), rune => rune.Value is (>= 0x2E80 and <= 0x2FDF) or 0xFFFD);
    }

    [Fact]
    public void Repeats_the_head_of_a_table_on_every_page()
    {
        var pages = TextOf(DocumentPdf.Draw(Samples.Agreement(rows: 120))).Split('\f');
        var rows = pages.Where(page => page.Contains("上门探访", StringComparison.Ordinal)).ToArray();
        Assert.True(rows.Length > 4);
        Assert.All(rows, page => Assert.Contains("目标值", page, StringComparison.Ordinal));
        Assert.Single(rows, page => page.Contains("合计", StringComparison.Ordinal));
    }

    [Fact]
    public void Breaks_a_row_that_is_longer_than_a_page()
    {
        var row = string.Concat(Enumerable.Repeat("服务过程记录完整，", 400)) + "末句。";
        var text = TextOf(DocumentPdf.Draw(Samples.Agreement() with
        {
            Blocks = [new Block.Heading("记录"), new Block.Table([new("序号"), new("内容", 3)], [["1", row]])],
        }));
        Assert.Equal(400, text.Count(one => one == '，'));
        Assert.Contains("末句。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Carries_its_data_unchanged_before_and_after_signing()
    {
        using var tool = new Tool();
        foreach (var file in new[] { Samples.Drawn, Samples.SignedTwice() })
        {
            var path = tool.Write("file.pdf", file);
            Assert.Contains("agreement.json", tool.Run("pdfdetach", "-list", path).Output, StringComparison.Ordinal);
            tool.Run("pdfdetach", "-save", "1", "-o", tool.Path("data.json"), path);
            Assert.Equal(Samples.Data, File.ReadAllBytes(tool.Path("data.json")));
        }
    }

    [Fact]
    public void Can_be_drawn_without_anything_to_sign()
    {
        var file = DocumentPdf.Draw(Samples.Agreement() with { Fields = [], Blocks = [] });
        Assert.Contains("公益创投项目协议书", TextOf(file), StringComparison.Ordinal);
        Assert.Equal(["file.unsigned"], Samples.Check(file).Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("Supplier", "Supplier")]
    [InlineData("供应商", "Purchaser")]
    public void Refuses_names_of_fields_that_are_not_names(string first, string second) =>
        Assert.Throws<ArgumentException>(() => DocumentPdf.Draw(
            Samples.Agreement() with { Fields = [new(first, "乙方"), new(second, "甲方")] }));

    internal static string TextOf(byte[] file)
    {
        using var tool = new Tool();
        var (code, text) = tool.Run("pdftotext", "-enc", "UTF-8", tool.Write("text.pdf", file), "-");
        Assert.True(code == 0, text);
        return text;
    }
}
