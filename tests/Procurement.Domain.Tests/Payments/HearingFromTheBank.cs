using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using static Procurement.Domain.Payments.BankFactRefusals;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Payments;

/// <summary>
/// What the bank says is recorded whatever became of the contract; told again it changes nothing, and what does not fit
/// is refused for a person to decide.
/// </summary>
public sealed class HearingFromTheBank
{
    private const string Sixty = "60000.00";

    private static readonly ContractEvent[] FirstAtBank = [.. InForce, .. AtBank(1, Sixty)];
    private static readonly ContractEvent[] FirstPaid = [.. InForce, .. Paid(1, Sixty)];
    private static readonly ContractEvent[] FirstRejected = [.. FirstAtBank, Rejected(1)];
    private static readonly ContractEvent Terminated = new ContractTerminated("?");

    // What happened, the fact, and the answer; "again" is accepted without an event.
    private static readonly (string Given, string Fact, string Answer)[] Table =
    [
        ("ordered", "batch", Done), ("at bank", "batch", "again"), ("at bank", "batch B2", "payment.inBatch"),
        ("prepared", "batch", "payment.notOrdered"), ("withdrawn", "batch", "payment.notOrdered"),
        ("suspended", "batch", "contract.suspended"), ("paid", "batch", "payment.notOrdered"),
        ("at bank", "unbatch", Done), ("at bank", "unbatch B2", "again"), ("ordered", "unbatch", "again"),
        ("paid", "unbatch", "bankFact.alreadySettled"), ("rejected", "unbatch", "bankFact.alreadyRejected"),
        ("returned", "unbatch", "bankFact.alreadyReturned"),
        ("at bank", "settle", Done), ("at bank", "settle 59999.99", "bankFact.amountDiffers"),
        ("paid", "settle", "again"), ("paid", "settle later", "bankFact.alreadySettled"),
        ("returned", "settle", "again"), ("returned", "settle later", "bankFact.alreadyReturned"),
        ("rejected", "settle", "bankFact.settledAfterRejection"), ("rejected", "settle decided", Done),
        ("ordered", "settle", "bankFact.notSent"), ("withdrawn", "settle", "bankFact.notSent"),
        ("unbatched", "settle", "bankFact.notSent"), ("planned", "settle", "bankFact.orderUnknown"),
        ("at bank", "reject", Done), ("rejected", "reject", "again"),
        ("rejected", "reject otherwise", "bankFact.alreadyRejected"), ("paid", "reject", "bankFact.alreadySettled"),
        ("returned", "reject", "bankFact.alreadyReturned"), ("ordered", "reject", "bankFact.notSent"),
        ("planned", "reject", "bankFact.orderUnknown"),
        ("paid", "return", Done), ("returned", "return", "again"),
        ("paid", "return 1.00", "bankFact.amountDiffers"),
        ("at bank", "return", "bankFact.returnedBeforeSettlement"),
        ("rejected", "return", "bankFact.alreadyRejected"), ("ordered", "return", "bankFact.notSent"),
        ("planned", "return", "bankFact.orderUnknown"),
    ];

    public static TheoryData<string, string, string> Answers => [.. Table];

    [Theory]
    [MemberData(nameof(Answers))]
    public void Fits_or_waits_for_a_person(string given, string fact, string answer)
    {
        var decision = Tell(Given(Happened(given)), fact);
        var isAgain = decision is Decision<ContractEvent>.Accepted { Events: [] };
        Assert.Equal(answer, isAgain ? "again" : CodeOf(decision));
    }

    [Fact]
    public void Every_refusal_has_an_example() => CoversAll(
        typeof(BankFactRefusals),
        new Dictionary<Refusal, Func<Decision<ContractEvent>>>
        {
            [OrderUnknown] = () => Tell(Given(InForce), "settle"),
            [AmountDiffers] = () => Tell(Given(FirstAtBank), "settle 59999.99"),
            [AlreadySettled] = () => Tell(Given(FirstPaid), "reject"),
            [AlreadyRejected] = () => Tell(Given(FirstRejected), "reject otherwise"),
            [AlreadyReturned] = () => Tell(Given([.. FirstPaid, Bounced(1, Sixty)]), "reject"),
            [NotSent] = () => Tell(Given([.. InForce, .. Ordered(1, Sixty)]), "settle"),
            [SettledAfterRejection] = () => Tell(Given(FirstRejected), "settle"),
            [ReturnedBeforeSettlement] = () => Tell(Given(FirstAtBank), "return"),
            [OtherOrder] = () => Tell(
                Given([.. FirstRejected, OrderOf(1, Sixty, 2), Approved(1, 2), Batched(1, 2)]), "settle decided"),
        });

