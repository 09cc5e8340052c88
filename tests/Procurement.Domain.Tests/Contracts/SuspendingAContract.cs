using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Domain.Tests.Payments;
using static Procurement.Domain.Tests.Contracts.AmendmentExamples;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

public sealed class SuspendingAContract
{
    private static readonly ContractEvent Suspended = new ContractSuspended(
        new(Day("2026-04-10"), Day("2026-05-09"), SuspensionGrounds.PublicInterest, "会议纪要", "停电", Somebody));

    private static readonly (string Step, ContractEvent[] Given, Func<Contract, Author, Decision<ContractEvent>> Do)[]
        Steps =
    [
        ("claim", [], (contract, by) =>
            InvoiceExamples.Claim(contract, InvoiceExamples.Paper, by: by)),
        ("accept", Claimed(1), (contract, by) => Claiming.Decide(contract, new AcceptClaim(1, by), WorkingDays)),
        ("prepare", Accepted(1), (contract, by) => Paying.Decide(contract, new PreparePayment(1, by), PaymentFacts.Clear)),
        ("approve", Prepared(1, "480000.00"), (contract, by) => Paying.Decide(contract, new ApprovePayment(1, by), PaymentFacts.Clear)),
        ("amend", [], (contract, by) => Propose(contract, Adding(contract, Yuan("1.00")), by: by)),
    ];

    public static TheoryData<int> EveryStep => [.. Enumerable.Range(0, Steps.Length)];

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void Stops_money_until_its_last_day_is_over(int number)
    {
        var (_, given, act) = Steps[number];
        var contract = Documented([.. given, Suspended]);
        Assert.Equal("contract.suspended", CodeOf(act(contract, Somebody)));
        Assert.Equal("contract.suspended", CodeOf(act(contract, At("2026-05-09T23:59:59+08:00"))));
        Assert.Equal(Done, CodeOf(act(contract, At("2026-05-10T00:00:00+08:00"))));
        Assert.Equal(Done, CodeOf(act(Then(contract, new ContractResumed("恢复")), Somebody)));
    }

    [Fact]
    public void Leaves_what_was_paid_as_it_is_and_takes_the_banks_facts()
    {
        var contract = Documented([.. Paid(1, "480000.00"), Suspended]);
        Assert.Equal(Yuan("480000.00"), contract.Paid);
        Assert.Equal(Done, CodeOf(BankReturns.Decide(contract, new BouncePayment(1, null, Somebody))));
    }

    // Accepted on some day, due on 2026-06-08, paid ten days later.
    [Theory]
    [InlineData(SuspensionGrounds.PublicInterest, 0)]
    [InlineData(SuspensionGrounds.FinanceOrder, 10)]
    public void Moves_the_day_of_payment_only_by_an_order_of_finance(SuspensionGrounds grounds, int days)
    {
        var contract = Documented(
        [
            .. Claimed(1),
            new ClaimAccepted(1, new(Claiming.PayRule, Day("2026-05-09"), DueBy, [])),
            new ContractSuspended(new(Day("2026-06-01"), Day("2026-06-10"), grounds, "函", "投诉", Somebody)),
        ]);
        var due = Suspending.DueBy(contract, contract.Instalment(1)!, Day("2026-06-18"));
        Assert.Equal(DueBy.AddDays(days), due);
    }

    [Fact]
    public void Does_not_count_days_on_which_it_had_been_lifted()
    {
        var order = new Suspension(
            Day("2026-06-01"), Day("2026-06-30"), SuspensionGrounds.FinanceOrder, "函", "投诉", Somebody);
        Assert.Equal(30, order.DaysWithin(Day("2026-05-01"), Day("2026-07-31")));
        Assert.Equal(3, order.DaysWithin(Day("2026-05-01"), Day("2026-06-03")));
        Assert.Equal(5, (order with { Resumed = At("2026-06-06T09:00:00+08:00") })
            .DaysWithin(Day("2026-05-01"), Day("2026-07-31")));
        Assert.Equal(0, (order with { Resumed = At("2026-06-01T09:00:00+08:00") })
            .DaysWithin(Day("2026-05-01"), Day("2026-07-31")));
        Assert.Equal(20, order.DaysWithin(Day("2026-06-10"), Day("2026-07-31")));
    }

    [Fact]
    public void Is_prolonged_by_a_new_last_day_that_counts_from_now()
    {
        var later = At("2026-05-01T10:00:00+08:00");
        var prolonged = Documented([Suspended, Only(Suspending.Decide(Documented(Suspended), new SuspendContract(
            SuspensionGrounds.PublicInterest, Day("2026-07-29"), "会议纪要二", "未恢复", later)))]);
        Assert.Equal(2, prolonged.Suspensions.Count);
        Assert.True(prolonged.IsSuspended(At("2026-07-29T23:00:00+08:00").At));
        Assert.NotNull(prolonged.Suspensions[0].Resumed);
    }

    [Fact]
    public void Lets_the_supplier_end_it_after_ninety_days()
    {
        var contract = Documented(Suspended, new ContractSuspended(
            new(Day("2026-05-10"), Day("2026-07-08"), SuspensionGrounds.PublicInterest, "?", "?", Somebody)));
        Assert.Equal("termination.notLongSuspended", Notice("2026-07-07T12:00:00+08:00"));
        Assert.Equal(Done, Notice("2026-07-08T12:00:00+08:00"));

        string Notice(string at) => CodeOf(TerminationNotices.Decide(contract with
        {
            Suspensions = [contract.Suspensions[0] with { Resumed = null }, contract.Suspensions[1]],
        }, new NoticeTermination(Party.Supplier, TerminationGrounds.LongSuspension, "停工过久", At(at))));
    }
}
