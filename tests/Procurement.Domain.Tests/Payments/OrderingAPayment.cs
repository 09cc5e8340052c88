using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Payments;

/// <summary>An order has one name, and from a threshold on three people of finance behind it.</summary>
public sealed class OrderingAPayment
{
    private static readonly string[] Tenants = ["", "a", "b"];
    private static readonly string[] Proposals = ["P1", "P11", "P1-1"];
    private static readonly ContractEvent[] FirstPrepared = [.. InForce, .. Prepared(1, "60000.00")];
    private static readonly ContractEvent[] FirstOrdered = [.. InForce, .. Ordered(1, "60000.00")];

    [Theory]
    [InlineData("60000.01", true)]
    [InlineData("60000.00", false)]
    [InlineData("0.01", false)]
    public void Takes_a_third_person_from_the_threshold_on(string threshold, bool isLast)
    {
        Assert.Equal(Approved(1, isLast: isLast), Only(Approve(FirstPrepared, FinanceApprover, threshold)));
        var waits = Given([.. FirstPrepared, Approved(1, isLast: isLast)]).Instalment(1)!;
        Assert.Equal(isLast ? PaymentOrderStage.Ordered : PaymentOrderStage.Approved, waits.Order!.Stage);
        Assert.Equal(InstalmentStatus.Accepted, waits.Status);
    }

    [Theory]
    [InlineData(Finance, "payment.preparerCannotApprove")]
    [InlineData(FinanceApprover, "payment.approverCannotApproveTwice")]
    [InlineData(Officer, "payment.accepterCannotPay")]
    [InlineData(Approver, "payment.signerCannotApprove")]
    [InlineData(Supplier, "duty.bothSides")]
    [InlineData("third", Done)]
    public void Is_approved_last_by_nobody_who_did_anything_else_on_it(string account, string code)
    {
        ContractEvent[] once = [.. FirstPrepared, Approved(1, isLast: false)];
        Assert.Equal(code, CodeOf(Approve(once, account, "0.01")));
        // A threshold that rose since makes nobody approve a third time.
        if (code is Done) Assert.Equal(Approved(1), Only(Approve(once, account, "99999999.00")));
    }

    [Fact]
    public void Is_refused_where_the_threshold_cannot_be_read()
    {
        Assert.Equal("payment.thresholdUnknown", CodeOf(Approve(FirstPrepared, FinanceApprover, null)));
        Assert.Equal("payment.thresholdUnknown", CodeOf(
            Approve([.. FirstPrepared, Approved(1, isLast: false)], "third", null)));
    }

    [Theory]
    [InlineData("objection", "payment.objectionOpen")]
    [InlineData("breach", "payment.breachOpen")]
    [InlineData("receivable", "payment.receivableOpen")]
    [InlineData("sources", "fund.sourcesForbid")]
    public void Waits_while_something_is_open(string what, string code)
    {
        PaymentFacts Facts(bool? open) => what switch
        {
            "objection" => PaymentFacts.Clear with { ObjectionOpen = open },
            "breach" => PaymentFacts.Clear with { BreachOpen = open },
            "receivable" => PaymentFacts.Clear with { ReceivableOpen = open },
            _ => PaymentFacts.Clear with { OfSources = new("fund.sourcesForbid") },
        };
        var unread = what is "sources" ? code : "payment.factUnreadable";
        foreach (var (open, expected) in new[] { ((bool?)true, code), (null, unread) })
        {
            Assert.Equal(expected, CodeOf(Paying.Decide(
                Given([.. InForce, .. Accepted(1)]), new PreparePayment(1, As(Finance)), Facts(open))));
            Assert.Equal(expected, CodeOf(Paying.Decide(
                Given(FirstPrepared), new ApprovePayment(1, As(FinanceApprover)), Facts(open))));
        }
    }

