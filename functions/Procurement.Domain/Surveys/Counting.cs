using System.Numerics;

namespace Procurement.Domain.Surveys;

/// <summary>Counts the answers of a survey.</summary>
public static class Counting
{
    /// <summary>The lowest value of a question.</summary>
    public const int ValueMin = 1;

    /// <summary>The highest.</summary>
    public const int ValueMax = 5;

    /// <summary>Whether so many answers count.</summary>
    public static SurveyOutcome OutcomeOf(SurveyPlan plan, int asked, int answered)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (answered is 0 || answered < plan.ResponseMinimum * asked) return SurveyOutcome.TooFewAnswered;
        return answered < plan.GroupMinimum ? SurveyOutcome.TooFewToHide : SurveyOutcome.Counts;
    }

    /// <summary>The figures, or null where the answers do not count.</summary>
    public static SurveyFigures? FiguresOrNull(
        SurveyPlan plan, int population, int asked, IReadOnlyList<SurveyAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(answers);
        if (OutcomeOf(plan, asked, answers.Count) is not SurveyOutcome.Counts) return null;

        var score = ScoreOf(answers);
        var (low, high) = Interval.Of(score, answers.Count, population);
        var groups = answers.GroupBy(one => one.Group).Select(
            one => new GroupScore(one.Key, one.Count(), ScoreOf([.. one]))).ToList();
        var shown = ShownOf(groups, plan.GroupMinimum);
        return new(
            score,
            low,
            high,
            [.. plan.Questions.Select((_, at) => CountsOf(answers.Select(one => one.Scores[at])))],
            [.. shown.OrderBy(one => one.Group, StringComparer.Ordinal)],
            groups.Count - shown.Count);
    }

    /// <summary>
    /// The groups that can be shown: those that are large enough, but as many of them hidden too, smallest first, that
    /// what is left of the whole without the shown ones is of two groups or more and large enough itself.
    /// </summary>
    public static IReadOnlyList<GroupScore> ShownOf(IReadOnlyList<GroupScore> groups, int minimum)
    {
        var bySize = groups.OrderBy(one => one.Answered).ThenBy(one => one.Group, StringComparer.Ordinal).ToList();
        var hidden = bySize.Count(one => one.Answered < minimum);
        while (hidden > 0 && hidden < bySize.Count && !Hides(bySize.Take(hidden), minimum)) hidden++;
        return [.. bySize.Skip(hidden)];
    }

    private static bool Hides(IEnumerable<GroupScore> hidden, int minimum)
    {
        var groups = hidden.ToList();
        return groups.Count > 1 && groups.Sum(one => one.Answered) >= minimum;
    }

    // 1 is worth nothing and 5 a hundred; each answer and each question as much as any other.
    private static Fraction ScoreOf(IReadOnlyList<SurveyAnswer> answers)
    {
        var values = answers.SelectMany(one => one.Scores).ToList();
        var above = (BigInteger)values.Sum(one => one - ValueMin);
        return new(above * 100, (BigInteger)values.Count * (ValueMax - ValueMin));
    }

    private static ValueCounts CountsOf(IEnumerable<int> values)
    {
        var of = values.ToLookup(one => one);
        return new(of[1].Count(), of[2].Count(), of[3].Count(), of[4].Count(), of[5].Count());
    }
}
