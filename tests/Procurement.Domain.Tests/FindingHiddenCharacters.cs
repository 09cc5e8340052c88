namespace Procurement.Domain.Tests;

public sealed class FindingHiddenCharacters
{
    [Theory]
    [InlineData("a\u0000", "U+0000")]
    [InlineData("a\u007F", "U+007F")]
    [InlineData("a\u0085", "U+0085")]
    [InlineData("a\u00AD", "U+00AD")]
    [InlineData("a\u034F", "U+034F")]
    [InlineData("\u17B4", "U+17B4")]
    [InlineData("长\u180B者", "U+180B")]
    [InlineData("a\u200B\u200C\u200D\u200E", "U+200B U+200C U+200D U+200E")]
    [InlineData("a\u2028\u2029\u202E", "U+2028 U+2029 U+202E")]
    [InlineData("a\u2060\u2065\u2066", "U+2060 U+2065 U+2066")]
    [InlineData("\u2800", "U+2800")]
    [InlineData("\u115F\u1160\u3164\uFFA0", "U+115F U+1160 U+3164 U+FFA0")]
    [InlineData("居家\uFE0F", "U+FE0F")]
    [InlineData("第1\uFE0F届", "U+FE0F")]
    [InlineData("第１\uFE0F届", "U+FE0F")]
    [InlineData("a!\uFE0E", "U+FE0E")]
    [InlineData("\uFEFFa", "U+FEFF")]
    [InlineData("a\uFFF0\uFFF9\uFFFE\uFFFF", "U+FFF0 U+FFF9 U+FFFE U+FFFF")]
    [InlineData("a\uFDD0\uD83F\uDFFF", "U+FDD0 U+1FFFF")]
    [InlineData("a\uDB40\uDC41\uDB40\uDD00\uDB40\uDDFF", "U+E0041 U+E0100 U+E01FF")]
    [InlineData("a\u200Bb\u200Bc", "U+200B")]
    public void Names_each_once(string text, string hidden)
    {
        Assert.True(HiddenCharacters.AreIn(text));
        Assert.Equal(hidden, string.Join(' ', HiddenCharacters.In(text)));
        Assert.False(HiddenCharacters.AreIn(HiddenCharacters.Without(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("第一行\r\n\t第二行")]
    [InlineData("湖北\u3000省\u00A0社会工作")]
    [InlineData("𠮷田、\uE000、\uD883\uDF00")]
    [InlineData("👨\u200D👩\u200D👧、👩🏽\u200D⚕\uFE0F、❤\uFE0F、1\uFE0F\u20E3、#\uFE0F\u20E3、‼\uFE0F")]
    [InlineData("葛\uDB40\uDD00城")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("ᠠ\u180Bᠨ")]
    [InlineData("⠃\u2800⠃")]
    public void Leaves_what_is_seen_and_what_scripts_need(string text)
    {
        Assert.False(HiddenCharacters.AreIn(text));
        Assert.Equal(text, HiddenCharacters.Without(text));
    }
}
