using FsCheck.Fluent;
using Procurement.Domain.Contracts;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

public sealed class SplittingAnAmount
{
    [Theory]
    [InlineData("890645.01", new[] { "33.33", "33.33", "33.34" }, new[] { "296851.98", "296851.98", "296941.05" })]
    [InlineData("45105.37", new[] { "33.33", "33.33", "33.34" }, new[] { "15033.61", "15033.61", "15038.15" })]
    [InlineData("0.01", new[] { "60", "30", "10" }, new[] { "0.00", "0.00", "0.01" })]
    [InlineData("100.00", new[] { "60", "30", "10" }, new[] { "60.00", "30.00", "10.00" })]
    [InlineData("100.00", new[] { "100" }, new[] { "100.00" })]
    public void Rounds_down_and_gives_the_last_the_remainder(string amount, string[] percents, string[] instalments) =>
        Assert.Equal(instalments.Select(Yuan), InstalmentPlan.Split(Yuan(amount), [.. percents.Select(Number)]));

    [Fact]
    public void Never_loses_a_fen() => Law.Holds(
        Law.Amounts,
        Gen.Choose(0, 10_000).NonEmptyListOf(),
        (amount, weights) =>
        {
            var total = weights.Sum() + 1;
            Fraction[] percents = [.. weights.Select(weight => new Fraction(100 * weight, total)), new(100, total)];
            var parts = InstalmentPlan.Split(amount, percents);
            return Money.Sum(parts) == amount
                && parts.Count == percents.Length
                && parts.All(part => part >= Money.Zero);
        });

    [Fact]
    public void Throws_without_instalments() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => InstalmentPlan.Split(Yuan("1.00"), []));
}
