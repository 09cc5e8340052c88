using Procurement.Domain.Rounds;

namespace Procurement.Domain.Evaluation;

/// <summary>Gives an evaluator the book of a round.</summary>
public sealed record OpenScoreBook(
    string Round,
    string Evaluator,
    string Name,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<BookEntry> Entries,
    Author By) : ScoreBookCommand(By);

/// <summary>Scores a proposal.</summary>
public sealed record SubmitScoreSheet(string Proposal, IReadOnlyDictionary<string, Fraction> Points, Author By)
    : ScoreBookCommand(By);

/// <summary>Recuses the evaluator from a proposal (回避).</summary>
public sealed record RecuseEvaluator(string Proposal, string Reason, Author By) : ScoreBookCommand(By);

/// <summary>Ends scoring in this book.</summary>
public sealed record SealScoreBook(Author By) : ScoreBookCommand(By);

/// <summary>Why a sheet or a recusal is refused.</summary>
public static class EvaluationRefusals
{
    /// <summary>The account is not on the committee of this round.</summary>
    public static readonly Refusal NotOnPanel = new("evaluation.notOnPanel");

    /// <summary>The proposal is not among those to score.</summary>
    public static readonly Refusal ProposalUnknown = new("evaluation.proposalUnknown");

    /// <summary>The evaluator is recused from this proposal (实施条例 art. 9).</summary>
    public static readonly Refusal Recused = new("evaluation.recused");

    /// <summary>The sheets are sealed.</summary>
    public static readonly Refusal Sealed = new("evaluation.sealed");

    /// <summary>A judged criterion has no points.</summary>
    public static readonly Refusal CriterionMissing = new("sheet.criterionMissing");

    /// <summary>The round has no judged criterion of this name.</summary>
    public static readonly Refusal CriterionUnknown = new("sheet.criterionUnknown");

    /// <summary>Points below 0 or above the criterion's most.</summary>
    public static readonly Refusal PointsOutOfRange = new("sheet.pointsOutOfRange");

    /// <summary>The book was opened before.</summary>
    public static readonly Refusal AlreadyOpened = new("evaluation.alreadyOpened");
}

/// <summary>What an evaluator does with a score book.</summary>
public static class Judging
{
    /// <summary>Gives the evaluator a book, once.</summary>
    public static Decision<ScoreBookEvent> Decide(ScoreBook? book, OpenScoreBook command) => book is null
        ? new BookOpened(command.Round, command.Evaluator, command.Name, command.Criteria, command.Entries)
        : EvaluationRefusals.AlreadyOpened;

    /// <summary>Takes a sheet: every judged criterion, within its points, unless recused or sealed.</summary>
    public static Decision<ScoreBookEvent> Decide(ScoreBook? book, SubmitScoreSheet command)
    {
        if (IsNotOpenFor(book, command.Proposal) is { } why) return why;
        if (book!.Recusals.ContainsKey(command.Proposal)) return EvaluationRefusals.Recused;

        var points = command.Points;
        List<Refusal> wrong = [];
        if (book.Criteria.Any(one => !points.ContainsKey(one.Ref))) wrong.Add(EvaluationRefusals.CriterionMissing);
        if (points.Keys.Any(key => book.Criteria.All(one => one.Ref != key)))
        {
            wrong.Add(EvaluationRefusals.CriterionUnknown);
        }

        if (book.Criteria.Any(one => points.TryGetValue(one.Ref, out var given) && IsOutOfRange(given, one)))
        {
            wrong.Add(EvaluationRefusals.PointsOutOfRange);
        }

        return wrong.Count > 0
            ? Decision<ScoreBookEvent>.Refuse(wrong)
            : new SheetSubmitted(command.Proposal, points);
    }

    /// <summary>Recuses the evaluator from a proposal; a second time changes nothing.</summary>
    public static Decision<ScoreBookEvent> Decide(ScoreBook? book, RecuseEvaluator command)
    {
        if (IsNotOpenFor(book, command.Proposal) is { } why) return why;
        return book!.Recusals.ContainsKey(command.Proposal)
            ? Decision<ScoreBookEvent>.Accept()
            : new EvaluatorRecused(command.Proposal, command.Reason);
    }

    /// <summary>Seals the book; a second time changes nothing.</summary>
    public static Decision<ScoreBookEvent> Decide(ScoreBook? book, SealScoreBook command) => book switch
    {
        null => EvaluationRefusals.NotOnPanel,
        { Sealed: true } => Decision<ScoreBookEvent>.Accept(),
        _ => new BookSealed(),
    };

    private static Refusal? IsNotOpenFor(ScoreBook? book, string proposal) => book switch
    {
        null => EvaluationRefusals.NotOnPanel,
        { Sealed: true } => EvaluationRefusals.Sealed,
        _ => book.Entry(proposal) is null ? EvaluationRefusals.ProposalUnknown : null,
    };

    private static bool IsOutOfRange(Fraction given, Criterion criterion) =>
        given < Fraction.Zero || given > criterion.Points;
}
