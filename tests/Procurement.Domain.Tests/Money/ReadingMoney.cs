namespace Procurement.Domain.Tests;

public sealed class ReadingMoney
{
    [Theory]
    [InlineData("48000.00", 4_800_000)]
    [InlineData("0.00", 0)]
    [InlineData("-0.05", -5)]
    [InlineData("9999999999999.99", 999_999_999_999_999)]
    [InlineData("-9999999999999.99", -999_999_999_999_999)]
    public void Takes_yuan_with_two_decimals(string text, long fen)
    {
        Assert.True(Money.TryParse(text, out var amount));
        Assert.Equal(fen, amount.Fen);
        Assert.Equal(text, amount.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("48000")]
    [InlineData("48000.0")]
    [InlineData("48000.000")]
    [InlineData(".50")]
    [InlineData("+1.00")]
    [InlineData("--1.00")]
    [InlineData(" 1.00")]
    [InlineData("1.00\n")]
    [InlineData("1,000.00")]
    [InlineData("1e3.00")]
    [InlineData("１.00")]
    // More than an amount in words can say.
    [InlineData("10000000000000.00")]
    [InlineData("-10000000000000.00")]
    [InlineData("00000000000001.00")]
    [InlineData("00.00")]
    [InlineData("-01.00")]
    [InlineData("-0.00")]
    [InlineData("0048000.00")]
    [InlineData("123456789012345.00")]
    public void Refuses_every_other_form(string? text) => Assert.False(Money.TryParse(text, out _));

    [Fact]
    public void Reads_back_what_it_wrote() => Law.Holds(
        Law.Amounts,
        amount => Money.TryParse(amount.ToString(), out var read) && read == amount
            && Money.TryParse((-amount).ToString(), out var owed) && owed == -amount);
}
