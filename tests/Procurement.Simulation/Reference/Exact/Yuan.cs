using System.Numerics;

namespace Procurement.Simulation.Reference.Exact;

/// <summary>Yuan with two decimals on paper, whole fen in between.</summary>
internal static class Yuan
{
    /// <summary>The fen of <c>48000.00</c>.</summary>
    public static BigInteger Read(string text) => BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal));

    /// <summary>Two decimals, as the result shows money and scores.</summary>
    public static string Write(BigInteger hundredths)
    {
        var digits = BigInteger.Abs(hundredths).ToString().PadLeft(3, '0');
        return $"{(hundredths.Sign < 0 ? "-" : "")}{digits[..^2]}.{digits[^2..]}";
    }

    /// <summary>A percentage of an amount, down to the fen.</summary>
    public static BigInteger Percent(BigInteger amount, string percent) =>
        new Fraction(amount, 100).Times(Fraction.Read(percent)).Down();
}
