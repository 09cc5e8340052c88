using System.Collections.Frozen;

namespace Procurement.Domain.Rounds;

/// <summary>
/// A site (服务点) of a lot, where what is bought is done: its address and the hours of service. One organization serves
/// a site, and one may serve several.
/// </summary>
public sealed record Site(string Ref, string Name, string Address, string Hours);

/// <summary>What a lot is counted in: something that is done, never somebody who is employed.</summary>
public enum OutputUnit
{
    /// <summary>人次.</summary>
    Visit,

    /// <summary>服务小时.</summary>
    ServiceHour,

    /// <summary>个案.</summary>
    Case,

    /// <summary>活动场次.</summary>
    Activity,

    /// <summary>服务对象人数.</summary>
    Person,
}

/// <summary>The words for units of output, and those for hiring people, which no lot is counted in.</summary>
public static class OutputUnits
{
    /// <summary>What forbids to buy posts and person-months.</summary>
    public const string HiringBan = "政府购买服务管理办法（财政部令第102号）第十条第五项";

    private static readonly FrozenDictionary<string, OutputUnit> ByWord =
        Enum.GetValues<OutputUnit>().ToFrozenDictionary(ToWire, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Hiring =
        new[] { "post", "personDay", "personMonth", "personYear", "headcount" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All words, in the order of the units.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<OutputUnit>().Select(ToWire)];

    /// <summary>The word for a unit.</summary>
    public static string ToWire(this OutputUnit unit) => unit switch
    {
        OutputUnit.Visit => "visit",
        OutputUnit.ServiceHour => "serviceHour",
        OutputUnit.Case => "case",
        OutputUnit.Activity => "activity",
        OutputUnit.Person => "person",
    };

    /// <summary>Reads a word, exactly as written.</summary>
    public static OutputUnit? ParseOrNull(string? word) =>
        word is not null && ByWord.TryGetValue(word, out var unit) ? unit : null;

    /// <summary>Whether a word counts people who are employed instead of what they do.</summary>
    public static bool IsHiring(string? word) => word is not null && Hiring.Contains(word);
}
