using Procurement.Domain.Funds;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Funds;

/// <summary>What each source of money pays for, when it is reserved and when it is paid.</summary>
public sealed class KeepingToTheSource
{
    private static readonly Author Treasurer = new("treasurer", Moment("2026-01-05T10:00:00+08:00"));

    private static readonly Fund Lottery = new("福彩", FundSource.WelfareLottery, 2026, Yuan("100.00"))
    {
        InBudget = "财预1号",
    };

    private static readonly FundedProject Project = new(
        ProposalContent.Empty with
        {
            Requested = Yuan("60.00"),
            Own = Yuan("40.00"),
            Budget =
            [
                new(CostClass.Personnel, Yuan("50.00")), new(CostClass.Activity, Yuan("50.00"), "活动材料"),
            ],
            Sources = [new(MoneySource.OwnFunds, Yuan("40.00"), "存款证明")],
        },
        new CostRules(null, Fraction.Parse("1/2"), null),
        null,
        [InstalmentCondition.Signed, InstalmentCondition.FinalPassed]);

    public static TheoryData<BudgetLine, bool> Lines => new()
    {
        { new(CostClass.Capital, Yuan("1.00")), true },
        { new(CostClass.Running, Yuan("1.00")), true },
        { new(CostClass.Capital, Money.Zero), false },
        { new(CostClass.Activity, Yuan("1.00"), "慰问金发放"), true },
        { new(CostClass.Other, Yuan("1.00"), "购置固定资产"), true },
        { new(CostClass.Other, Yuan("1.00"), "罚款"), true },
        { new(CostClass.Activity, Yuan("1.00"), "志愿者保险"), false },
        { new(CostClass.Personnel, Yuan("1.00")), false },
    };

    [Theory, MemberData(nameof(Lines))]
    public void Pays_out_of_the_lottery_for_no_excluded_cost(BudgetLine line, bool excluded)
    {
        Assert.Equal(excluded, SourceRules.IsExcluded(Lottery, line));
        Assert.False(SourceRules.IsExcluded(Lottery with { Source = FundSource.Donation }, line));
        Assert.False(SourceRules.IsExcluded(Lottery with { ExcludedCosts = [] }, line));
        Assert.Equal(
            line.Amount > Money.Zero && line.Class is CostClass.Personnel,
            SourceRules.IsExcluded(Lottery with { ExcludedCosts = ["personnel"] }, line));
    }

    [Fact]
    public void Marks_only_what_the_lottery_pays_for()
    {
        Assert.Equal("福彩公益金资助", SourceRules.MarkOf(FundSource.WelfareLottery));
        Assert.Null(SourceRules.MarkOf(FundSource.Fiscal));
    }

    [Fact]
    public void Gives_nothing_in_advance_out_of_an_envelope_and_no_more_than_it_holds()
    {
        var rewards = Lottery with { Envelope = Yuan("80.00") };
        Assert.Null(SourceRules.RefusalToReserve(Lottery, Project));
        Assert.Equal(SourceRefusals.AdvanceNotAllowed, SourceRules.RefusalToReserve(rewards, Project));
        Assert.Null(SourceRules.RefusalToReserve(
            rewards, Project with { Instalments = [InstalmentCondition.FinalPassed] }));

        var opened = Given(Opened with { Envelope = Yuan("80.00") });
        Assert.Equal(Yuan("80.00"), opened.Reservable);
        Assert.Equal(
            "fund.envelopeExceeded",
            CodeOf(Reserving.Decide(opened, new ReserveForPayment("x", Yuan("80.01"), Treasurer))));
        Assert.Equal(Done, CodeOf(Reserving.Decide(opened, new ReserveForPayment("x", Yuan("80.00"), Treasurer))));
    }

    [Fact]
    public void Asks_again_when_it_pays_with_what_changed_since()
    {
        Assert.Null(SourceRules.RefusalToPay(Lottery, Project));
        Assert.Null(SourceRules.RefusalToPay(Lottery, null));
        Assert.Equal(FundRefusals.NotFound, SourceRules.RefusalToPay(null, Project));
        Assert.Equal(FundRefusals.NotInBudget, SourceRules.RefusalToPay(Lottery with { InBudget = null }, Project));
        var moved = Project.Content with
        {
            Budget = [new(CostClass.Personnel, Yuan("50.01")), new(CostClass.Activity, Yuan("49.99"))],
        };
        Assert.Equal(
            SourceRefusals.ClassShareNotKept, SourceRules.RefusalToPay(Lottery, Project with { Content = moved }));
    }

    [Fact]
    public void Remembers_under_the_cause_why_the_source_refused()
    {
        var refused = Only(Reserving.Decide(
            Given(Opened), new ReserveMoney("award", Yuan("1.00"), Treasurer), SourceRefusals.CostNotAllowed));
        Assert.Equal("source.costNotAllowed", Assert.IsType<ReservationRefused>(refused).Why);
        Assert.Equal(SourceRefusals.CostNotAllowed, Given(Opened, refused).RefusalOf("award"));
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(SourceRefusals), new Dictionary<Refusal, Func<Decision<FundEvent>>>
        {
            [SourceRefusals.CostNotAllowed] = () => Ask(Lottery, Project with
            {
                Content = Project.Content with { Budget = [new(CostClass.Capital, Yuan("100.00"))] },
            }),
            [SourceRefusals.AdvanceNotAllowed] = () => Ask(Lottery with { Envelope = Yuan("80.00") }, Project),
            [SourceRefusals.MixNotKept] = () => Ask(Lottery, Project with
            {
                Content = Project.Content with { Own = Yuan("39.99") },
            }),
            [SourceRefusals.ClassShareNotKept] = () => Ask(Lottery, Project with
            {
                Costs = Project.Costs with { PersonnelShareMaximum = Fraction.Parse("49/100") },
            }),
        });

    private static FundOpened Opened { get; } =
        new("福彩", FundSource.WelfareLottery, 2026, Yuan("100.00")) { InBudget = "财预1号" };

    private static Decision<FundEvent> Ask(Fund fund, FundedProject project) =>
        SourceRules.RefusalToReserve(fund, project)!;

    private static Fund Given(params IEnumerable<FundEvent> happened) =>
        happened.Aggregate((Fund?)null, FundHistory.Apply)!;
}
