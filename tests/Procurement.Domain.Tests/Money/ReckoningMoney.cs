using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests;

public sealed class ReckoningMoney
{
    private static readonly Money Most = new(long.MaxValue);

    [Fact]
    public void Adds_takes_away_and_compares()
    {
        Assert.Equal(Yuan("0.30"), Yuan("0.10") + Yuan("0.20"));
        Assert.Equal(Yuan("-0.10"), Yuan("0.10") - Yuan("0.20"));
        Assert.Equal(Yuan("0.60"), Money.Sum([Yuan("0.10"), Yuan("0.20"), Yuan("0.30")]));
        Assert.Equal(Money.Zero, Money.Sum([]));
        Assert.True(Yuan("0.10") < Yuan("0.20") && Yuan("0.20") > Yuan("0.10"));
        Assert.True(Yuan("0.10") <= Yuan("0.10") && Yuan("0.10") >= Yuan("0.10"));
    }

    [Fact]
    public void Throws_rather_than_wrap_around()
    {
        Assert.Throws<OverflowException>(() => Most + new Money(1));
        Assert.Throws<OverflowException>(() => -Most - new Money(2));
        Assert.Throws<OverflowException>(() => -new Money(long.MinValue));
        Assert.Throws<OverflowException>(() => Most.Times(2, Rounding.Down));
        Assert.Throws<OverflowException>(() => Money.Sum([Most, Most]));
    }

    [Theory]
    [InlineData("0.03", "0.5", "0.01", "0.02")]
    [InlineData("-0.03", "0.5", "-0.01", "-0.02")]
    [InlineData("0.02", "0.2", "0.00", "0.00")]
    [InlineData("0.02", "0.25", "0.00", "0.01")]
    [InlineData("890645.01", "0.3333", "296851.98", "296851.98")]
    public void Rounds_to_the_fen_as_told(string amount, string factor, string down, string halfUp)
    {
        Assert.Equal(Yuan(down), Yuan(amount).Times(Number(factor), Rounding.Down));
        Assert.Equal(Yuan(halfUp), Yuan(amount).Times(Number(factor), Rounding.HalfUp));
    }
}
