namespace Procurement.Domain.Laws;

/// <summary>How the value of a parameter is written.</summary>
public enum LawValueKind
{
    /// <summary>Yuan with two decimals.</summary>
    Money,

    /// <summary>A share or rate, as a decimal number.</summary>
    Share,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Working days.</summary>
    WorkingDays,

    /// <summary>A number of people, bidders or years.</summary>
    Count,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>Words of a dictionary, with blanks between.</summary>
    Words,

    /// <summary>Three marks out of 100, the highest first, with blanks between.</summary>
    Bands,
}

/// <summary>A parameter of the law book: its name, how its value is written, its most, its title.</summary>
public sealed record LawKey(string Name, LawValueKind Kind, Fraction Most, string Title)
{
    private const int WordsMax = 200;
    private const int WordMax = 40;

    /// <summary>Whether a text is a value of this parameter.</summary>
    public bool Accepts(string value) => Kind switch
    {
        LawValueKind.Money => Money.TryParse(value, out var amount) && amount > Money.Zero,
        LawValueKind.Flag => value is "true" or "false",
        LawValueKind.Words => value.Split(' ') is { Length: <= WordsMax } words
            && words.All(word => word.Length is > 0 and <= WordMax && !word.Any(char.IsControl))
            && words.Distinct(StringComparer.Ordinal).Count() == words.Length,
        LawValueKind.Bands => GradeBands.TryParse(value, out _),
        LawValueKind.Share => Fraction.TryParse(value, out var share) && share >= Fraction.Zero && share <= Most,
        _ => int.TryParse(value, out var number) && $"{number}" == value && number >= 0 && number <= Most,
    };
}
