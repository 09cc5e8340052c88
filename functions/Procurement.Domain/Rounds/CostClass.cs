using System.Collections.Frozen;

namespace Procurement.Domain.Rounds;

/// <summary>What a line of a budget is spent on; closed, because rules count some of the classes.</summary>
public enum CostClass
{
    /// <summary>人员经费.</summary>
    Personnel,

    /// <summary>业务活动费.</summary>
    Activity,

    /// <summary>管理费.</summary>
    Administration,

    /// <summary>税费.</summary>
    Tax,

    /// <summary>基础设施建设费.</summary>
    Capital,

    /// <summary>日常运作费.</summary>
    Running,

    /// <summary>其他费用.</summary>
    Other,
}

/// <summary>The words for the classes of costs in round files and on the wire.</summary>
public static class CostClasses
{
    private static readonly FrozenDictionary<string, CostClass> ByWord =
        Enum.GetValues<CostClass>().ToFrozenDictionary(ToWire, StringComparer.Ordinal);

    /// <summary>All words, in the order of the classes.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<CostClass>().Select(ToWire)];

    /// <summary>The word for a class.</summary>
    public static string ToWire(this CostClass line) => line switch
    {
        CostClass.Personnel => "personnel",
        CostClass.Activity => "activity",
        CostClass.Administration => "administration",
        CostClass.Tax => "tax",
        CostClass.Capital => "capital",
        CostClass.Running => "running",
        CostClass.Other => "other",
    };

    /// <summary>Reads a word, exactly as written: "Tax" is none, nor is one with characters nobody sees.</summary>
    public static bool TryParse(string? word, out CostClass line)
    {
        line = default;
        return word is not null && ByWord.TryGetValue(word, out line);
    }
}
