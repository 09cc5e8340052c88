namespace Procurement.Domain.Laws;

/// <summary>Folds what happened into the law book.</summary>
public static class LawBookHistory
{
    private static readonly EnteredRule Nothing = new([], []);

    /// <summary>The book after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static LawBook Apply(LawBook? before, LawEvent happened, Author by)
    {
        ArgumentNullException.ThrowIfNull(by);
        var book = before ?? new LawBook();
        return happened switch
        {
            CalendarYearProposed { Entry: var entry } => book with
            {
                ProposedYears = [.. Other(book, entry), new(entry, by.Account)],
            },
            CalendarYearLoaded { Entry: var entry } => book with
            {
                Years = [.. book.Years.Where(one => one.Year != entry.Year), entry],
                ProposedYears = [.. Other(book, entry)],
            },
            ParameterProposed { Entry: var entry } => book.With(entry.Key, rule => new(
                rule.Entries, [.. Other(rule, entry), new(entry, by.Account)])),
            ParameterEntered { Entry: var entry } => book.With(entry.Key, rule => new(
                [.. rule.Entries.Where(one => !one.IsSamePlaceAs(entry)), entry], [.. Other(rule, entry)])),
            _ => throw new InvalidOperationException($"{happened.GetType().Name} has no effect written down."),
        };
    }

    private static IEnumerable<ProposedYear> Other(LawBook book, YearEntry entry) =>
        book.ProposedYears.Where(one => one.Entry.Year != entry.Year);

    private static IEnumerable<ProposedEntry> Other(EnteredRule rule, LawEntry entry) =>
        rule.Proposed.Where(one => !one.Entry.IsSamePlaceAs(entry));

    private static LawBook With(this LawBook book, string key, Func<EnteredRule, EnteredRule> change) => book with
    {
        Rules = new Dictionary<string, EnteredRule>(book.Rules)
        {
            [key] = change(book.Rules.GetValueOrDefault(key, Nothing)),
        },
    };
}