    [Fact]
    public void Has_no_contract_that_is_not_there() => Assert.All(
        (string[])["batch", "unbatch", "settle", "reject", "return"],
        fact => Assert.Equal("contract.notFound", CodeOf(Tell(null, fact))));

    // The money left before the end, or did not: either is told afterwards.
    [Fact]
    public void Is_recorded_after_the_contract_ended()
    {
        ContractEvent[] ended = [.. FirstAtBank, Terminated];
        var waits = Given(ended).Instalment(1)!;
        Assert.Equal(
            (InstalmentStatus.Accepted, PaymentOrderStage.Batched), (waits.Status, waits.Order!.Stage));
        Assert.Equal("instalment.outstanding", CodeOf(Ending.Decide(Given(ended), new CloseContract(Somebody))));
        Assert.Equal("contract.notActive", CodeOf(Paying.Decide(
            Given(ended), new WithdrawPaymentOrder(1, "?", As(Finance)))));

        var paid = Given([.. ended, Only(Tell(Given(ended), "settle"))]);
        Assert.Equal((ContractStatus.Terminated, Yuan(Sixty)), (paid.Status, paid.Paid));
        Assert.Equal(Yuan(Sixty), Ending.Recoverable(paid));

        foreach (var fact in (string[])["reject", "unbatch"])
        {
            var over = Given([.. ended, Only(Tell(Given(ended), fact))]);
            Assert.Equal((InstalmentStatus.Cancelled, null), (over.Instalment(1)!.Status, over.Instalment(1)!.Order));
            Assert.Equal(Done, CodeOf(Ending.Decide(over, new CloseContract(Somebody))));
        }
    }

    [Fact]
    public void Returned_after_a_settlement_that_came_after_the_end_waits_for_a_decision()
    {
        ContractEvent[] given = [.. FirstAtBank, Terminated];
        ContractEvent[] returned = [.. given, Only(Tell(Given(given), "settle")), .. OfReturn()];
        var instalment = Given(returned).Instalment(1)!;
        Assert.Equal((InstalmentStatus.Cancelled, Yuan(Sixty)), (instalment.Status, instalment.BankReturn!.Amount));

        // Paid again by another order; what the bank refuses of it may be prepared once more.
        ContractEvent[] again =
        [
            .. returned, new BankReturnDecided(1, BankReturnOutcome.PayAgain, "?"), OrderOf(1, Sixty, 2),
            Approved(1, 2), Batched(1, 2), Rejected(1, 2),
        ];
        Assert.Equal(
            OrderOf(1, Sixty, 3),
            Only(Paying.Decide(Given(again), new PreparePayment(1, As(Finance)), PaymentFacts.Clear)));

        IEnumerable<ContractEvent> OfReturn() =>
            [new PaymentBounced(1, Yuan(Sixty), "?") { EndToEndId = OrderId(1) }];
    }

    // A claim that the bank refused to pay goes back; then the bank says that it paid all the same.
    [Fact]
    public void Books_what_settled_after_a_rejection_once_two_have_decided_so()
    {
        ContractEvent[] givenBack = [.. FirstRejected, new ClaimReturned(1, "INV-1", "账号有误")];
        Assert.Equal(Done, CodeOf(Claiming.Decide(Given(FirstRejected), new ReturnClaim(1, "?", As(Officer)))));
        Assert.Equal("bankFact.settledAfterRejection", CodeOf(Tell(Given(givenBack), "settle")));
        var paid = Given([.. givenBack, Only(Tell(Given(givenBack), "settle decided"))]);
        Assert.Equal((InstalmentStatus.Paid, Yuan(Sixty)), (paid.Instalment(1)!.Status, paid.Paid));

        ContractEvent[] preparedAnew = [.. FirstRejected, OrderOf(1, Sixty, 2), Approved(1, 2)];
        var events = Assert.IsType<Decision<ContractEvent>.Accepted>(
            Tell(Given(preparedAnew), "settle decided")).Events;
        Assert.Equal(
            [typeof(PaymentOrderWithdrawn), typeof(InstalmentPaid)], events.Select(one => one.GetType()));
        var after = Given([.. preparedAnew, .. events]);
        Assert.Equal((Yuan(Sixty), null), (after.Paid, after.Instalment(1)!.Order));
        Assert.Equal("bankFact.notSent", CodeOf(BankFacts.Decide(
            after, new SettlePayment(1, OrderId(1, 2), Yuan(Sixty), AwardDay, As(Bank)))));

        ContractEvent[] paidAnew =
            [.. preparedAnew, Batched(1, 2), PaymentOf(1, Sixty, ordinal: 2)];
        Assert.Equal("bankFact.otherOrder", CodeOf(Tell(Given(paidAnew), "settle decided")));
        Assert.Equal(Yuan(Sixty), Given(paidAnew).Paid);
    }

