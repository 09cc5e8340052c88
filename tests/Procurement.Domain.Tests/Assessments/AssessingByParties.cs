using FsCheck.Fluent;
using Procurement.Domain.Assessments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Tests.Assessments.AssessmentExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Assessments;

public sealed class AssessingByParties
{
    /// <summary>Below the pass mark, so that the supplier has to correct by 16 July.</summary>
    public static Assessment Corrected() => Ready
        .Then(Sheet(Clerk, "30", "20")).Then(Sheet(Third, "36", "24")).Then(Sheet(Community, "36", "24"));

    [Fact]
    public void Weighs_exactly_and_concludes_with_the_last_sheet()
    {
        var two = Ready.Then(Sheet(Community, "33.33", "25")).Then(Sheet(Clerk, "50", "35.5"));
        Assert.Null(two.Midterm!.Conclusion);
        Assert.Empty(two.Midterm.Results);

        var all = two.Then(Sheet(Third, "60", "40"));

        // 0.5 × 85.5 + 0.3 × 100 + 0.2 × 58.33
        Assert.Equal(Number("84.416"), all.Midterm!.Conclusion!.Score);
        Assert.True(all.Midterm.Conclusion.Passed);
        Assert.False(all.Midterm.IsOpen);
        Assert.Equal("assessment.alreadyArranged", CodeOf(Decide(all, Arrange(), InForce)));
    }

    [Fact]
    public void Gives_a_correction_with_a_clock_below_the_pass_mark_and_asks_all_again()
    {
        var corrected = Corrected();

        // 0.5 × 50 + 0.5 × 60
        Assert.Equal(new TryResult(1, 55, false, Day("2026-07-01")), Assert.Single(corrected.Midterm!.Results));
        Assert.Equal((2, 1, Day("2026-07-16")),
            (corrected.Midterm.Try, corrected.Midterm.Corrections, corrected.Midterm.Due.Due));
        Assert.All(corrected.Midterm.Seats, seat => Assert.Null(seat.Score));
        Assert.Equal("assessment.materialAwaited", CodeOf(Decide(corrected, Sheet(Third, "60", "40"), InForce)));

        var again = corrected.Then(HandIn("2026-07-16T23:59:59+08:00"))
            .Then(Sheet(Clerk, "36", "24")).Then(Sheet(Third, "36", "24")).Then(Sheet(Community, "36", "24"));
        Assert.Equal(
            (ConclusionGround.Scored, true), (again.Midterm!.Conclusion!.Ground, again.Midterm.Conclusion.Passed));
        Assert.Equal(6, again.Sheets.Count);
    }

    [Fact]
    public void Fails_when_no_correction_is_left()
    {
        var again = Corrected().Then(HandIn("2026-07-10T10:00:00+08:00"))
            .Then(Sheet(Clerk, "36", "23.99")).Then(Sheet(Third, "36", "24")).Then(Sheet(Community, "36", "24"));

        Assert.False(again.Midterm!.Conclusion!.Passed);
        Assert.Equal(Number("59.995"), again.Midterm.Conclusion.Score);
    }

    [Fact]
    public void Keeps_out_who_belongs_to_the_supplier_or_acted_for_it_since()
    {
        var affiliated = Sheet(Third, "60", "40") with { Affiliation = ContractExamples.Terms.Organization };
        var turned = InForce with { SupplierAccounts = [.. InForce.SupplierAccounts, Third] };

        Assert.Equal("assessment.supplierSide", CodeOf(Decide(Ready, affiliated, InForce)));
        Assert.Equal("assessment.supplierSide", CodeOf(Decide(Ready, Sheet(Third, "60", "40"), turned)));
    }

    [Theory]
    [InlineData("88", null, Done)]
    [InlineData("88", "88", Done)]
    [InlineData("88", "87.5", "assessment.surveyDiffers")]
    [InlineData("100.01", null, "assessment.surveyMissing")]
    public void Takes_the_residents_score_from_their_survey(string score, string? known, string code) =>
        Assert.Equal(code, CodeOf(ByResidents(score, known)));

    [Fact]
    public void Waits_for_the_calendar_rather_than_guess_the_days_of_a_correction()
    {
        var long_ = Performance with { Midterm = Term with { CorrectionDays = 200 } };
        var arranged = AssessmentHistory.Apply(
            null, Only(Decide(null, Arrange(), InForce, long_)), Arrange().By);
        var two = arranged.Then(HandIn("2026-06-30T10:00:00+08:00"))
            .Then(Sheet(Clerk, "0", "0")).Then(Sheet(Third, "0", "0"));

        Assert.Equal("calendar.yearNotLoaded", CodeOf(Decide(two, Sheet(Community, "0", "0"), InForce)));
    }