    [Fact]
    public void Is_taken_back_until_it_is_in_a_batch()
    {
        Assert.Equal("payment.notPrepared", CodeOf(Withdraw([.. InForce, .. Accepted(1)])));
        Assert.Equal("payment.notApproved", CodeOf(Withdraw(FirstPrepared)));
        Assert.Equal("payment.alreadyApproved", CodeOf(
            Paying.Decide(Given(FirstOrdered), new ReturnPreparation(1, "?", As(Finance)))));
        Assert.Equal("payment.inBatch", CodeOf(Withdraw([.. FirstOrdered, Batched(1)])));
        Assert.Equal("payment.inBatch", CodeOf(Withdraw([.. FirstOrdered, Batched(1)], "another")));

        var withdrawn = Only(Withdraw(FirstOrdered));
        Assert.Equal(new PaymentOrderWithdrawn(1, OrderId(1), "账号待核"), withdrawn);
        var instalment = Given([.. FirstOrdered, withdrawn]).Instalment(1)!;
        Assert.Equal((InstalmentStatus.Accepted, null), (instalment.Status, instalment.Order));
        Assert.Equal(PaymentOrderStage.Withdrawn, instalment.Orders.Single().Stage);
        Assert.Equal(OrderOf(1, "60000.00", 2), Only(
            Paying.Decide(
                Given([.. FirstOrdered, withdrawn]), new PreparePayment(1, As(Finance)), PaymentFacts.Clear)));
    }

    [Fact]
    public void Is_over_with_its_contract_and_with_another_grade_until_it_is_at_the_bank()
    {
        foreach (var given in new[] { FirstPrepared, [.. FirstPrepared, Approved(1, isLast: false)], FirstOrdered })
        {
            var ended = Given([.. given, new ContractTerminated("?")]).Instalment(1)!;
            Assert.Equal(
                (InstalmentStatus.Cancelled, PaymentOrderStage.Withdrawn), (ended.Status, ended.Orders.Single().Stage));
        }

        ContractEvent[] last = [.. AllPaid[..^Paid(3, "10000.00").Length], .. Ordered(3, "10000.00")];
        Assert.Null(Given([.. last, Graded("60")]).Instalment(3)!.Order);
        Assert.Equal("evaluation.settled", CodeOf(
            Execution.Decide(Given([.. last, Batched(3)]), new GradeFinal(60, Somebody))));
    }

    [Fact]
    public void Of_nothing_is_settled_with_its_last_approval()
    {
        var terms = Terms with { FinalPayout = Terms.FinalPayout with { Pass = 0 } };
        var contract = Given(
        [
            new ContractOffered(terms, SigningTime), .. AllPaid[1..^Paid(3, "10000.00").Length], Graded("60"),
            .. Accepted(3), OrderOf(3, "0.00"),
        ]);
        var decision = Paying.Decide(contract, new ApprovePayment(3, As(FinanceApprover)), PaymentFacts.Clear);
        Assert.Equal(
            [Approved(3), PaymentOf(3, "0.00")],
            Assert.IsType<Decision<ContractEvent>.Accepted>(decision).Events);
    }

    [Fact]
    public void Has_a_name_that_a_bank_takes_and_no_other_order_has()
    {
        var names = (
            from tenant in Tenants
            from proposal in Proposals
            from no in Enumerable.Range(1, 12)
            from ordinal in Enumerable.Range(0, 12)
            select EndToEndId.Of(tenant, "R1", proposal, no, ordinal)).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches(@"\A[A-Z0-9]{8,35}\z", name));
        Assert.Equal("PO", names[0][..2]);
        // The parts are told apart: no name is another's by writing them together.
        Assert.NotEqual(EndToEndId.Of("t", "R", "P1", 1, 1), EndToEndId.Of("t", "R", "P", 11, 1));
    }

    [Fact]
    public void Prepared_before_orders_had_names_goes_the_new_way_and_leaves_no_trace_the_old_way()
    {
        ContractEvent old = new PaymentPrepared(1, Yuan("60000.00"), Payee, null);
        ContractEvent[] given = [.. InForce, .. Accepted(1), old];
        var order = Given(given).Instalment(1)!.Order!;
        Assert.Equal(Finance, order.PreparedBy);
        Assert.Equal(
            new PaymentApproved(1, order.EndToEndId, IsLast: true), Only(Approve(given, FinanceApprover, "99999999.00")));

        foreach (var end in new ContractEvent[]
        {
            new PreparationReturned(1, "?"), new ContractTerminated("?"),
            new InstalmentPaid(1, Yuan("60000.00"), Money.Zero, Payee, null),
        }) Assert.Empty(Given([.. given, end]).Instalment(1)!.Orders);
    }

    private static Decision<ContractEvent> Withdraw(IEnumerable<ContractEvent> given, string account = Finance) =>
        Paying.Decide(Given(given), new WithdrawPaymentOrder(1, "账号待核", As(account)));

    private static Decision<ContractEvent> Approve(
        IEnumerable<ContractEvent> given, string account, string? threshold) => Paying.Decide(
            Given(given),
            new ApprovePayment(1, As(account)),
            PaymentFacts.Clear with { ThirdApproverFrom = threshold is null ? null : Yuan(threshold) });
}
