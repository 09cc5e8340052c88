namespace Procurement.Domain.Laws;

/// <summary>The level of a purchaser, by which thresholds differ.</summary>
public enum LawLevel
{
    /// <summary>中央.</summary>
    Central,

    /// <summary>省级.</summary>
    Province,

    /// <summary>市级.</summary>
    City,

    /// <summary>县区级, and everything below it.</summary>
    County,
}

/// <summary>
/// Where a purchaser is: its administrative division (GB/T 2260, six digits; 000000 is the whole country), and its
/// level.
/// </summary>
public sealed record Jurisdiction(string Region, LawLevel Level)
{
    /// <summary>The whole country.</summary>
    public const string Country = "000000";

    private const string CentralOrgans = "100000";

    /// <summary>The jurisdiction of an organ: characters 3 to 8 of its 统一社会信用代码 (GB 32100-2015).</summary>
    public static Jurisdiction OfUscc(string uscc)
    {
        ArgumentNullException.ThrowIfNull(uscc);
        return uscc.Length is 18 && IsRegion(uscc[2..8]) ? OfRegion(uscc[2..8]) : new(Country, LawLevel.County);
    }

    /// <summary>The jurisdiction of a division; its zeros tell the level.</summary>
    public static Jurisdiction OfRegion(string region)
    {
        ArgumentNullException.ThrowIfNull(region);
        if (region is Country or CentralOrgans) return new(Country, LawLevel.Central);
        if (region.EndsWith("0000", StringComparison.Ordinal)) return new(region, LawLevel.Province);
        return new(region, region.EndsWith("00", StringComparison.Ordinal) ? LawLevel.City : LawLevel.County);
    }

    /// <summary>Whether a text is the code of a division: six digits.</summary>
    public static bool IsRegion(string? text) => text is { Length: 6 } && text.All(char.IsAsciiDigit);

    /// <summary>The division itself and those it lies in, the narrowest first.</summary>
    public IReadOnlyList<string> Regions =>
        [.. new[] { Region, $"{Region[..4]}00", $"{Region[..2]}0000", Country }.Distinct(StringComparer.Ordinal)];
}