    [Fact]
    public void Returns_the_order_that_a_notice_on_paper_is_about()
    {
        ContractEvent[] noted = [.. FirstPaid, Bounced(1, Sixty)];
        Assert.Equal(PaymentOrderStage.Returned, Given(noted).Instalment(1)!.Orders.Single().Stage);
        Assert.Empty(Assert.IsType<Decision<ContractEvent>.Accepted>(Tell(Given(noted), "return")).Events);

        // The bank repeats it after it was paid again: that is not returned.
        ContractEvent[] again =
            [.. noted, OrderOf(1, Sixty, 2), Approved(1, 2), Batched(1, 2), PaymentOf(1, Sixty, ordinal: 2)];
        Assert.Empty(Assert.IsType<Decision<ContractEvent>.Accepted>(Tell(Given(again), "return")).Events);
        Assert.Equal(Yuan(Sixty), Given(again).Paid);
    }

    [Fact]
    public void Owes_interest_at_the_rate_of_the_banks_day()
    {
        var settle = new SettlePayment(1, OrderId(1), Yuan(Sixty), Day("2026-06-18"), As(Bank));
        var dated = BankFacts.Decide(Given(FirstAtBank), settle, new Fraction(1, 10_000));
        Assert.Equal(Yuan("60.00"), Assert.IsType<InstalmentPaid>(Only(dated)).LateInterest);
        Assert.Equal(
            Yuan("300.00"), Assert.IsType<InstalmentPaid>(Only(BankFacts.Decide(Given(FirstAtBank), settle))).LateInterest);
    }

    [Fact]
    public void Is_refused_for_nobodys_duties()
    {
        foreach (var account in (string[])[Supplier, Officer, Approver, Finance])
        {
            Assert.Equal(Done, CodeOf(BankFacts.Decide(
                Given(FirstAtBank), new SettlePayment(1, OrderId(1), Yuan(Sixty), AwardDay, As(account)))));
            Assert.Equal(Done, CodeOf(BankReturns.Decide(
                Given(FirstPaid), new BouncePayment(1, null, As(account)) { EndToEndId = OrderId(1) })));
        }

        Assert.DoesNotContain(Bank, Given(FirstPaid).PurchaserAccounts);
    }

    private static ContractEvent[] Happened(string what) => what switch
    {
        "planned" => InForce,
        "prepared" => [.. InForce, .. Prepared(1, Sixty)],
        "ordered" => [.. InForce, .. Ordered(1, Sixty)],
        "withdrawn" => [.. InForce, .. Ordered(1, Sixty), new PaymentOrderWithdrawn(1, OrderId(1), "?")],
        "suspended" =>
        [
            .. InForce, .. Ordered(1, Sixty), new ContractSuspended(new(
                AwardDay, SignBy, SuspensionGrounds.FinanceOrder, "函", "投诉", Somebody)),
        ],
        "at bank" => FirstAtBank,
        "unbatched" => [.. FirstAtBank, new PaymentUnbatched(1, OrderId(1), Batch)],
        "paid" => FirstPaid,
        "rejected" => FirstRejected,
        "returned" => [.. FirstPaid, new PaymentBounced(1, Yuan(Sixty), "?") { EndToEndId = OrderId(1) }],
        _ => throw new ArgumentException("?", nameof(what)),
    };

    private static Decision<ContractEvent> Tell(Contract? contract, string fact) => fact.Split(' ') switch
    {
        ["batch", .. var other] => BankFacts.Decide(
            contract, new BatchPayment(1, OrderId(1), other is [var name] ? name : Batch, As(Bank))),
        ["unbatch", .. var other] => BankFacts.Decide(
            contract, new UnbatchPayment(1, OrderId(1), other is [var name] ? name : Batch, As(Bank))),
        ["settle", .. var how] => BankFacts.Decide(contract, new SettlePayment(
            1,
            OrderId(1),
            Yuan(how is ["59999.99"] ? "59999.99" : Sixty),
            Day(how is ["later"] ? "2026-04-11" : "2026-04-10"),
            As(Bank))
        {
            Decided = how is ["decided"],
        }),
        ["reject", .. var how] => BankFacts.Decide(
            contract, new RejectPayment(1, OrderId(1), how is [] ? "账号不存在" : "户名不符", As(Bank))),
        ["return", .. var how] => BankReturns.Decide(contract, new BouncePayment(1, "?", As(Bank))
        {
            EndToEndId = OrderId(1),
            Amount = Yuan(how is [var amount] ? amount : Sixty),
        }),
        _ => throw new ArgumentException("?", nameof(fact)),
    };
}
