using System.Globalization;
using System.Text;

namespace Procurement.Domain.Tests;

/// <summary>What no text may be, over every character that there is.</summary>
public sealed class TakingATextAsItIsWritten
{
    // Default_Ignorable_Code_Point of the Unicode Character Database, written here apart from the rule.
    private static readonly (int First, int Last)[] NeverShown =
    [
        (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
        (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
        (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
    ];

    private static IEnumerable<Rune> EveryCharacter =>
        Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value));

    [Theory]
    [InlineData("王\u200B小明", TextFault.Hidden)]
    [InlineData("王\u200E小明", TextFault.Hidden)]
    [InlineData("王\u2060小明", TextFault.Hidden)]
    [InlineData("\u3164", TextFault.Hidden)]
    [InlineData("\u2800", TextFault.Hidden)]
    [InlineData("王\uDB40\uDC41\uDB40\uDC7F", TextFault.Hidden)]
    [InlineData("王\u202E小明", TextFault.Hidden)]
    [InlineData("王\uFE0E小明", TextFault.Hidden)]
    [InlineData("가\uDB40\uDD00", TextFault.Hidden)]
    [InlineData("👨\u200D", TextFault.Hidden)]
    [InlineData("⠃\u2800", TextFault.Hidden)]
    [InlineData("ა\u200Cბ", TextFault.Hidden)]
    [InlineData("\uD800王", TextFault.Hidden)]
    [InlineData("王\uFFFD", TextFault.Hidden)]
    [InlineData("王\uFFFC", TextFault.Hidden)]
    [InlineData("e\u0301", TextFault.NotComposed)]
    [InlineData("\u212B", TextFault.NotComposed)]
    [InlineData("\uF900", TextFault.NotComposed)]
    [InlineData("か\u3099", TextFault.NotComposed)]
    [InlineData("\u1100\u1161", TextFault.NotComposed)]
    [InlineData("q\u0307\u0323", TextFault.NotComposed)]
    [InlineData(" ", TextFault.Blank)]
    [InlineData("\u3000\u3000", TextFault.Blank)]
    [InlineData("\u00A0\t\r\n", TextFault.Blank)]
    [InlineData("\u0301", TextFault.Blank)]
    public void Tells_what_is_wrong(string text, TextFault fault) => Assert.Equal(fault, WrittenText.FaultOrNull(text));

    [Theory]
    [InlineData("")]
    [InlineData("武昌区 2026 年公益创投（第二批）——“长者餐桌”")]
    [InlineData("第一行\r\n\t第二行")]
    [InlineData("é、が、각、q\u0323\u0307")]
    [InlineData("क\u094D\u200Dष、می\u200Cخواهم")]
    [InlineData("👨\u200D👩\u200D👧、👩🏽\u200D⚕\uFE0F、🙂\u200D↔\uFE0F、❤\uFE0F\u200D🔥")]
    [InlineData("⠃\u2800⠃")]
    public void Takes_what_is_written_well(string text) => Assert.Null(WrittenText.FaultOrNull(text));

    [Fact]
    public void Takes_no_character_that_nobody_sees() => Assert.Empty(
        from one in EveryCharacter
        where IsNeverShown(one) || Rune.GetUnicodeCategory(one) is UnicodeCategory.Format
            || (Rune.GetUnicodeCategory(one) is UnicodeCategory.Control && one.Value is not ('\n' or '\r' or '\t'))
        from text in (string[])[$"{one}", $"甲{one}", $"{one}甲", $"甲{one}乙", $"a{one}b", $"1{one}2", $"甲{one}{one}乙"]
        // A Chinese character may say which of its forms is meant.
        where !(IsFormOfACharacter(one) && text is ['甲', ..] && !text.Contains($"{one}{one}", StringComparison.Ordinal))
        where WrittenText.FaultOrNull(text) is null
        select $"U+{one.Value:X4} in {text}");

    [Fact]
    public void Takes_every_composed_letter_number_sign_and_symbol_that_shows() => Assert.Empty(
        from one in EveryCharacter
        let category = Rune.GetUnicodeCategory(one)
        where category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.SpacingCombiningMark)
        where !IsNeverShown(one) && one.Value is not (0x2800 or 0xFFFC or 0xFFFD or 0x1D159 or 0x13441 or 0x13442)
        where CanonicalForm.IsComposed($"{one}") && WrittenText.FaultOrNull($"{one}") is not null
        select $"U+{one.Value:X4}");

    [Fact]
    public void Takes_nothing_blank_alone() => Assert.Empty(
        from one in EveryCharacter
        where Rune.IsWhiteSpace(one) || one.Value is 0x2800 or 0x3164
        where WrittenText.FaultOrNull($"{one}{one}") is null
        select $"U+{one.Value:X4}");

    private static bool IsNeverShown(Rune one) =>
        NeverShown.Any(range => one.Value >= range.First && one.Value <= range.Last);

    private static bool IsFormOfACharacter(Rune one) =>
        one.Value is (>= 0xFE00 and <= 0xFE0D) or (>= 0xE0100 and <= 0xE01EF);
}
