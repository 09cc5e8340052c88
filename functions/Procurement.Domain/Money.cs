using System.Text.RegularExpressions;

namespace Procurement.Domain;

/// <summary>An amount of CNY in whole fen; may be negative. Arithmetic that leaves the range throws.</summary>
public readonly partial record struct Money(long Fen) : IComparable<Money>
{
    /// <summary>0.00 yuan.</summary>
    public static Money Zero => default;

    /// <summary>9 999 999 999 999.99 yuan: as much as can be written and as an amount in words can say.</summary>
    public static Money Largest => new(999_999_999_999_999);

    /// <summary>The fen as an exact number, to divide amounts by each other.</summary>
    public Fraction InFen => Fen;

    // The whole build checks its arithmetic (CheckForOverflowUnderflow).
    public static Money operator +(Money left, Money right) => new(left.Fen + right.Fen);

    /// <summary>The difference, which may be negative.</summary>
    public static Money operator -(Money left, Money right) => new(left.Fen - right.Fen);

    public static Money operator -(Money amount) => new(-amount.Fen);

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    /// <summary>The sum of all, zero for none; an overflow on the way throws.</summary>
    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (sum, amount) => sum + amount);

    /// <summary>
    /// Reads yuan with exactly two decimals and at most 13 digits before the point, "48000.00" or "-0.05": as much as
    /// an amount in words can say. No zeros stand in front.
    /// </summary>
    public static bool TryParse(string? text, out Money amount)
    {
        amount = default;
        if (text is null || !Form.IsMatch(text)) return false;

        amount = new((long)(decimal.Parse(text) * 100));
        return true;
    }

    /// <summary>The amount times a number, rounded to the fen as named.</summary>
    public Money Times(Fraction factor, Rounding rounding) => new((long)(InFen * factor).Round(rounding));

    /// <inheritdoc/>
    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>Yuan with two decimals, "48000.00"; what <see cref="TryParse"/> reads, up to 13 digits.</summary>
    public override string ToString() => (Fen / 100m).ToString("0.00");

    // \z and [0-9]: neither a trailing line feed nor the digits of other scripts are money. Nothing is written -0.00.
    [GeneratedRegex(@"\A(?!-0\.00)-?(0|[1-9][0-9]{0,12})\.[0-9]{2}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form { get; }
}
