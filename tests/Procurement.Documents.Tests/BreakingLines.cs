using System.Text;
using Procurement.Documents.Drawing;

namespace Procurement.Documents.Tests;

/// <summary>Lines of ten characters; every character is as wide as high, but ASCII half.</summary>
public sealed class BreakingLines
{
    [Theory]
    [InlineData("一二三四五六七八九十甲乙", "一二三四五六七八九十|甲乙")]
    [InlineData("一二三四五六七八九十，甲", "一二三四五六七八九|十，甲")]
    [InlineData("一二三四五六七八九（十）", "一二三四五六七八九|（十）")]
    [InlineData("一二三四五六七八九“十”。", "一二三四五六七八九|“十”。")]
    [InlineData("一二三四五六七八……九十", "一二三四五六七八……|九十")]
    [InlineData("一二三四五六七八九……十", "一二三四五六七八|九……十")]
    [InlineData("一二三四五六七八 word 九", "一二三四五六七八|word 九")]
    [InlineData("一二三四五六七5,000.00元", "一二三四五六七|5,000.00元")]
    [InlineData("一二三四五六七八九 十", "一二三四五六七八九|十")]
    [InlineData("一二三四五六七八九十 甲", "一二三四五六七八九十|甲")]
    [InlineData("合计人民币壹拾贰万元整", "合计|人民币壹拾贰万元整")]
    [InlineData("壹贰叁肆伍陆柒捌玖零壹贰", "壹贰叁肆伍陆柒捌玖零|壹贰")]
    [InlineData("一二三四五六七¥\u00A05.00", "一二三四五六七|¥\u00A05.00")]
    [InlineData("甲\n乙\r\n\n丙", "甲|乙||丙")]
    [InlineData("", "")]
    [InlineData("averyveryverylongwordofletters", "averyveryverylongwor|dofletters")]
    public void Keeps_marks_words_figures_and_amounts_together(string text, string lines) =>
        Assert.Equal(lines.Split('|'), Breaker(text).Break(text, 10, 100));

    [Fact]
    public void Starts_the_first_line_further_in() =>
        Assert.Equal(["一二三四五六七八", "九十"], Breaker("一二三四五六七八九十").Break("一二三四五六七八九十", 10, 100, 20));

    private static LineBreaker Breaker(string text) => new(new(text.EnumerateRunes().Distinct()
        .ToDictionary(rune => rune, rune => new Glyph(1, rune.Value is < 0x80 or 0xA0 ? 500 : 1000))));
}
