using FsCheck;
using FsCheck.Fluent;
using Procurement.Domain.Surveys;
using static Procurement.Domain.Tests.Surveys.SurveyExamples;
using Interval = Procurement.Domain.Surveys.Interval;

namespace Procurement.Domain.Tests.Surveys;

public sealed class CountingAnswers
{
    private static readonly SurveyPlan Counted = Planned.Plan! with { ResponseMinimum = Fraction.Zero };

    private static Gen<IReadOnlyList<SurveyAnswer>> Answers { get; } =
        from count in Gen.Choose(3, 60)
        from groups in Gen.Choose(0, 6).ArrayOf(count)
        from scores in Gen.Choose(1, 5).ArrayOf(count * 3)
        select (IReadOnlyList<SurveyAnswer>)
        [
            .. Enumerable.Range(0, count).Select(one => new SurveyAnswer(
                groups[one] is 0 ? null : $"站点{groups[one]}", scores[(one * 3)..((one * 3) + 3)])),
        ];

    [Fact]
    public void Is_worth_nothing_at_one_and_a_hundred_at_five()
    {
        Assert.Equal(Fraction.Zero, Of(new(null, [1, 1, 1]), new(null, [1, 1, 1]), new(null, [1, 1, 1])).Score);
        Assert.Equal(new Fraction(100, 1), Of(new(null, [5, 5, 5]), new(null, [5, 5, 5]), new(null, [5, 5, 5])).Score);
        var mixed = Of(new(null, [5, 4, 3]), new(null, [2, 1, 5]), new(null, [4, 4, 4]));
        // (4+3+2 + 1+0+4 + 3+3+3) of 36.
        Assert.Equal(new Fraction(2300, 36), mixed.Score);
        Assert.Equal(new ValueCounts(0, 1, 0, 1, 1), mixed.Questions[0]);
    }

    [Theory]
    [InlineData(2, SurveyOutcome.TooFewAnswered)]
    [InlineData(3, SurveyOutcome.Counts)]
    public void Counts_from_the_share_on_that_the_round_wants(int answered, SurveyOutcome outcome) =>
        Assert.Equal(outcome, Counting.OutcomeOf(Planned.Plan!, 6, answered));

    [Fact]
    public void Shows_nothing_of_fewer_than_a_group()
    {
        Assert.Equal(SurveyOutcome.TooFewToHide, Counting.OutcomeOf(Counted, 6, 2));
        Assert.Equal(SurveyOutcome.TooFewAnswered, Counting.OutcomeOf(Counted, 6, 0));
        Assert.Null(Counting.FiguresOrNull(Counted, 20, 6, [new(null, [5, 5, 5])]));
    }

    // What is left of the whole when the shown groups are taken away is again of two groups and large enough.
    [Fact]
    public void Never_tells_a_small_group_as_what_the_others_leave() => Law.Holds(Answers, answers =>
    {
        var figures = Counting.FiguresOrNull(Counted, 1000, answers.Count, answers)!;
        var shown = figures.Groups.Select(one => one.Group).ToHashSet();
        var hidden = answers.Where(one => !shown.Contains(one.Group)).ToList();
        return figures.Groups.All(one => one.Answered >= Counted.GroupMinimum)
            && (hidden.Count is 0
                || (hidden.Count >= Counted.GroupMinimum
                    && (hidden.Select(one => one.Group).Distinct().Count() > 1
                        || figures.Groups.Count is 0)));
    });

    [Fact]
    public void Hides_one_group_more_where_only_one_is_small()
    {
        GroupScore[] groups = [new("甲", 9, 50), new("乙", 5, 50), new("丙", 2, 50)];

        Assert.Equal("甲", Assert.Single(Counting.ShownOf(groups, 5)).Group);
        Assert.Equal(3, Counting.ShownOf([groups[0], groups[1], groups[1] with { Group = "丁" }], 5).Count);
    }

    [Fact]
    public void Has_an_interval_that_holds_the_score_and_narrows_with_answers() => Law.Holds(
        Gen.Choose(0, 400), Gen.Choose(1, 300), (points, answered) =>
        {
            var score = new Fraction(points, 4);
            var (low, high) = Interval.Of(score, answered, 1000);
            var (tighter, _) = Interval.Of(score, answered + 200, 1000);
            return low >= Fraction.Zero && high <= 100 && low <= score && score <= high && tighter >= low;
        });

    // Wilson, 1927: 8 of 10 in a population without end give 0.4902 and 0.9433.
    [Fact]
    public void Is_Wilsons_interval_where_the_population_is_large()
    {
        var (low, high) = Interval.Of(80, 10, 1_000_000_000);

        Assert.Equal(("49.01", "94.34"), (low.ToString(2), high.ToString(2)));
    }

    [Fact]
    public void Is_the_score_itself_where_everybody_answered() =>
        Assert.Equal((new Fraction(80, 1), new Fraction(80, 1)), Interval.Of(80, 20, 20));

    private static SurveyFigures Of(params IReadOnlyList<SurveyAnswer> answers) =>
        Counting.FiguresOrNull(Counted, 20, answers.Count, answers)!;
}
