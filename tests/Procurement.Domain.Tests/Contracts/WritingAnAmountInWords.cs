using FsCheck.Fluent;
using Procurement.Domain.Contracts;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

public sealed class WritingAnAmountInWords
{
    [Theory]
    [InlineData("1409.50", "壹仟肆佰零玖元伍角整")]
    [InlineData("6007.14", "陆仟零柒元壹角肆分")]
    [InlineData("1680.32", "壹仟陆佰捌拾元叁角贰分")]
    [InlineData("107000.53", "壹拾万柒仟元伍角叁分")]
    [InlineData("16409.02", "壹万陆仟肆佰零玖元零贰分")]
    [InlineData("325.04", "叁佰贰拾伍元零肆分")]
    [InlineData("0.05", "伍分")]
    [InlineData("0.50", "伍角整")]
    [InlineData("0.55", "伍角伍分")]
    [InlineData("10.01", "壹拾元零壹分")]
    [InlineData("10001.00", "壹万零壹元整")]
    [InlineData("100000001.00", "壹亿零壹元整")]
    [InlineData("100010000.00", "壹亿零壹万元整")]
    [InlineData("10000000000.00", "壹佰亿元整")]
    [InlineData("15.00", "壹拾伍元整")]
    [InlineData("0.00", "零元整")]
    [InlineData("1000100010001.00", "壹万零壹亿零壹万零壹元整")]
    [InlineData("2030405.06", "贰佰零叁万零肆佰零伍元零陆分")]
    [InlineData("9999999999999.99", "玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分")]
    // From the sample rounds.
    [InlineData("890645.01", "捌拾玖万零陆佰肆拾伍元零壹分")]
    [InlineData("30381.50", "叁万零叁佰捌拾壹元伍角整")]
    [InlineData("36400.50", "叁万陆仟肆佰元伍角整")]
    public void Follows_the_rule_for_bills(string amount, string words)
    {
        Assert.Equal("人民币" + words, AmountInWords.Of(Yuan(amount)));
        Assert.True(AmountInWords.TryParse(words, out var read));
        Assert.Equal(Yuan(amount), read);
    }

    [Theory]
    [InlineData("1409.50", "壹仟肆佰零玖元伍角")]
    [InlineData("1680.32", "壹仟陆佰捌拾元零叁角贰分")]
    [InlineData("107000.53", "壹拾万柒仟元零伍角叁分")]
    [InlineData("107000.53", "壹拾万零柒仟元伍角叁分")]
    [InlineData("107000.53", "人民币壹拾万零柒仟元零伍角叁分")]
    public void Reads_the_other_allowed_writings(string amount, string words)
    {
        Assert.True(AmountInWords.TryParse(words, out var read));
        Assert.Equal(Yuan(amount), read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("人民币")]
    [InlineData("整")]
    [InlineData("拾伍元整")]
    [InlineData("壹拾伍元")]
    [InlineData("伍分整")]
    [InlineData("壹万壹元整")]
    [InlineData("壹万零零壹元整")]
    [InlineData("壹拾元壹分")]
    [InlineData("陆仟零柒元零壹角肆分")]
    [InlineData("元整")]
    [InlineData("人民币 壹元整")]
    [InlineData("壹元整整")]
    [InlineData("壹百元整")]
    [InlineData("壹分壹元")]
    [InlineData("玖仟玖仟玖仟玖仟玖仟玖仟玖仟玖仟玖仟玖仟万亿元整")]
    [InlineData("壹拾万亿元整")]
    // 零 stands for a zero in the place of 万, and there is none.
    [InlineData("壹拾伍万零柒仟元整")]
    public void Refuses_what_no_rule_allows(string? words) => Assert.False(AmountInWords.TryParse(words, out _));

    [Fact]
    public void Refuses_amounts_that_have_no_words()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AmountInWords.Of(Yuan("-0.01")));
        Assert.Throws<ArgumentOutOfRangeException>(() => AmountInWords.Of(new(1_000_000_000_000_000)));
    }

    [Fact]
    public void Reads_back_what_it_wrote() => Law.Holds(
        Law.Amounts,
        Gen.Elements(1L, 100L, 10_000L, 460_000L),
        (amount, scale) => new Money(amount.Fen * scale) is var large
            && AmountInWords.TryParse(AmountInWords.Of(large), out var read)
            && read == large);

    [Fact]
    public void Writes_round_amounts_so_that_they_read_back() => Law.Holds(
        Gen.Choose(0, 99),
        Gen.Choose(0, 13),
        (digits, zeros) => new Money(digits * (long)Math.Pow(10, zeros)) is var round
            && AmountInWords.TryParse(AmountInWords.Of(round), out var read)
            && read == round
            && !AmountInWords.Of(round).Contains("零零", StringComparison.Ordinal));
}
