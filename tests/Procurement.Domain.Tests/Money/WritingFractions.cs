using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests;

public sealed class WritingFractions
{
    [Theory]
    [InlineData("85.685", 2, "85.69")]
    [InlineData("85.684999", 2, "85.68")]
    [InlineData("0.005", 2, "0.01")]
    [InlineData("-0.005", 2, "-0.01")]
    [InlineData("-0.004", 2, "0.00")]
    [InlineData("62.375", 2, "62.38")]
    [InlineData("7", 2, "7.00")]
    [InlineData("0.5", 0, "1")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("0.0449", 1, "0.0")]
    public void Shows_decimals_half_up(string value, int decimals, string shown) =>
        Assert.Equal(shown, Number(value).ToString(decimals));

    [Theory]
    [InlineData("33.33", "33.33")]
    [InlineData("33.30", "33.3")]
    [InlineData("-0.125", "-0.125")]
    [InlineData("100", "100")]
    [InlineData("0.00000000000000001", "0.00000000000000001")]
    public void Writes_every_decimal_there_is(string value, string text) =>
        Assert.Equal(text, Number(value).ToDecimalText());

    [Fact]
    public void Throws_where_the_decimals_have_no_end_or_are_more_than_eighteen()
    {
        Assert.Equal("0.000000000000000001", new Fraction(1, 1_000_000_000_000_000_000).ToDecimalText());
        Assert.Throws<InvalidOperationException>(() => new Fraction(1, 3).ToDecimalText());
        Assert.Throws<InvalidOperationException>(
            () => (new Fraction(1, 1_000_000_000_000_000_000) / 10).ToDecimalText());
    }

    [Fact]
    public void Shows_what_has_no_end() => Assert.Equal("33.33", new Fraction(100, 3).ToString(2));

    [Theory]
    [InlineData("0.85", "17/20")]
    [InlineData("-0.85", "-17/20")]
    [InlineData("85.00", "85")]
    [InlineData("0", "0")]
    [InlineData("999999999999999999", "999999999999999999")]
    public void Keeps_the_exact_value(string decimalText, string exact)
    {
        Assert.Equal(exact, Number(decimalText).ToString());
        Assert.Equal(Number(decimalText), Fraction.Parse(exact));
    }

    [Fact]
    public void Shows_no_fewer_than_no_decimals() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.One.ToString(-1));

    [Fact]
    public void Reads_back_what_it_wrote() => Law.Holds(
        Law.Fractions,
        Law.Fractions,
        (a, b) => Fraction.Parse((a * b).ToString()) == a * b);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1/2")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("1e3")]
    [InlineData(" 1")]
    [InlineData("1\n")]
    [InlineData("٣")]
    [InlineData("1.234567890123456789")]
    public void Refuses_what_is_not_plain_decimal_notation(string? text) =>
        Assert.False(Fraction.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("0.5")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("01/2")]
    [InlineData("-0")]
    public void Refuses_what_it_would_not_have_written(string text) =>
        Assert.Throws<FormatException>(() => Fraction.Parse(text));
}
