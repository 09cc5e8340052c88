using System.Numerics;
using System.Text.RegularExpressions;

namespace Procurement.Domain;

/// <summary>An exact number, numerator ÷ denominator in lowest terms; the default value is 0.</summary>
public readonly partial struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private const int DigitsMax = 18;

    // Zero in default(Fraction), which must be a number too; Denominator reads it as 1.
    private readonly BigInteger denominator;

    /// <summary>The quotient in lowest terms, the sign on the numerator; a zero denominator throws.</summary>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        this.denominator = denominator / divisor;
    }

    /// <summary>0.</summary>
    public static Fraction Zero => default;

    /// <summary>1.</summary>
    public static Fraction One => 1;

    /// <summary>The numerator in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator in lowest terms, at least 1.</summary>
    public BigInteger Denominator => denominator.IsZero ? BigInteger.One : denominator;

    /// <summary>A hundredth of it: 33.33 % is 3333/10000.</summary>
    public static Fraction FromPercent(Fraction percent) => percent / 100;

    /// <summary>
    /// Reads plain decimal notation of at most 18 digits, "33.33", "-4" or "0.10"; no exponent, no blanks.
    /// </summary>
    public static bool TryParse(string? decimalText, out Fraction value)
    {
        value = default;
        if (decimalText is null || !DecimalForm.IsMatch(decimalText)) return false;

        var digits = decimalText.Replace(".", "", StringComparison.Ordinal);
        if (digits.TrimStart('-').Length > DigitsMax) return false;

        var point = decimalText.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : decimalText.Length - point - 1;
        value = new(BigInteger.Parse(digits), BigInteger.Pow(10, decimals));
        return true;
    }

    /// <summary>The exact decimal text, "33.33"; a fraction that has none (1/3) throws.</summary>
    public string ToDecimalText()
    {
        for (var decimals = 0; decimals <= DigitsMax; decimals++)
        {
            if ((BigInteger.Pow(10, decimals) % Denominator).IsZero) return ToString(decimals);
        }

        throw new InvalidOperationException($"{this} has no exact decimal text.");
    }

    /// <summary>Reads what <see cref="ToString()"/> writes, "17/20" or "85"; anything else throws.</summary>
    public static Fraction Parse(string exactText)
    {
        if (!ExactForm.IsMatch(exactText)) throw new FormatException($"'{exactText}' is not an exact fraction.");

        var parts = exactText.Split('/');
        return new(BigInteger.Parse(parts[0]), parts.Length is 1 ? BigInteger.One : BigInteger.Parse(parts[1]));
    }

    /// <summary>The nearest whole number in the way named.</summary>
    public BigInteger Round(Rounding rounding) => rounding switch
    {
        Rounding.Down => BigInteger.Divide(Numerator, Denominator),
        Rounding.HalfUp => Numerator.Sign * (((BigInteger.Abs(Numerator) * 2) + Denominator) / (Denominator * 2)),
    };

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>The exact value, "17/20" or, for a whole number, "85"; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => Denominator.IsOne ? $"{Numerator}" : $"{Numerator}/{Denominator}";

    /// <summary>The value to show, with so many decimals, half up: "85.69".</summary>
    public string ToString(int decimals)
    {
        var units = (this * new Fraction(BigInteger.Pow(10, decimals), 1)).Round(Rounding.HalfUp);
        var digits = BigInteger.Abs(units).ToString().PadLeft(decimals + 1, '0');
        var sign = units.Sign < 0 ? "-" : "";
        return decimals is 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }

    [GeneratedRegex(@"\A-?[0-9]+(\.[0-9]+)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DecimalForm { get; }

    [GeneratedRegex(@"\A(0|-?[1-9][0-9]*)(/[1-9][0-9]*)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExactForm { get; }
}
