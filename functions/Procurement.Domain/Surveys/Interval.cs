using System.Numerics;

namespace Procurement.Domain.Surveys;

/// <summary>
/// How far the mean of a sample may be from that of everybody, at 95 %. Wilson's interval (Journal of the American
/// Statistical Association 22, 1927, 209–212) for a mean between 0 and 1: it is made for shares, whose variance is the
/// largest that such a mean can have, so it is rather too wide than too narrow. The size of the sample is corrected for
/// a finite population (Cochran, Sampling Techniques, 3rd ed. 1977, chapter 2): n′ = n·(N−1)/(N−n). It says nothing of
/// those who were asked and did not answer.
/// </summary>
public static class Interval
{
    // z = 1.96, so z² = 2401/625.
    private static readonly Fraction Z2 = new(2401, 625);
    private static readonly BigInteger RootParts = BigInteger.Pow(10, 9);

    /// <summary>
    /// The ends for a mean between 0 and 100, rounded outwards to hundredths; the mean itself where all answered.
    /// </summary>
    public static (Fraction Low, Fraction High) Of(Fraction score, int answered, int population)
    {
        if (answered >= population) return (score, score);

        var share = score / 100;
        var size = new Fraction((BigInteger)answered * (population - 1), population - answered);
        var half = RootAbove(Z2 * ((share * (1 - share) / size) + (Z2 / (4 * size * size))));
        var (middle, scale) = (share + (Z2 / (2 * size)), 1 + (Z2 / size));
        return (Down((middle - half) / scale), Up((middle + half) / scale));
    }

    // A share as hundredths of a point of 100.
    private static Fraction Down(Fraction share)
    {
        var parts = (share * 10_000).Round(Rounding.Down);
        return new(BigInteger.Max(parts, 0), 100);
    }

    private static Fraction Up(Fraction share)
    {
        var parts = -(-(share * 10_000)).Floor();
        return new(BigInteger.Min(parts, 10_000), 100);
    }

    private static BigInteger Floor(this Fraction value)
    {
        var whole = BigInteger.DivRem(value.Numerator, value.Denominator, out var rest);
        return rest.Sign < 0 ? whole - 1 : whole;
    }

    // The smallest number of so many parts of one whose square is not below.
    private static Fraction RootAbove(Fraction square)
    {
        var scaled = square * new Fraction(RootParts * RootParts, 1);
        var root = RootBelow(scaled.Floor());
        while (new Fraction(root * root, 1) < scaled) root++;
        return new(root, RootParts);
    }

    // Newton's way from above.
    private static BigInteger RootBelow(BigInteger square)
    {
        if (square.IsZero) return square;
        var root = BigInteger.One << (((int)square.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (square / root)) / 2;
            if (next >= root) return root;
            root = next;
        }
    }
}
