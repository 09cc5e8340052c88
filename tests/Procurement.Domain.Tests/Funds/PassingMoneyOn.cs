using Procurement.Domain.Funds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Funds;

/// <summary>The money of a lost award goes to its successor.</summary>
public sealed class PassingMoneyOn
{
    private static readonly Author Treasurer = new("treasurer", Moment("2026-01-05T10:00:00+08:00"));

    private static readonly Fund SixtyToA = new[]
    {
        new FundOpened("公益创投资金", FundSource.Fiscal, 2026, Yuan("100.00")) { InBudget = "预算1号" },
        (FundEvent)new MoneyCommitted("A", Yuan("60.00"), null),
    }.Aggregate((Fund?)null, FundHistory.Apply)!;

    [Fact]
    public void Covers_the_successor_with_what_comes_free_and_what_was_available()
    {
        var happened = Happened(PassOn(SixtyToA, "B", "100.00"));
        Assert.Equal([new CommitmentEnded("A"), new MoneyCommitted("B", Yuan("100.00"), null)], happened);
        var after = happened.Aggregate(SixtyToA, FundHistory.Apply);
        Assert.Equal((Yuan("100.00"), Money.Zero), (after.Committed, after.Available));
    }

    [Fact]
    public void Only_frees_the_money_when_it_is_not_enough()
    {
        var happened = Happened(PassOn(SixtyToA, "B", "100.01"));
        Assert.Equal([new CommitmentEnded("A"), new ReservationRefused("A to B", Yuan("100.01"))], happened);
        Assert.Equal(Yuan("100.00"), happened.Aggregate(SixtyToA, FundHistory.Apply).Available);
    }

    [Fact]
    public void Frees_only_what_was_not_paid()
    {
        var paid = FundHistory.Apply(SixtyToA, new MoneyPaid("A", Yuan("40.00")));
        Assert.Equal(new MoneyCommitted("B", Yuan("60.00"), null), Happened(PassOn(paid, "B", "60.00"))[^1]);
        Assert.Equal(new ReservationRefused("A to B", Yuan("60.01")), Happened(PassOn(paid, "B", "60.01"))[^1]);
    }

    [Fact]
    public void Frees_nothing_twice()
    {
        var ended = FundHistory.Apply(SixtyToA, new CommitmentEnded("A"));
        Assert.Equal(
            [new CommitmentEnded("A"), new ReservationRefused("A to B", Yuan("100.01"))],
            Happened(PassOn(ended, "B", "100.01")));
    }

    [Fact]
    public void Leaves_what_is_reserved_for_others_alone()
    {
        var reserved = FundHistory.Apply(SixtyToA, new MoneyReserved("R2 award", Yuan("40.00")));
        Assert.Equal(new MoneyCommitted("B", Yuan("60.00"), null), Happened(PassOn(reserved, "B", "60.00"))[^1]);
        Assert.Equal(
            new ReservationRefused("A to B", Yuan("60.01")), Happened(PassOn(reserved, "B", "60.01"))[^1]);
    }

    [Fact]
    public void Remembers_that_the_money_was_not_enough()
    {
        var after = Happened(PassOn(SixtyToA, "B", "100.01")).Aggregate(SixtyToA, FundHistory.Apply);
        Assert.Equal(FundRefusals.Insufficient, after.RefusalOf("A to B"));
    }

    [Fact]
    public void Needs_a_commitment_to_end_and_a_successor_without_one()
    {
        Assert.Equal("fund.notFound", CodeOf(PassOn(null, "B", "1.00")));
        Assert.Equal(
            "fund.commitmentUnknown",
            CodeOf(Funding.Decide(SixtyToA, new PassOnCommitment("?", "B", "C", Yuan("1.00"), Treasurer))));
        Assert.Equal("fund.alreadyCommitted", CodeOf(PassOn(SixtyToA, "A", "1.00")));
    }

    private static Decision<FundEvent> PassOn(Fund? fund, string successor, string amount) =>
        Funding.Decide(fund, new PassOnCommitment($"A to {successor}", "A", successor, Yuan(amount), Treasurer));
}
