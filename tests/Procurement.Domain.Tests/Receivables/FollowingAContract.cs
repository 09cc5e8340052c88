using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Domain.Receivables;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Receivables.DebtExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Receivables;

public sealed class FollowingAContract
{
    [Fact]
    public void Raises_what_has_to_come_back_by_a_working_day()
    {
        var raised = Assert.IsType<ReceivableRaised>(Only(Follow(null, Agreement)));

        Assert.Equal(("r1", Yuan("1000.00"), "超范围支出"), (raised.Receivable, raised.Amount, raised.Reason));
        // 30 days after 10 April is a Sunday.
        Assert.Equal(Day("2026-05-11"), raised.Due.Due);
    }

    [Fact]
    public void Raises_nothing_twice_for_the_same_money()
    {
        Assert.Empty(Happened(Follow(Owing, Agreement)));
        // Its receipt is booked here, and the contract does not know it yet.
        var paid = Then(Owing, Receive(Owing, "400.00"));
        Assert.Empty(Happened(Follow(paid, Agreement)));
        var known = ContractExamples.Given([.. UnderIt, new ReceivableCollected("r1", "B-1", Yuan("400.00"))]);
        Assert.Empty(Happened(Follow(paid, known)));
        // An older look at the contract than the account had changes nothing either.
        var direct = Then(Owing, Follow(Owing, ContractExamples.Given([.. UnderIt, ContractExamples.Returned("300.00")])));
        Assert.Equal(Yuan("700.00"), direct.Left);
        Assert.Empty(Happened(Follow(direct, Agreement)));
    }

    [Fact]
    public void Notes_what_came_in_on_the_contract_itself_oldest_first()
    {
        var more = ContractExamples.Given([.. UnderIt, new MoneyDisallowed(2, Yuan("500.00"), "?", false)]);
        var two = Then(Owing, Follow(Owing, more));
        var returned = ContractExamples.Then(more, ContractExamples.Returned("1200.00"));
        var after = Then(two, Follow(two, returned));

        Assert.Equal([("r2", Yuan("300.00"))], after.Open.Select(one => (one.Id, one.Left)));
        Assert.Equal(ReceivableStatus.Settled, after.Receivables["r1"].Status);
        Assert.Equal(Yuan("1000.00"), after.Receivables["r1"].Direct);
    }

    [Fact]
    public void Lessens_what_is_not_owed_any_more_newest_first()
    {
        var more = ContractExamples.Given([.. UnderIt, new MoneyDisallowed(2, Yuan("500.00"), "?", false)]);
        var two = Then(Owing, Follow(Owing, more));
        var withdrawn = ContractExamples.Then(more, new DisallowanceWithdrawn(1, "?"));
        var after = Then(two, Follow(two, withdrawn));

        Assert.Equal([("r1", Yuan("500.00"))], after.Open.Select(one => (one.Id, one.Left)));
        Assert.Equal(ReceivableStatus.Dropped, after.Receivables["r2"].Status);
    }

    [Fact]
    public void Waits_for_the_days_to_pay_and_for_the_calendar()
    {
        Assert.Equal("law.parameterMissing", CodeOf(Follow(null, Agreement, days: null)));
        Assert.StartsWith("calendar.", CodeOf(Follow(null, Agreement, days: 3650)), StringComparison.Ordinal);
        Assert.Empty(Happened(Follow(null, ContractExamples.Given(ContractExamples.InForce), days: null)));
    }

    [Fact]
    public void Opens_again_what_could_not_be_set_off()
    {
        var offered = Then(Owing, SetOff(Owing, "600.00"), ContractExamples.Finance);
        var approved = Then(offered, Approve(offered), ContractExamples.FinanceApprover);
        Assert.Equal(Yuan("400.00"), approved.Left);
        Assert.Empty(Happened(Follow(approved, Agreement)));

        var failed = Then(approved, Offsetting.Decide(approved, new EndSetOff("r1", "s1", "setOff.wasAtBank", By)));
        Assert.Equal(Yuan("1000.00"), failed.Left);
        Assert.Empty(Happened(Offsetting.Decide(failed, new EndSetOff("r1", "s1", null, By))));
        Assert.Equal("receivable.notFound", CodeOf(Offsetting.Decide(null, new EndSetOff("r1", "s1", null, By))));
        Assert.Equal("setOff.notFound", CodeOf(Offsetting.Decide(Owing, new EndSetOff("r1", "s1", null, By))));
    }

