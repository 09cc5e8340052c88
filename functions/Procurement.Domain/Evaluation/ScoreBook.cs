using System.Collections.Frozen;

namespace Procurement.Domain.Evaluation;

/// <summary>
/// One evaluator's sheets (评分表) in one lot of a round: how many proposals were scored and from how many the evaluator
/// is recused. Only this evaluator writes sheets, until they are sealed; a book begins with its first page.
/// </summary>
public sealed record ScoreBook(string Round, string Lot, string Evaluator, string Name, int Scored, int Recused)
{
    /// <summary>True once no sheet changes any more.</summary>
    public bool Sealed { get; init; }

    /// <summary>The pages, or those of them that were loaded, by proposal.</summary>
    public IReadOnlyDictionary<string, BookPage> Pages { get; init; } = FrozenDictionary<string, BookPage>.Empty;

    /// <summary>The sheets of the pages that were loaded.</summary>
    public IEnumerable<ScoreSheet> Sheets => Pages.Values.Select(page => page.Sheet).OfType<ScoreSheet>();

    /// <summary>Whether each of so many proposals has its sheet or its recusal.</summary>
    public bool IsComplete(int entries) => Scored + Recused >= entries;

    internal ScoreBook With(string proposal, BookPage page) => this with
    {
        Pages = new Dictionary<string, BookPage>(Pages, StringComparer.Ordinal) { [proposal] = page },
    };
}

/// <summary>What the book says of one proposal: a sheet, or the reason of a recusal.</summary>
public sealed record BookPage(ScoreSheet? Sheet, string? Recusal);

/// <summary>The points an evaluator gave a proposal, for every judged criterion by its ref, and when.</summary>
public sealed record ScoreSheet(string Proposal, IReadOnlyDictionary<string, Fraction> Points, DateTimeOffset At);

/// <summary>What can be done with a score book.</summary>
public abstract record ScoreBookCommand(Author By) : Command(By);

/// <summary>What can happen to a score book.</summary>
public abstract record ScoreBookEvent;

/// <summary>The evaluator began the book of a lot, or it was begun to be sealed.</summary>
public sealed record BookOpened(string Round, string Lot, string Evaluator, string Name) : ScoreBookEvent;

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
            return new ScoreBook(opened.Round, opened.Lot, opened.Evaluator, opened.Name, 0, 0);
        }

        var book = before ?? throw new InvalidOperationException("A book begins with its opening.");
        return happened switch
        {
            EvaluatorRecused recused => book.Recuse(recused),
            SheetSubmitted submitted => book.Score(submitted, by.At),
            BookSealed => book with { Sealed = true },
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }

    private static ScoreBook Recuse(this ScoreBook book, EvaluatorRecused recused)
    {
        var wasScored = book.Pages.GetValueOrDefault(recused.Proposal)?.Sheet is not null;
        return book.With(recused.Proposal, new BookPage(null, recused.Reason)) with
        {
            Scored = book.Scored - (wasScored ? 1 : 0),
            Recused = book.Recused + 1,
        };
    }

    private static ScoreBook Score(this ScoreBook book, SheetSubmitted submitted, DateTimeOffset at)
    {
        var sheet = new ScoreSheet(submitted.Proposal, submitted.Points, at);
        return book.With(submitted.Proposal, new BookPage(sheet, null)) with
        {
            Scored = book.Scored + (book.Pages.ContainsKey(submitted.Proposal) ? 0 : 1),
        };
    }
}
