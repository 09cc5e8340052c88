using Procurement.Domain.Rounds;

namespace Procurement.Domain.Evaluation;

/// <summary>
/// One evaluator's sheets (评分表) in one round; only this evaluator writes them, until they are sealed.
/// </summary>
public sealed record ScoreBook(
    string Round,
    string Evaluator,
    string Name,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<BookEntry> Entries,
    IReadOnlyDictionary<string, string> Recusals,
    IReadOnlyDictionary<string, ScoreSheet> Sheets,
    bool Sealed)
{
    /// <summary>The entry of a proposal, or null.</summary>
    public BookEntry? Entry(string proposal) => Entries.FirstOrDefault(entry => entry.Proposal == proposal);

    /// <summary>Proposals that wait for a sheet.</summary>
    public IEnumerable<BookEntry> Missing =>
        Entries.Where(entry => !Recusals.ContainsKey(entry.Proposal) && !Sheets.ContainsKey(entry.Proposal));
}

/// <summary>A proposal to score.</summary>
public sealed record BookEntry(string Proposal, string Lot, string Title, string OrganizationName);

/// <summary>The points an evaluator gave a proposal, for every judged criterion by its ref, and when.</summary>
public sealed record ScoreSheet(string Proposal, IReadOnlyDictionary<string, Fraction> Points, DateTimeOffset At);

/// <summary>What can be done with a score book.</summary>
public abstract record ScoreBookCommand(Author By) : Command(By);

/// <summary>What can happen to a score book.</summary>
public abstract record ScoreBookEvent;

/// <summary>The evaluator was given the book.</summary>
public sealed record BookOpened(
    string Round,
    string Evaluator,
    string Name,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<BookEntry> Entries) : ScoreBookEvent;

/// <summary>The evaluator does not score this proposal; a sheet already given is void.</summary>
public sealed record EvaluatorRecused(string Proposal, string Reason) : ScoreBookEvent;

/// <summary>The evaluator scored a proposal.</summary>
public sealed record SheetSubmitted(string Proposal, IReadOnlyDictionary<string, Fraction> Points) : ScoreBookEvent;

/// <summary>No sheet changes any more.</summary>
public sealed record BookSealed : ScoreBookEvent;

/// <summary>Folds what happened into the book.</summary>
public static class ScoreBookHistory
{
    /// <summary>The book after <paramref name="happened"/>.</summary>
    public static ScoreBook Apply(ScoreBook? before, ScoreBookEvent happened, Author by)
    {
        if (happened is BookOpened opened)
        {
            return new ScoreBook(
                opened.Round,
                opened.Evaluator,
                opened.Name,
                opened.Criteria,
                opened.Entries,
                new Dictionary<string, string>(),
                new Dictionary<string, ScoreSheet>(),
                false);
        }

        var book = before ?? throw new InvalidOperationException("A book begins with its opening.");
        return happened switch
        {
            EvaluatorRecused recused => book with
            {
                Recusals = new Dictionary<string, string>(book.Recusals) { [recused.Proposal] = recused.Reason },
                Sheets = book.Sheets.Where(sheet => sheet.Key != recused.Proposal).ToDictionary(),
            },
            SheetSubmitted submitted => book with
            {
                Sheets = new Dictionary<string, ScoreSheet>(book.Sheets)
                {
                    [submitted.Proposal] = new ScoreSheet(submitted.Proposal, submitted.Points, by.At),
                },
            },
            BookSealed => book with { Sealed = true },
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }
}
