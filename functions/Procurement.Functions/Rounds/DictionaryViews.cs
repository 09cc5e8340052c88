using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Publishing.Site;

namespace Procurement.Functions.Rounds;

/// <summary>The dictionaries in force somewhere on a day; a round keeps the words it was drafted with.</summary>
public sealed record DictionariesView(DateOnly On, string Region, IReadOnlyList<DictionaryView> Dictionaries)
{
    private static readonly DateOnly Always = new(2000, 1, 1);

    /// <summary>The dictionaries of a law.</summary>
    public static DictionariesView Of(LawOfDay law)
    {
        ArgumentNullException.ThrowIfNull(law);
        var categories = law.Find(LawKeys.Categories);
        return new(
            law.Day,
            law.Place.Region,
            [
                new(
                    "categories",
                    LawKeys.Categories.Title,
                    categories?.From,
                    categories?.Source,
                    [.. (categories?.Value?.Split(' ') ?? []).Select(word => new DictionaryEntryView(word, word))]),
                OfEnum<OutputUnit>("units", "计量单位", $"不得按岗位、人月计量：{OutputUnits.HiringBan}", Words.Of),
                OfEnum<CostClass>("costClasses", "费用类别", "奠基文件与平台默认", Words.Of),
                OfEnum<MoneySource>("moneySources", "资金来源", "奠基文件001、002、004的资金来源", Words.Of),
            ]);
    }

    private static DictionaryView OfEnum<T>(string name, string title, string source, Func<T, string> told)
        where T : struct, Enum => new(
            name,
            title,
            Always,
            source,
            [
                .. WireEnumConverter.NamesOf(typeof(T)).Zip(Enum.GetValues<T>(),
                    (code, value) => new DictionaryEntryView(code, told(value))),
            ]);
}

/// <summary>A dictionary: since when it is in force, and on what basis.</summary>
public sealed record DictionaryView(
    string Name, string Title, DateOnly? From, string? Source, IReadOnlyList<DictionaryEntryView> Entries);

/// <summary>A word: how it is written on the wire, and what people read.</summary>
public sealed record DictionaryEntryView(string Code, string Title);
