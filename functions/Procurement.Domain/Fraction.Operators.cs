namespace Procurement.Domain;

/// <content>The arithmetic and the order of exact numbers.</content>
public readonly partial struct Fraction
{
    public static implicit operator Fraction(int whole) => new(whole, 1);

    public static implicit operator Fraction(long whole) => new(whole, 1);

    public static Fraction operator +(Fraction left, Fraction right) =>
        new(
            (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
            left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The exact quotient; division by zero throws.</summary>
    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>The exact sum of all, zero for none.</summary>
    public static Fraction Sum(IEnumerable<Fraction> values) => values.Aggregate(Zero, (sum, value) => sum + value);
}
