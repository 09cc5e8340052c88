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
            CalendarYearProposed proposed => book with
            {
                ProposedYears = With(book.ProposedYears, proposed.Entry.Year, new(proposed.Entry, by.Account)),
            },
            CalendarYearLoaded loaded => book with
            {
                Years = With(book.Years, loaded.Entry.Year, loaded.Entry),
                ProposedYears = book.ProposedYears.Where(one => one.Key != loaded.Entry.Year).ToDictionary(),
            },
            ParameterProposed { Entry: var entry } => book.With(entry.Key, rule => new(
                rule.Entries, [.. Other(rule, entry), new(entry, by.Account)])),
            ParameterEntered { Entry: var entry } => book.With(entry.Key, rule => new(
                [.. rule.Entries.Where(one => !one.IsSamePlaceAs(entry)), entry], [.. Other(rule, entry)])),
            _ => throw new InvalidOperationException($"The event {happened.GetType().Name} has no effect written down."),
        };
    }

    private static IEnumerable<ProposedEntry> Other(EnteredRule rule, LawEntry entry) =>
        rule.Proposed.Where(one => !one.Entry.IsSamePlaceAs(entry));

    private static LawBook With(this LawBook book, string key, Func<EnteredRule, EnteredRule> change) => book with
    {
        Rules = With(book.Rules, key, change(book.Rules.GetValueOrDefault(key, Nothing))),
    };

    private static Dictionary<TKey, TValue> With<TKey, TValue>(
        IReadOnlyDictionary<TKey, TValue> all, TKey key, TValue value)
        where TKey : notnull => new(all) { [key] = value };
}
