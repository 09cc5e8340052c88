using Procurement.Domain.Funds;
using static Procurement.Domain.Funds.FundRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Funds;

public sealed class CommittingMoney
{
    private static readonly Author Treasurer = new("treasurer", Moment("2026-01-05T10:00:00+08:00"));

    private static readonly OpenFund Open =
        new("公益创投资金", FundSource.WelfareLottery, 2026, Yuan("100.00"), Treasurer) { InBudget = "预算1号" };

    private static readonly FundOpened Opened = new(Open.Title, Open.Source, Open.Year, Open.Appropriation)
    {
        InBudget = Open.InBudget,
    };

    private static readonly FundEvent[] SixtyToA = [Opened, new MoneyCommitted("A", Yuan("60.00"), null)];
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
    public void Never_appropriates_less_than_is_committed_and_reserved()
    {
        FundEvent[] reserved = [.. SixtyToA, new MoneyReserved("R2 award", Yuan("40.00"))];
        Assert.Equal(
            "fund.belowCommitted",
            CodeOf(Funding.Decide(Given(reserved), Open with { Appropriation = Yuan("99.99") })));
        Assert.Equal(Done, CodeOf(Funding.Decide(Given(reserved), Open)));
    }

    [Fact]
    public void Keeps_the_commitments_and_the_answers_when_the_appropriation_changes()
    {
        var refused = new ReservationRefused("R1 award", Yuan("1000.00"));
        var fund = Given([.. FortyOfAPaid, refused, Opened with { Appropriation = Yuan("60.00") }]);
        Assert.Equal((Yuan("60.00"), Yuan("40.00"), Money.Zero), (fund.Committed, fund.Paid, fund.Available));
        // And what was asked for in vain stays so: asking again must not come to another answer.
        Assert.Equal(Insufficient, fund.RefusalOf("R1 award"));
    }

    [Fact]
    public void Changes_a_commitment_out_of_what_was_reserved_or_frees_the_difference()
    {
        var more = new ChangeCommitment("A supplement 1", "A", Yuan("66.00"), Treasurer);
        Assert.Equal(NotReserved.Code, CodeOf(Reserving.Decide(Given(SixtyToA), more)));
        FundEvent[] reserved = [.. SixtyToA, new MoneyReserved("A supplement 1", Yuan("6.00"))];
        var changed = Only(Reserving.Decide(Given(reserved), more));
        var fund = Given([.. reserved, changed]);
        Assert.Equal((Yuan("66.00"), Money.Zero, Yuan("34.00")), (fund.Committed, fund.Reserved, fund.Available));
        // Booked once.
        Assert.Empty(Happened(Reserving.Decide(fund, more)));

        var less = Only(Reserving.Decide(fund, more with { Amount = Yuan("50.00") }));
        Assert.Equal(Yuan("50.00"), Given([.. reserved, changed, less]).Available);
    }

    [Fact]
    public void Reserves_the_whole_to_the_last_fen()
    {
        Assert.Equal(new MoneyReserved("R1 award", Yuan("100.00")), Only(Reserve([Opened], "100.00")));
        Assert.Equal(new MoneyReserved("R1 award", Money.Zero), Only(Reserve([Opened], "0.00")));
        var fund = Given(Opened, new MoneyReserved("R1 award", Yuan("100.00")));
        Assert.Equal((Yuan("100.00"), Money.Zero, Money.Zero), (fund.Reserved, fund.Committed, fund.Available));
    }

    [Fact]
    public void Reserves_nothing_when_one_fen_is_missing_and_remembers_for_what()
    {
        var refused = Only(Reserve([Opened], "100.01"));
        Assert.Equal(new ReservationRefused("R1 award", Yuan("100.01")), refused);

        var fund = Given(Opened, refused);
        Assert.Equal((Money.Zero, Money.Zero), (fund.Committed, fund.Reserved));
        Assert.Equal(Insufficient, fund.RefusalOf("R1 award"));
        Assert.Null(fund.RefusalOf("R2 award"));
    }

    [Fact]
    public void Gives_a_cause_the_same_answer_when_it_asks_again()
    {
        FundEvent[] refused = [Opened, new ReservationRefused("R1 award", Yuan("100.01"))];
        FundEvent[] raised = [.. refused, Opened with { Appropriation = Yuan("500.00") }];
        Assert.Empty(Happened(Reserve(raised, "100.01")));
        Assert.Equal(Insufficient, Given(raised).RefusalOf("R1 award"));
        Assert.Empty(Happened(Reserve([Opened, new MoneyReserved("R1 award", Yuan("100.00"))], "100.00")));
    }

    [Fact]
    public void Commits_out_of_what_is_reserved_and_no_more()
    {
        FundEvent[] reserved = [Opened, new MoneyReserved("R1 award", Yuan("100.00"))];
        var first = Only(Commit(reserved, "A", "60.00"));
        Assert.Equal(new MoneyCommitted("A", Yuan("60.00"), "R1 award"), first);
        FundEvent[] sixty = [.. reserved, first];
        Assert.Equal((Yuan("60.00"), Yuan("40.00")), (Given(sixty).Committed, Given(sixty).Reserved));
        Assert.Equal("fund.notReserved", CodeOf(Commit(sixty, "B", "40.01")));
        Assert.Equal(Done, CodeOf(Commit(sixty, "B", "40.00")));
    }