    [Fact]
    public void Pays_less_what_was_set_off_and_nothing_where_all_of_it_was()
    {
        var step = new SetOffInstalment(2, "r1", "s1", Yuan("1000.00"), By);
        var offset = ContractExamples.Then(Agreement, Only(SettingOff.Decide(Agreement, step)));
        Assert.Equal(Yuan("29000.00"), offset.Payable(offset.Instalment(2)!));
        var prepared = Only(Paying.Decide(
            offset, new PreparePayment(2, As(ContractExamples.Finance)), PaymentFacts.Clear));
        Assert.Equal(Yuan("29000.00"), Assert.IsType<PaymentPrepared>(prepared).Amount);

        var all = SettingOff.Decide(Agreement, step with { Amount = Yuan("30000.00") });
        var paid = ContractExamples.Then(Agreement, Only(all)).Instalment(2)!;
        Assert.Equal(InstalmentStatus.Paid, paid.Status);
        Assert.Equal("instalment.notPaid", CodeOf(BankReturns.Decide(
            ContractExamples.Then(Agreement, Only(all)), new BouncePayment(2, null, By))));
    }

    [Fact]
    public void Records_on_the_contract_what_could_not_be_set_off()
    {
        var atBank = ContractExamples.Given([.. UnderIt, ContractExamples.OrderOf(2, "30000.00")]);
        var answer = Only(SettingOff.Decide(atBank, new SetOffInstalment(2, "r1", "s1", Yuan("1.00"), By)));

        Assert.Equal(new OffsetRefused(2, "r1", "s1", "setOff.wasAtBank"), answer);
        Assert.Equal(atBank.Instalments, ContractExamples.Then(atBank, answer).Instalments);
        Assert.Equal("contract.notFound", CodeOf(SettingOff.Decide(
            null, new SetOffInstalment(2, "r1", "s1", Yuan("1.00"), By))));
    }

    [Fact]
    public void Reminds_before_the_last_day_and_while_it_is_overdue()
    {
        var soon = Assert.IsType<DebtorReminded>(Only(Remind(Owing, "2026-05-04T08:00:00+08:00")));
        Assert.Equal((false, Day("2026-05-12")), (soon.Overdue, soon.Next));
        var late = Assert.IsType<DebtorReminded>(Only(Remind(Owing, "2026-05-12T00:00:00+08:00")));
        Assert.Equal((true, Day("2026-06-11")), (late.Overdue, late.Next));
        var paid = Then(Owing, Receive(Owing, "1000.00"));
        Assert.Empty(Happened(Remind(paid, "2026-05-12T00:00:00+08:00")));
        Assert.Equal("receivable.notFound", CodeOf(Remind(null, "2026-05-12T00:00:00+08:00")));
        var often = Enumerable.Range(0, Receiving.RemindersMost).Aggregate(
            Owing, (account, _) => Then(account, Remind(account, "2026-06-12T00:00:00+08:00")));
        Assert.Empty(Happened(Remind(often, "2027-06-12T00:00:00+08:00")));
    }

    [Fact]
    public void Tells_what_is_open_and_what_is_overdue()
    {
        Assert.Equal(
            new ReceivableFacts(Yuan("1000.00"), Money.Zero),
            ReceivableFacts.OpenOf(Owing, Moment("2026-05-11T23:59:59+08:00")));
        Assert.Equal(
            new ReceivableFacts(Yuan("1000.00"), Yuan("1000.00")),
            ReceivableFacts.OpenOf(Owing, Moment("2026-05-12T00:00:00+08:00")));
        Assert.Equal(new ReceivableFacts(default, default), ReceivableFacts.OpenOf(null, By.At));
    }

    private static Decision<ReceivableEvent> Remind(DebtorAccount? account, string at) =>
        Receiving.Decide(account, new RemindDebtor("r1", new("system", Moment(at))));
}
