using Procurement.Domain.Assessments;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Assessments.AssessmentRefusals;
using static Procurement.Domain.Tests.Assessments.AssessmentExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Assessments;

public sealed class ArrangingAStage
{
    private const string Late = "2026-07-14T00:00:00+08:00";

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(AssessmentRefusals), new Dictionary<Refusal, Func<Decision<AssessmentEvent>>>
        {
            [NoTerm] = () => Decide(null, Arrange(), InForce, Performance with { Midterm = null }),
            [AlreadyArranged] = () => Decide(Ready, Arrange(), InForce),
            [MidtermFirst] = () => Decide(null, Arrange(AssessmentStage.Final), InForce),
            [PartiesDiffer] = () => Decide(null, Arrange() with { Parties = Parties[..2] }, InForce),
            [AccountTwice] = () => Decide(null, Named(Assessor.ThirdParty, Clerk), InForce),
            [SupplierSide] = () => Decide(null, Named(Assessor.ThirdParty, "drafter"), InForce),
            [SignerCannotAssess] = () => Decide(null, Named(Assessor.Purchaser, ContractExamples.Approver), InForce),
            [NotIndependent] = () => Decide(null, Named(Assessor.Community, Officer), InForce),
            [CriteriaSum] = () => Decide(null, Arrange() with { Criteria = Criteria[..1] }, InForce),
            [CriterionTwice] = () => Decide(null, Arrange() with { Criteria = [.. Criteria, Criteria[0]] }, InForce),
            [NotOpen] = () => Decide(null, HandIn("2026-06-30T10:00:00+08:00"), InForce),
            [NotYourSheet] = () => Decide(Ready, Sheet("stranger", "60", "40"), InForce),
            [SheetIn] = () => Decide(Ready.Then(Sheet(Third, "60", "40")), Sheet(Third, "60", "40"), InForce),
            [MaterialAwaited] = () => Decide(Begin(Arrange()), Sheet(Third, "60", "40"), InForce),
            [MaterialIn] = () => Decide(Ready, HandIn("2026-07-01T10:00:00+08:00"), InForce),
            [MaterialLate] = () => Decide(Begin(Arrange()), HandIn(Late), InForce),
            [NotLate] = () => Decide(Ready, new FailLateStage(AssessmentStage.Midterm, At(Late)), InForce),
            [LinesDiffer] = () => Decide(Ready, WithLines(new SheetLine("output", 60, null)), InForce),
            [PointsOutOfRange] = () => Decide(Ready, Sheet(Third, "60.01", "40"), InForce),
            [RemarkMissing] = () => Decide(
                Ready, WithLines(new SheetLine("output", 59, null), new SheetLine("effect", 40, null)), InForce),
            [SurveyMissing] = () => Decide(Ready, Sheet(Third, "60", "40") with { Survey = "S1" }, InForce),
            [SurveyDiffers] = () => AssessingByParties.ByResidents("88", known: "87.5"),
            [NoSuchParty] = () => Decide(Ready, Replace(Assessor.Residents, "x"), InForce),
            [ArrangerCannotGiveUp] = () => Decide(AssessingByParties.Corrected(), GiveUp(Officer), InForce),
        });

    [Fact]
    public void Asks_for_a_contract_in_force_and_an_officer_who_is_not_the_suppliers()
    {
        var offered = ContractExamples.Given(ContractExamples.Offered);
        var ended = ContractExamples.Given([.. ContractExamples.InForce, new ContractTerminated("?")]);

        Assert.Equal("contract.notFound", CodeOf(Decide(null, Arrange(), null)));
        Assert.Equal("contract.notInForce", CodeOf(Decide(null, Arrange(), offered)));
        Assert.Equal("contract.notActive", CodeOf(Decide(null, Arrange(), ended)));
        Assert.Equal("duty.bothSides", CodeOf(Decide(null, Arrange(by: ContractExamples.Supplier), InForce)));
    }

    [Theory]
    // 90 days after 10 April are 9 July, a Thursday.
    [InlineData("2026-05-11T10:00:00+08:00", "2026-07-09")]
    // Arranged late: 10 days after 2 July are 12 July, a Sunday.
    [InlineData("2026-07-02T10:00:00+08:00", "2026-07-13")]
    public void Gives_the_supplier_the_agreed_days_and_never_less_than_its_notice(string at, string due) =>
        Assert.Equal(Day(due), Begin(Arrange(at: at)).Midterm!.Due.Due);

    [Fact]
    public void Guesses_no_day_of_a_year_that_is_not_loaded()
    {
        var long_ = Performance with { Midterm = Term with { DueAfterDays = 300 } };

        Assert.Equal("calendar.yearNotLoaded", CodeOf(Decide(null, Arrange(), InForce, long_)));
    }

    [Fact]
    public void Fails_finally_whoever_fails_by_the_law()
    {
        var low = Performance with { Midterm = null, Final = Term with { PassMark = 50 } };
        var high = Performance with { Midterm = null, Final = Term with { PassMark = 70 } };

        Assert.Equal(60, MarkBy(low));
        Assert.Equal(70, MarkBy(high));

        static Fraction MarkBy(PerformanceSettings performance) => Assert.IsType<StageArranged>(
            Only(Decide(null, Arrange(AssessmentStage.Final), InForce, performance))).Rules.PassMark;
    }

    [Fact]
    public void Can_be_given_up_and_arranged_again_without_losing_what_was_handed_in()
    {
        var again = Ready.Then(GiveUp(Officer)).Then(Arrange(at: "2026-08-03T10:00:00+08:00"));

        Assert.Equal((true, 2), (again.Midterm!.IsOpen, again.Midterm.Try));
        Assert.Equal("半年服务总结", again.Midterm.Material!.Statement);
        // The first day is over: the notice counts from the new arrangement.
        Assert.Equal(Day("2026-08-13"), again.Midterm.Due.Due);
    }

    [Fact]
    public void Is_given_up_after_a_result_by_another_and_gives_no_correction_back()
    {
        var again = AssessingByParties.Corrected().Then(GiveUp("another")).Then(
            Arrange(at: "2026-07-20T10:00:00+08:00"));

        Assert.Equal((1, 3), (again.Midterm!.Corrections, again.Midterm.Try));
        Assert.Single(again.Midterm.Results);
    }

    [Fact]
    public void Replaces_a_party_that_does_not_answer()
    {
        var after = Ready.Then(Sheet(Third, "60", "40")).Then(Replace(Assessor.Community, "neighbour"));

        Assert.Equal("neighbour", after.Midterm!.Seats.Single(one => one.Assessor is Assessor.Community).Account);
        Assert.Equal(SheetIn.Code, CodeOf(Decide(after, Replace(Assessor.ThirdParty, "other"), InForce)));
        Assert.Equal(AccountTwice.Code, CodeOf(Decide(after, Replace(Assessor.Purchaser, Third), InForce)));
        Assert.Equal(NotYourSheet.Code, CodeOf(Decide(after, Sheet(Community, "60", "40"), InForce)));
    }

    private static ArrangeStage Named(Assessor assessor, string account) => Arrange() with
    {
        Parties = [.. Parties.Select(one => one.Assessor == assessor ? one with { Account = account } : one)],
    };

    private static SubmitSheet WithLines(params SheetLine[] lines) => Sheet(Third, "60", "40") with { Lines = lines };

    private static ReplaceAssessor Replace(Assessor assessor, string account) =>
        new(AssessmentStage.Midterm, new(assessor, account, "另一方"), "不答复", At("2026-07-02T10:00:00+08:00"));

    private static GiveUpStage GiveUp(string by) =>
        new(AssessmentStage.Midterm, "评估方有误", At("2026-07-03T10:00:00+08:00", by));
}