    [Fact]
    public void Gives_back_what_was_not_drawn_once()
    {
        FundEvent[] sixty =
        [
            Opened, new MoneyReserved("R1 award", Yuan("100.00")), new MoneyCommitted("A", Yuan("60.00"), "R1 award"),
        ];
        var released = Only(Release(sixty));
        Assert.Equal(new ReservationReleased("R1 award", Yuan("40.00")), released);
        Assert.Equal(Yuan("40.00"), Given([.. sixty, released]).Available);
        Assert.Empty(Happened(Release([.. sixty, released])));
        Assert.Empty(Happened(Release([Opened])));
    }

    [Fact]
    public void Commits_to_a_contract_once() => Assert.Equal(
        "fund.alreadyCommitted",
        CodeOf(Commit([.. FortyOfAPaid, new MoneyReserved("R1 award", Yuan("1.00"))], "A", "1.00")));

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
    public void Sets_money_aside_for_a_payment_that_is_made_again_until_it_is_booked()
    {
        FundEvent[] returned = [.. FortyOfAPaid, new PaymentReturned("A", Yuan("40.00")), new CommitmentEnded("A")];
        var again = new ReserveForPayment("A again", Yuan("40.00"), Treasurer);
        FundEvent[] reserved = [.. returned, Only(Reserving.Decide(Given(returned), again))];
        Assert.Equal(Yuan("60.00"), Given(reserved).Available);
        Assert.Empty(Happened(Reserving.Decide(Given(reserved), again)));
        Assert.Equal(
            "fund.insufficient",
            CodeOf(Reserving.Decide(Given(reserved), new ReserveForPayment("B again", Yuan("60.01"), Treasurer))));

        var booked = Happened(Funding.Decide(
            Given(reserved), new BookPosting("A", new MoneyPaid("A", Yuan("40.00")), Treasurer, "A again")));
        Assert.Equal(
            [new ReservationReleased("A again", Yuan("40.00")), new MoneyPaid("A", Yuan("40.00"))], booked);
        var after = Given([.. reserved, .. booked]);
        Assert.Equal(
            (Yuan("60.00"), Yuan("40.00"), Money.Zero), (after.Available, after.Committed, after.Reserved));
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(FundRefusals), new Dictionary<Refusal, Func<Decision<FundEvent>>>
        {
            [NotFound] = () => Reserving.Decide(null, new ReserveMoney("?", Money.Zero, Treasurer)),
            [Insufficient] = () =>
                Given(Opened, new ReservationRefused("R1 award", Yuan("1.00"))).RefusalOf("R1 award")!,
            [BelowCommitted] = () => Funding.Decide(Given(SixtyToA), Open with { Appropriation = Money.Zero }),
            [AlreadyCommitted] = () => Commit(SixtyToA, "A", "1.00"),
            [NotReserved] = () => Commit([Opened], "A", "1.00"),
            [CommitmentUnknown] = () =>
                Funding.Decide(Given(SixtyToA), new BookPosting("B", new CommitmentEnded("B"), Treasurer)),
            [NotInBudget] = () => Reserving.Decide(
                Given(Opened with { InBudget = null }), new ReserveForPayment("?", Yuan("1.00"), Treasurer)),
            [BudgetInUse] = () => Funding.Decide(Given(SixtyToA), Open with { InBudget = null }),
            [EnvelopeExceeded] = () => Reserving.Decide(
                Given(Opened with { Envelope = Yuan("1.00") }), new ReserveForPayment("?", Yuan("1.01"), Treasurer)),
            [EnvelopeTooLarge] = () => Funding.Decide(null, Open with { Envelope = Yuan("100.01") }),
            [BeyondCommitment] = () =>
                Payables.Decide(Given(SixtyToA), new MatchPayables("A", [new(1, Yuan("60.01"))], Treasurer)),
        });

    [Fact]
    public void Sets_nothing_aside_without_a_budget_and_remembers_why()
    {
        FundEvent[] unapproved = [Opened with { InBudget = null }];
        var refused = Only(Reserve(unapproved, "1.00"));
        Assert.Equal(NotInBudget, Given([.. unapproved, refused]).RefusalOf("R1 award"));
        // What was begun while there was a budget goes on; without money in use the flag may go.
        Assert.Equal(Done, CodeOf(Funding.Decide(Given(Opened), Open with { InBudget = null })));
    }

    [Fact]
    public void Begins_with_the_opening() =>
        Assert.Throws<InvalidOperationException>(() => Given(new ReservationRefused("?", Money.Zero)));

    private static Fund Given(params IEnumerable<FundEvent> happened) =>
        happened.Aggregate((Fund?)null, FundHistory.Apply)!;

    private static Decision<FundEvent> Reserve(IEnumerable<FundEvent> given, string total) =>
        Reserving.Decide(Given(given), new ReserveMoney("R1 award", Yuan(total), Treasurer));

    private static Decision<FundEvent> Commit(IEnumerable<FundEvent> given, string contract, string amount) =>
        Reserving.Decide(Given(given), new CommitReserved("R1 award", contract, Yuan(amount), Treasurer));

    private static Decision<FundEvent> Release(IEnumerable<FundEvent> given) =>
        Reserving.Decide(Given(given), new ReleaseReservation("R1 award", Treasurer));
}