    [Fact]
    public void Fails_what_is_late_and_lets_no_clock_run_while_the_contract_is_suspended()
    {
        var arranged = Begin(Arrange());
        var fail = new FailLateStage(AssessmentStage.Midterm, At("2026-07-10T00:00:00+08:00", "system"));
        var order = new Suspension(
            Day("2026-07-01"), Day("2026-07-31"), SuspensionGrounds.PublicInterest, "函", "疫情", Arrange().By);
        var suspended = InForce with { Suspensions = [order] };

        Assert.Equal("assessment.notLate", CodeOf(Decide(arranged, fail, suspended)));
        Assert.Equal(Done, CodeOf(Decide(arranged, HandIn("2026-07-20T10:00:00+08:00"), suspended)));
        // Ten days were suspended, so the day before the first moment too late is 19 July.
        var resumed = InForce with { Suspensions = [order with { Resumed = At("2026-07-11T09:00:00+08:00") }] };
        Assert.Equal(Done, CodeOf(Decide(arranged, HandIn("2026-07-19T23:59:59+08:00"), resumed)));
        Assert.Equal(
            "assessment.materialLate", CodeOf(Decide(arranged, HandIn("2026-07-20T00:00:00+08:00"), resumed)));
        var late = arranged.Then(fail);
        Assert.Equal(
            (ConclusionGround.Late, false), (late.Midterm!.Conclusion!.Ground, late.Midterm.Conclusion.Passed));
        var sheet = Sheet(Third, "60", "40", "2026-07-10T00:00:00+08:00");
        Assert.Equal("assessment.materialLate", CodeOf(Decide(arranged, sheet, InForce)));
    }

    [Fact]
    public void Lets_the_parties_begin_without_material_where_late_is_not_failed()
    {
        var patient = Performance with { Midterm = Term with { LateFails = false } };
        var arranged = AssessmentHistory.Apply(
            null, Only(Decide(null, Arrange(), InForce, patient)), Arrange().By);

        Assert.Equal(Done, CodeOf(Decide(arranged, Sheet(Third, "0", "0", "2026-07-10T00:00:00+08:00"), InForce)));
        Assert.Equal(Done, CodeOf(Decide(arranged, HandIn("2026-07-20T10:00:00+08:00"), InForce)));
    }

    [Fact]
    public void Grades_the_contract_by_what_happened()
    {
        var by = At("2026-07-01T10:00:00+08:00");
        var lost = new StageConcluded(AssessmentStage.Final, ConclusionGround.Scored, 65, 70, false);

        Assert.Equal(MidtermGrade.Deferred, MidtermBy(new CorrectionOrdered(
            AssessmentStage.Midterm, 1, CountingExtensions.Until(Day("2026-07-16")))));
        Assert.Equal(MidtermGrade.Pass, MidtermBy(
            new StageConcluded(AssessmentStage.Midterm, ConclusionGround.Scored, 60, 60, true)));
        Assert.Equal(MidtermGrade.Fail, MidtermBy(
            new StageConcluded(AssessmentStage.Midterm, ConclusionGround.Late, null, 60, false)));
        // 65 is a pass by the bands, but the round's mark is 70.
        var final = Assert.IsType<GradeFinal>(Grading.CommandOrNull(lost, by));
        Assert.Equal(new FinalGraded(65, FinalGrade.Fail), Only(Execution.Decide(InForce, final)));
        var late = Grading.CommandOrNull(lost with { Ground = ConclusionGround.Late, Score = null }, by);
        Assert.Equal(
            new FinalGraded(0, FinalGrade.Fail), Only(Execution.Decide(InForce, Assert.IsType<GradeFinal>(late))));

        MidtermGrade MidtermBy(AssessmentEvent happened) =>
            Assert.IsType<GradeMidterm>(Grading.CommandOrNull(happened, by)).Grade;
    }

    [Fact]
    public void Results_lie_between_the_scores_whatever_the_order_and_equal_scores_stay() => Law.Holds(
        Gen.Choose(1, 1000).ListOf(4),
        Gen.Choose(0, 10_000).ListOf(4),
        (shares, points) =>
        {
            var total = shares.Sum();
            (Fraction, Fraction)[] parties =
                [.. shares.Zip(points, (share, point) => (new Fraction(share, total), new Fraction(point, 100)))];
            var result = WeightedScore.Of(parties);
            (Fraction, Fraction)[] equal = [.. parties.Select(one => (one.Item1, parties[0].Item2))];
            return result >= parties.Min(one => one.Item2)
                && result <= parties.Max(one => one.Item2)
                && WeightedScore.Of([.. parties.Reverse()]) == result
                && WeightedScore.Of(equal) == parties[0].Item2;
        });

    [Fact]
    public void Weights_that_are_not_one_throw() =>
        Assert.Throws<ArgumentException>(() => WeightedScore.Of([(Number("0.5"), 100), (Number("0.4"), 100)]));

    internal static Decision<AssessmentEvent> ByResidents(string score, string? known)
    {
        var term = Term with { Assessors = [new(Assessor.Residents, 1)] };
        var arrange = Arrange() with { Parties = [new(Assessor.Residents, Community, "甲社区")] };
        var all = AssessmentHistory.Apply(
            null, Only(Decide(null, arrange, InForce, Performance with { Midterm = term })), arrange.By)
            .Then(HandIn("2026-06-30T10:00:00+08:00"));
        var sheet = Sheet(Community, "60", "40") with { Lines = [], SurveyScore = Number(score), Survey = "S1" };
        return Assessing.Decide(
            all, sheet, InForce, ContractExamples.WorkingDays, known is null ? null : Number(known));
    }
}
