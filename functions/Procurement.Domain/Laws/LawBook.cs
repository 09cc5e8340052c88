namespace Procurement.Domain.Laws;

/// <summary>What people can do with the law book.</summary>
public abstract record LawCommand(Author By) : Command(By);

/// <summary>What can happen to the law book.</summary>
public abstract record LawEvent;

/// <summary>Somebody entered a year; it counts once another person enters the same days.</summary>
public sealed record CalendarYearProposed(YearEntry Entry) : LawEvent;

/// <summary>A second person entered the same days: the year counts.</summary>
public sealed record CalendarYearLoaded(YearEntry Entry) : LawEvent;

/// <summary>Somebody entered a value; it counts once another person enters the same.</summary>
public sealed record ParameterProposed(LawEntry Entry) : LawEvent;

/// <summary>A second person entered the same value: it counts from its day on.</summary>
public sealed record ParameterEntered(LawEntry Entry) : LawEvent;

/// <summary>A year that waits for a second person.</summary>
public sealed record ProposedYear(YearEntry Entry, string By);

/// <summary>A value that waits for a second person.</summary>
public sealed record ProposedEntry(LawEntry Entry, string By);

/// <summary>Everything that was entered about one parameter.</summary>
public sealed record EnteredRule(IReadOnlyList<LawEntry> Entries, IReadOnlyList<ProposedEntry> Proposed);

/// <summary>
/// What people of this installation entered; what is shipped with the program stands behind it
/// (<see cref="Statutes"/>).
/// </summary>
public sealed record LawBook
{
    /// <summary>Years that count.</summary>
    public IReadOnlyList<YearEntry> Years { get; init; } = [];

    /// <summary>Years that wait for a second person.</summary>
    public IReadOnlyList<ProposedYear> ProposedYears { get; init; } = [];

    /// <summary>Values by the name of their parameter, as far as they were loaded.</summary>
    public IReadOnlyDictionary<string, EnteredRule> Rules { get; init; } = new Dictionary<string, EnteredRule>();

    /// <summary>A year that counts, or null.</summary>
    public YearEntry? Year(int year) => Years.FirstOrDefault(one => one.Year == year);

    /// <summary>A year that waits, or null.</summary>
    public ProposedYear? ProposedYear(int year) => ProposedYears.FirstOrDefault(one => one.Entry.Year == year);
}
