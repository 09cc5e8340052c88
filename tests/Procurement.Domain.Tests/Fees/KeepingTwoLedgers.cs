using FsCheck.Fluent;
using Procurement.Domain.Contracts;
using Procurement.Domain.Fees;
using Procurement.Domain.Rounds;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Fees.FeeRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Fees;

public sealed class KeepingTwoLedgers
{
    private static readonly Author By = new("somebody", Moment("2026-06-15T10:00:00+08:00"));
    private static readonly DateOnly June = Day("2026-06-01");
    private static readonly FeeItem Bath = new("F1", "东湖社区", "助浴", "次", Yuan("10.00"), "非特困老人");
    private static readonly Contract InForce = ContractExamples.Given(ContractExamples.InForce);

    private static readonly Contract Banning = InForce with
    {
        Agreed = new(Yuan("1.00"), 12, null, [], [], SigningBasis.Agreed, BansFees: true, AllowsSubcontracting: false),
    };

    private static FeeBook Declared { get; } = Then(null, KeepingFees.Decide(null, new DeclareFee(Bath, By), InForce));

    private static FeeBook Approved { get; } = Then(Declared, Decide(Declared));

    private static FeeBook Reported { get; } = Then(null, Report(null));

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(FeeRefusals), new Dictionary<Refusal, Func<Decision<FeeEvent>>>
        {
            [Banned] = () => KeepingFees.Decide(null, new DeclareFee(Bath, By), Banning),
            [NotFound] = () => Decide(null),
            [AlreadyApproved] = () => KeepingFees.Decide(Approved, new DeclareFee(Bath, By), InForce),
            [TooMany] = () => KeepingFees.Decide(Full(), new DeclareFee(Bath with { Ref = "more" }, By), InForce),
            [NotWaiting] = () => Decide(Approved),
            [ReasonMissing] = () => KeepingFees.Decide(Declared, new DecideFee("F1", false, null, By)),
            [NotApproved] = () => Enter(Declared, June, 1, "10.00"),
            [MonthWrong] = () => Enter(Approved, June.AddMonths(1), 1, "10.00"),
            [AboveList] = () => Enter(Approved, June, 2, "20.01"),
            [ReportNotFound] = () => Answer(null),
            [ReportAnswered] = () => Answer(Then(Reported, Answer(Reported))),
            [TooManyReports] = () => Report(new() { Open = KeepingFees.OpenMax }),
        });

    [Fact]
    public void Takes_no_month_before_the_declaration() =>
        Assert.Equal(MonthWrong.Code, CodeOf(Enter(Approved, June.AddMonths(-1), 1, "10.00")));

    [Fact]
    public void Takes_the_last_month_of_an_item_that_has_ended()
    {
        var ended = Then(Approved, KeepingFees.Decide(Approved, new EndFee("F1", "停办", By)));

        Assert.Equal(Done, CodeOf(Enter(ended, June, 2, "20.00")));
        Assert.Equal(Done, CodeOf(KeepingFees.Decide(ended, new DeclareFee(Bath with { Price = Yuan("12.00") }, By), InForce)));
    }

    [Fact]
    public void Takes_a_report_where_fees_are_banned_and_suspends_nothing()
    {
        Assert.Equal(Done, CodeOf(KeepingFees.Decide(null, Reporting(), Banning)));
        var answered = Then(Reported, Answer(Reported));

        Assert.Equal((1, 0, 1), (answered.Reported, answered.Open, answered.Upheld));
        Assert.Equal("contract.notFound", CodeOf(KeepingFees.Decide(null, Reporting(), null)));
    }

    [Fact]
    public void Sums_up_what_was_entered_last_for_each_month() => Law.Holds(
        (from month in Gen.Choose(0, 3) from times in Gen.Choose(0, 50) select (month, times)).ListOf(), entered =>
        {
            var book = Approved;
            var by = By with { At = By.At.AddMonths(3) };
            foreach (var (month, times) in entered)
            {
                var amount = new Money(times * 1000);
                book = Then(book, KeepingFees.Decide(book, new EnterFees("F1", June.AddMonths(month), times, amount, by)));
            }

            var last = entered.GroupBy(one => one.month).Select(one => one.Last().times);
            return book.Charged == new Money(last.Sum() * 1000);
        });

    private static FeeBook Full() => new()
    {
        Items =
        [
            .. Enumerable.Range(0, KeepingFees.ItemsMax)
                .Select(one => new FeeEntry(Bath with { Ref = $"F{one}" }, FeeStatus.Declared, By)),
        ],
    };

    private static ReportFee Reporting() => new("f1", "助浴要收五十元", null, Yuan("50.00"), null, By);

    private static Decision<FeeEvent> Report(FeeBook? book) => KeepingFees.Decide(book, Reporting(), InForce);

    private static Decision<FeeEvent> Answer(FeeBook? book) =>
        KeepingFees.Decide(book, new AnswerFeeReport("f1", true, "查实", By));

    private static Decision<FeeEvent> Decide(FeeBook? book) =>
        KeepingFees.Decide(book, new DecideFee("F1", true, null, By));

    private static Decision<FeeEvent> Enter(FeeBook book, DateOnly month, int times, string amount) =>
        KeepingFees.Decide(book, new EnterFees("F1", month, times, Yuan(amount), By));

    private static FeeBook Then(FeeBook? before, Decision<FeeEvent> decision) =>
        FeeHistory.Apply(before, Only(decision), By);
}
