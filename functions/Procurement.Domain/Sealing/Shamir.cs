using System.Security.Cryptography;

namespace Procurement.Domain.Sealing;

/// <summary>A point of the polynomials that hide a secret: its x, which is never 0, and a byte of y for each.</summary>
public sealed record SharePoint(byte X, IReadOnlyList<byte> Y);

/// <summary>
/// Secret sharing by Shamir (1979) over GF(256) with the polynomial of AES, x⁸+x⁴+x³+x+1, as draft-mcgrew-tss and
/// SLIP-0039 have it: a polynomial for each byte of the secret, which is its value at 0. Products are computed, not
/// looked up, so that their time tells nothing.
/// </summary>
public static class Shamir
{
    /// <summary>Splits a secret: so many of the shares as the threshold restore it, fewer tell nothing.</summary>
    public static IReadOnlyList<SharePoint> Split(ReadOnlySpan<byte> secret, int threshold, int shares)
    {
        if (threshold < 2 || shares < threshold || shares > 255)
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), $"{threshold} of {shares} cannot be.");
        }

        var length = secret.Length;
        var ys = Enumerable.Range(0, shares).Select(_ => new byte[length]).ToArray();
        var coefficients = new byte[threshold];
        for (var at = 0; at < length; at++)
        {
            RandomNumberGenerator.Fill(coefficients);
            coefficients[0] = secret[at];
            for (var share = 0; share < shares; share++) ys[share][at] = ValueAt(coefficients, (byte)(share + 1));
        }

        CryptographicOperations.ZeroMemory(coefficients);
        return [.. ys.Select((y, share) => new SharePoint((byte)(share + 1), y))];
    }

    /// <summary>
    /// What the polynomials through these points are at <paramref name="x"/>; at 0 the secret, if the points are enough
    /// and right: whoever asks must have a way to tell.
    /// </summary>
    public static byte[] Combine(IReadOnlyList<SharePoint> points, byte x = 0)
    {
        ArgumentNullException.ThrowIfNull(points);
        var length = points.Count > 0 ? points[0].Y.Count : 0;
        if (points.Any(one => one.Y.Count != length) || points.DistinctBy(one => one.X).Count() < points.Count)
        {
            throw new ArgumentException("Points are of one length, and each comes once.", nameof(points));
        }

        var sum = new byte[length];
        foreach (var point in points)
        {
            var weight = WeightAt(points, point.X, x);
            for (var at = 0; at < length; at++) sum[at] ^= Product(point.Y[at], weight);
        }

        return sum;
    }

    /// <summary>The product of two numbers of the field.</summary>
    public static byte Product(byte a, byte b)
    {
        var (left, right, product) = ((int)a, (int)b, 0);
        for (var bit = 0; bit < 8; bit++)
        {
            product ^= -(right & 1) & left;
            right >>= 1;
            left = (left << 1) ^ (-(left >> 7) & 0x11B);
        }

        return (byte)product;
    }

    /// <summary>What a number is multiplied with to give 1: it to the 254th, since to the 255th it is 1.</summary>
    public static byte Inverse(byte a)
    {
        byte power = 1;
        for (var bit = 7; bit >= 0; bit--)
        {
            power = Product(power, power);
            if (bit > 0) power = Product(power, a);
        }

        return power;
    }

    private static byte ValueAt(ReadOnlySpan<byte> coefficients, byte x)
    {
        byte value = 0;
        for (var at = coefficients.Length - 1; at >= 0; at--) value = (byte)(Product(value, x) ^ coefficients[at]);
        return value;
    }

    private static byte WeightAt(IReadOnlyList<SharePoint> points, byte own, byte x)
    {
        byte weight = 1;
        foreach (var other in points.Where(one => one.X != own))
        {
            weight = Product(weight, Product((byte)(x ^ other.X), Inverse((byte)(own ^ other.X))));
        }

        return weight;
    }
}
