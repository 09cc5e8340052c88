using Procurement.Domain.Funds;
using static Procurement.Domain.Funds.FundRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Funds;

public sealed class CommittingMoney
{
    private static readonly Author Treasurer = new("treasurer", Moment("2026-01-05T10:00:00+08:00"));

    private static readonly OpenFund Open =
        new("公益创投资金", FundSource.WelfareLottery, 2026, Yuan("100.00"), Treasurer);

    private static readonly FundOpened Opened = new(Open.Title, Open.Source, Open.Year, Open.Appropriation);

    private static readonly FundEvent[] SixtyToA = [Opened, new MoneyCommitted("A", Yuan("60.00"))];
    private static readonly FundEvent[] FortyOfAPaid = [.. SixtyToA, new MoneyPaid("A", Yuan("40.00"))];

    [Fact]
    public void Opens_a_fund_with_all_of_it_available()
    {
        Assert.Equal(Opened, Only(Funding.Decide(null, Open)));
        var fund = Given(Opened);
        Assert.Equal((Yuan("100.00"), Money.Zero), (fund.Available, fund.Committed));
    }

    [Theory]
    [InlineData("60.00", Done)]
    [InlineData("59.99", "fund.belowCommitted")]
    public void Never_appropriates_less_than_is_committed(string appropriation, string code) => Assert.Equal(
        code, CodeOf(Funding.Decide(Given(SixtyToA), Open with { Appropriation = Yuan(appropriation) })));

    [Fact]
    public void Keeps_the_commitments_and_the_refusals_when_the_appropriation_changes()
    {
        var refused = new CommitmentRefused("R1 award");
        var fund = Given([.. FortyOfAPaid, refused, Opened with { Appropriation = Yuan("60.00") }]);
        Assert.Equal((Yuan("60.00"), Yuan("40.00"), Money.Zero), (fund.Committed, fund.Paid, fund.Available));
        // And what was asked for in vain stays so: asking again must not come to another answer.
        Assert.Equal(Insufficient, fund.RefusalOf("R1 award"));
    }

    [Fact]
    public void Commits_all_amounts_to_the_last_fen()
    {
        Assert.Equal(
            [new MoneyCommitted("A", Yuan("60.00")), new MoneyCommitted("B", Yuan("40.00"))],
            Happened(Commit([Opened], ("A", "60.00"), ("B", "40.00"))));
        Assert.Empty(Happened(Commit([Opened])));
    }

    [Fact]
    public void Commits_none_when_one_fen_is_missing_and_remembers_for_what()
    {
        var refused = Only(Commit([Opened], ("A", "60.00"), ("B", "40.01")));
        Assert.Equal(new CommitmentRefused("R1 award"), refused);

        var fund = Given(Opened, refused);
        Assert.Equal(Money.Zero, fund.Committed);
        Assert.Equal(Insufficient, fund.RefusalOf("R1 award"));
        Assert.Null(fund.RefusalOf("R2 award"));
    }

    [Fact]
    public void Commits_to_a_contract_once() =>
        Assert.Equal("fund.alreadyCommitted", CodeOf(Commit(FortyOfAPaid, ("A", "1.00"), ("B", "1.00"))));

    [Fact]
    public void Holds_the_amount_of_a_live_contract_and_the_cost_of_an_ended_one()
    {
        FundEvent[] returned = [.. FortyOfAPaid, new MoneyReturned("A", Yuan("15.00"))];
        Assert.Equal(Yuan("60.00"), Given(returned).Committed);
        Assert.Equal(Yuan("25.00"), Given([.. returned, new CommitmentEnded("A")]).Committed);
        Assert.Equal(Yuan("75.00"), Given([.. returned, new CommitmentEnded("A")]).Available);
        Assert.Equal(
            Yuan("0.00"),
            Given([.. FortyOfAPaid, new PaymentReturned("A", Yuan("40.00")), new CommitmentEnded("A")]).Committed);
    }

    [Fact]
    public void Books_only_on_what_is_committed()
    {
        var paid = new MoneyPaid("A", Yuan("1.00"));
        Assert.Equal(paid, Only(Funding.Decide(Given(SixtyToA), new BookPosting("A", paid, Treasurer))));
        Assert.Equal(
            "fund.commitmentUnknown", CodeOf(Funding.Decide(Given(SixtyToA), new BookPosting("B", paid, Treasurer))));
        Assert.Equal("fund.notFound", CodeOf(Funding.Decide(null, new BookPosting("A", paid, Treasurer))));
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(FundRefusals), new Dictionary<Refusal, Func<Decision<FundEvent>>>
        {
            [NotFound] = () => Funding.Decide(null, new CommitMoney("?", new Dictionary<string, Money>(), Treasurer)),
            [Insufficient] = () => Given(Opened, new CommitmentRefused("R1 award")).RefusalOf("R1 award")!,
            [BelowCommitted] = () => Funding.Decide(Given(SixtyToA), Open with { Appropriation = Money.Zero }),
            [AlreadyCommitted] = () => Commit(SixtyToA, ("A", "1.00")),
            [CommitmentUnknown] = () =>
                Funding.Decide(Given(SixtyToA), new BookPosting("B", new CommitmentEnded("B"), Treasurer)),
        });

    [Fact]
    public void Begins_with_the_opening() =>
        Assert.Throws<InvalidOperationException>(() => Given(new CommitmentRefused("?")));

    private static Fund Given(params IEnumerable<FundEvent> happened) =>
        happened.Aggregate((Fund?)null, FundHistory.Apply)!;

    private static Decision<FundEvent> Commit(
        IEnumerable<FundEvent> given, params (string Contract, string Amount)[] amounts) =>
        Funding.Decide(
            Given(given),
            new CommitMoney(
                "R1 award", amounts.ToDictionary(one => one.Contract, one => Yuan(one.Amount)), Treasurer));
}
