using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Evaluation;

/// <summary>Scores a proposal.</summary>
public sealed record SubmitScoreSheet(
    string Round, string Proposal, IReadOnlyDictionary<string, Fraction> Points, Author By) : ScoreBookCommand(By);

/// <summary>Recuses an evaluator from a proposal (回避).</summary>
public sealed record RecuseEvaluator(string Round, string Proposal, string Evaluator, string Reason, Author By)
    : ScoreBookCommand(By);

/// <summary>Ends scoring in a member's book of one lot, begun or not.</summary>
public sealed record SealScoreBook(string Round, string Lot, PanelMember Member, Author By) : ScoreBookCommand(By);

/// <summary>
/// What a sheet or a recusal is judged by: the round, the proposal and its organization, and who scores.
/// </summary>
public sealed record JudgingFacts(Round? Round, string Organization, Proposal? Proposal, Scorer Who)
{
    /// <summary>Whether another evaluator is left to score it; asked where one is recused by others.</summary>
    public bool OthersScore { get; init; } = true;
}

/// <summary>What an evaluator does with a score book.</summary>
public static class Judging
{
    /// <summary>Takes a sheet: every judged criterion, within its points, unless in conflict or sealed.</summary>
    public static Decision<ScoreBookEvent> Decide(ScoreBook? book, SubmitScoreSheet command, JudgingFacts facts)
    {
        if (IsNotToScore(command.By.Account, facts) is { } why) return why;

        var (member, lot) = (facts.Round!.Member(command.By.Account)!, facts.Proposal!.Content.Lot);
        if (facts.Round.IsExcluded(member.Account, lot)) return EvaluationRefusals.Conflict;
        if (Conflicts.Has(member, facts.Who, facts.Organization, facts.Proposal)) return EvaluationRefusals.Conflict;
        if (book is { Sealed: true }) return EvaluationRefusals.Sealed;
        if (IsRecused(book, command.Proposal)) return EvaluationRefusals.Recused;

        var wrong = RefusalsOf([.. facts.Round.Settings.Evaluation.Judged], command.Points);
        return wrong.Count > 0
            ? Decision<ScoreBookEvent>.Refuse(wrong)
            : Write(book, command.Round, lot, member, new SheetSubmitted(command.Proposal, command.Points));
    }

    /// <summary>Recuses an evaluator from a proposal; a second time changes nothing.</summary>
    public static Decision<ScoreBookEvent> Decide(ScoreBook? book, RecuseEvaluator command, JudgingFacts facts)
    {
        if (IsNotToScore(command.Evaluator, facts) is { } why) return why;

        var (round, lot) = (facts.Round!, facts.Proposal!.Content.Lot);
        var isForAnother = command.By.Account != command.Evaluator;
        if (isForAnother && round.Member(command.By.Account) is not null) return EvaluationRefusals.RecusedByPanel;
        if (book is { Sealed: true }) return EvaluationRefusals.Sealed;

        if (IsRecused(book, command.Proposal) || round.IsExcluded(command.Evaluator, lot))
            return Decision<ScoreBookEvent>.Accept();

        return isForAnother && !facts.OthersScore
            ? EvaluationRefusals.LastEvaluator
            : Write(
                book,
                command.Round,
                lot,
                round.Member(command.Evaluator)!,
                new EvaluatorRecused(command.Proposal, command.Reason));
    }

    /// <summary>Seals the book, beginning it where it was not; a second time changes nothing.</summary>
    public static Decision<ScoreBookEvent> Decide(ScoreBook? book, SealScoreBook command) =>
        book is { Sealed: true }
            ? Decision<ScoreBookEvent>.Accept()
            : Write(book, command.Round, command.Lot, command.Member, new BookSealed());

    /// <summary>Whether the evaluator is recused from a proposal whose page was loaded.</summary>
    public static bool IsRecused(ScoreBook? book, string proposal) =>
        book?.Pages.GetValueOrDefault(proposal)?.Recusal is not null;

    private static Refusal? IsNotToScore(string evaluator, JudgingFacts facts)
    {
        if (facts.Round is null or { Phase: RoundPhase.Draft }) return RoundRefusals.NotFound;
        if (facts.Round.Member(evaluator) is not { } member) return EvaluationRefusals.NotOnPanel;
        if (IsNotScoring(facts.Round.Phase) is { } why) return why;
        if (facts.Proposal is not { IsAdmitted: true } proposal) return EvaluationRefusals.ProposalUnknown;

        return member.Scores(proposal.Content.Lot) ? null : EvaluationRefusals.LotNotYours;
    }

    private static Refusal? IsNotScoring(RoundPhase phase) => phase switch
    {
        RoundPhase.Evaluating => null,
        RoundPhase.Ranking or RoundPhase.Notice or RoundPhase.Finalizing or RoundPhase.Final =>
            EvaluationRefusals.Sealed,
        _ => RoundRefusals.WrongPhase,
    };

    /// <summary>Every refusal of a sheet with these points; none means that it counts.</summary>
    public static IReadOnlyList<Refusal> RefusalsOf(
        IReadOnlyCollection<Criterion> judged, IReadOnlyDictionary<string, Fraction> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        IEnumerable<(Refusal Refusal, bool Applies)> checks =
        [
            (EvaluationRefusals.CriterionMissing, judged.Any(one => !points.ContainsKey(one.Ref))),
            (EvaluationRefusals.CriterionUnknown, points.Keys.Any(key => judged.All(one => one.Ref != key))),
            (EvaluationRefusals.PointsOutOfRange, judged.Any(one =>
                points.TryGetValue(one.Ref, out var given) && (given < Fraction.Zero || given > one.Points))),
        ];
        return [.. checks.Where(check => check.Applies).Select(check => check.Refusal)];
    }

    private static Decision<ScoreBookEvent> Write(
        ScoreBook? book, string round, string lot, PanelMember member, ScoreBookEvent happened) => book is null
        ? Decision<ScoreBookEvent>.Accept(new BookOpened(round, lot, member.Account, member.Name), happened)
        : happened;
}
