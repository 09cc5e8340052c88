using System.Numerics;

namespace Procurement.Simulation.Reference.Exact;

/// <summary>An exact fraction; its denominator is positive.</summary>
internal readonly record struct Fraction
{
    /// <summary>Numerator over denominator, in lowest terms.</summary>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException("A fraction needs a denominator.");
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (Numerator, Denominator) = (numerator / divisor, denominator / divisor);
    }

    /// <summary>Above the line.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Below the line.</summary>
    public BigInteger Denominator { get; }

    /// <summary>Nothing.</summary>
    public static Fraction Zero { get; } = new(0, 1);

    /// <summary>A decimal as the file writes it, such as <c>12.50</c> or <c>-3</c>.</summary>
    public static Fraction Read(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        return new(BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal)), BigInteger.Pow(10, decimals));
    }

    /// <summary>The sum.</summary>
    public Fraction Plus(Fraction other) =>
        new(Numerator * other.Denominator + other.Numerator * Denominator, Denominator * other.Denominator);

    /// <summary>The difference.</summary>
    public Fraction Minus(Fraction other) => Plus(new(-other.Numerator, other.Denominator));

    /// <summary>The product.</summary>
    public Fraction Times(Fraction other) => new(Numerator * other.Numerator, Denominator * other.Denominator);

    /// <summary>The quotient.</summary>
    public Fraction Over(Fraction other) => new(Numerator * other.Denominator, Denominator * other.Numerator);

    /// <summary>Negative, zero or positive, as this is less than, equal to or more than the other.</summary>
    public int Against(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The whole number below or at this one; only for what is not negative.</summary>
    public BigInteger Down() => Numerator / Denominator;

    /// <summary>The nearest whole number, .5 up; only for what is not negative.</summary>
    public BigInteger HalfUp() => (Numerator * 2 + Denominator) / (Denominator * 2);
}
