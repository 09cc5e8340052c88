using System.Numerics;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests;

public sealed class ReckoningWithFractions
{
    [Fact]
    public void Adds_in_any_order() => Law.Holds(
        Law.Fractions,
        Law.Fractions,
        Law.Fractions,
        (a, b, c) => a + b == b + a && a + b + c == a + (b + c) && a + Fraction.Zero == a && a - a == Fraction.Zero);

    [Fact]
    public void Multiplies_in_any_order_and_over_sums() => Law.Holds(
        Law.Fractions,
        Law.Fractions,
        Law.Fractions,
        (a, b, c) => a * b == b * a
            && a * b * c == a * (b * c)
            && a * (b + c) == (a * b) + (a * c)
            && a * Fraction.One == a);

    [Fact]
    public void Divides_exactly() => Law.Holds(
        Law.Fractions,
        Law.Fractions,
        (a, b) => b == Fraction.Zero || a / b * b == a);

    [Fact]
    public void Orders_as_the_difference_does() => Law.Holds(
        Law.Fractions,
        Law.Fractions,
        (a, b) => a.CompareTo(b) == (a - b).Numerator.Sign
            && a < b == (a.CompareTo(b) < 0)
            && a <= b == !(a > b)
            && a >= b == !(a < b)
            && a == b == (a.CompareTo(b) == 0)
            && a != b == (a.CompareTo(b) != 0));

    [Fact]
    public void Has_one_form_for_each_number() => Law.Holds(
        Law.Fractions,
        Law.Fractions,
        (a, b) => b == Fraction.Zero
            || (new Fraction(a.Numerator * b.Numerator, a.Denominator * b.Numerator) is var same
                && same == a
                && same.GetHashCode() == a.GetHashCode()
                && same.Denominator.Sign > 0));

    [Fact]
    public void Treats_the_default_value_as_zero()
    {
        Assert.Equal(Fraction.Zero, new Fraction(0, -7));
        Assert.Equal(BigInteger.One, default(Fraction).Denominator);
        Assert.Equal(default(Fraction).GetHashCode(), new Fraction(0, 5).GetHashCode());
        Assert.Equal("0", default(Fraction).ToString());
        Assert.Equal("0.00", default(Fraction).ToString(2));
        Assert.Equal(3, default(Fraction) + 3);
        Assert.True(default(Fraction) < 1);
    }

    [Fact]
    public void Refuses_to_divide_by_zero()
    {
        Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0));
        Assert.Throws<DivideByZeroException>(() => Fraction.One / Fraction.Zero);
    }

    [Fact]
    public void Takes_a_hundredth_for_a_percent() =>
        Assert.Equal(new Fraction(3333, 10_000), Fraction.FromPercent(Number("33.33")));
}
