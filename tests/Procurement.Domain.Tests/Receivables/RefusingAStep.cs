using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Domain.Receivables;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Receivables.ReceivableRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Receivables.DebtExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Receivables;

public sealed class RefusingAStep
{
    private static readonly DebtorAccount Settled = Then(Owing, Receive(Owing, "1000.00"));
    private static readonly DebtorAccount Offered = Then(Owing, SetOff(Owing, "600.00"), ContractExamples.Finance);
    private static readonly DebtorAccount Proposed = Then(Owing, DebtExamples.ProposeWriteOff(Owing), ContractExamples.Officer);

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(ReceivableRefusals), new Dictionary<Refusal, Func<Decision<ReceivableEvent>>>
        {
            [NotFound] = () => Receive(Owing, "1.00", receivable: "r2"),
            [NotOpen] = () => Receive(Settled, "1.00", "B-2"),
            [TooManyEntries] = () => Receive(Full(), "1.00", "B-999"),
            [ReceiptNotPositive] = () => Receive(Owing, "0.00"),
            [ReceiptExceedsReceivable] = () => Receive(Owing, "1000.01"),
            [ReceiptDuplicate] = () => Receive(Then(Owing, Receive(Owing, "1.00")), "1.00", "b1"),
            [ReceiptDayInFuture] = () => Receiving.Decide(
                Owing, new ReceiveMoney("r1", "B-1", Yuan("1.00"), Day("2026-04-11"), By), Agreement, isTaken: false),
            [SetOffNotAgreed] = () => SetOff(Owing, "1.00", Facts with { Agreed = false }),
            [SetOffOtherFund] = () => SetOff(Owing, "1.00", Facts with
            {
                Owing = Agreement with { Terms = Agreement.Terms with { Fund = "F2" } },
            }),
            [SetOffOtherDebtor] = () => SetOff(Owing, "1.00", Facts with { Debtor = "somebody else" }),
            [SetOffExceedsReceivable] = () => SetOff(Offered, "400.01"),
            [SetOffNotFound] = () => Approve(Owing),
            [SetOffNotWaiting] = () => Approve(Then(Offered, Approve(Offered))),
            [SetOffSamePerson] = () => Approve(Offered, ContractExamples.Finance),
            [WriteOffWaits] = () => SetOff(Proposed, "1.00"),
            [WriteOffNotWaiting] = () => ConfirmWriteOff(Proposed),
            [WriteOffSamePerson] = () => ApproveWriteOff(Proposed, ContractExamples.Officer),
            [WriteOffAmountChanged] = () => ApproveWriteOff(Then(Proposed, Receive(Proposed, "1.00"))),
            [WriteOffSetOffWaits] = () => DebtExamples.ProposeWriteOff(Offered),
        });

    [Fact]
    public void Every_refusal_of_a_set_off_by_the_contract_has_an_example() =>
        CoversAll(typeof(SetOffRefusals), new Dictionary<Refusal, Func<Decision<ReceivableEvent>>>
        {
            [SetOffRefusals.WasAtBank] = () => SetOff(Owing, "1.00", Paying(ContractExamples.OrderOf(2, "30000.00"))),
            [SetOffRefusals.NotPositive] = () => SetOff(Owing, "0.00"),
            [SetOffRefusals.ExceedsPayable] = () => SetOff(Owing, "1.00", Paying(Offset("29999.50"))),
            [SetOffRefusals.ClaimWasSetOff] = () => CodeOf(Domain.Payments.Claiming.Decide(
                ContractExamples.Given([.. UnderIt, Offset("1.00")]),
                new ReturnClaim(2, "?", As(ContractExamples.Officer)))) == SetOffRefusals.ClaimWasSetOff.Code
                    ? SetOffRefusals.ClaimWasSetOff
                    : Decision<ReceivableEvent>.Accept(),
        });

    [Theory]
    [InlineData("prepared")]
    [InlineData("ordered")]
    [InlineData("batched")]
    public void Sets_nothing_off_while_a_payment_is_on_its_way(string stage)
    {
        ContractEvent[] order =
        [
            ContractExamples.OrderOf(2, "30000.00"),
            .. stage is "prepared" ? Array.Empty<ContractEvent>() : [ContractExamples.Approved(2)],
            .. stage is "batched" ? [ContractExamples.Batched(2)] : Array.Empty<ContractEvent>(),
        ];

        Assert.Equal("setOff.wasAtBank", CodeOf(SetOff(Owing, "1.00", Paying(order))));
        // Also when it was prepared after the set-off was proposed: the approval asks again.
        Assert.Equal("setOff.wasAtBank", CodeOf(Approve(Offered, facts: Paying(order))));
    }

    [Fact]
    public void Sets_off_again_once_the_bank_has_refused_the_payment() =>
        Assert.Equal(Done, CodeOf(SetOff(Owing, "1.00", Paying(
            ContractExamples.OrderOf(2, "30000.00"),
            ContractExamples.Approved(2),
            ContractExamples.Batched(2),
            ContractExamples.Rejected(2)))));

    [Fact]
    public void Knows_one_person_in_two_roles_in_every_place_of_the_chain()
    {
        var approved = Then(Proposed, ApproveWriteOff(Proposed), Chief);

        Assert.Equal("writeOff.samePerson", CodeOf(ConfirmWriteOff(approved, Chief)));
        Assert.Equal("writeOff.samePerson", CodeOf(ConfirmWriteOff(approved, ContractExamples.Officer)));
        Assert.Equal("duty.bothSides", CodeOf(ConfirmWriteOff(approved, ContractExamples.Supplier)));
        Assert.Equal(Done, CodeOf(ConfirmWriteOff(approved)));
    }

    [Fact]
    public void Takes_a_refused_write_off_anew()
    {
        var refused = Then(Proposed, WritingOff.Decide(
            Proposed, new RefuseWriteOff("r1", "还有财产", As(Chief)), Agreement), Chief);

        Assert.Equal("writeOff.notWaiting", CodeOf(ApproveWriteOff(refused)));
        Assert.Equal("writeOff.notWaiting", CodeOf(WritingOff.Decide(
            refused, new RefuseWriteOff("r1", "?", As(Chief)), Agreement)));
        Assert.Equal(Done, CodeOf(DebtExamples.ProposeWriteOff(refused)));
    }

    [Fact]
    public void Books_no_reference_that_another_debtor_has() =>
        Assert.Equal("receipt.duplicate", CodeOf(Receiving.Decide(
            Owing, new ReceiveMoney("r1", "B-1", Yuan("1.00"), Day("2026-04-10"), By), Agreement, isTaken: true)));

    [Fact]
    public void Lets_nobody_of_the_suppliers_side_book_anything()
    {
        var supplier = As(ContractExamples.Supplier);

        Assert.Equal("duty.bothSides", CodeOf(Receiving.Decide(
            Owing, new ReceiveMoney("r1", "B-1", Yuan("1.00"), Day("2026-04-10"), supplier), Agreement, false)));
        Assert.Equal("duty.bothSides", CodeOf(Offsetting.Decide(
            Owing, new ProposeSetOff("r1", Target, Yuan("1.00"), supplier), Facts)));
        Assert.Equal("duty.bothSides", CodeOf(DebtExamples.ProposeWriteOff(Owing, ContractExamples.Supplier)));
        Assert.Equal("duty.bothSides", CodeOf(Offsetting.Decide(
            Offered, new DecideSetOff("r1", "s1", false, "?", supplier), Facts)));
    }

    private static ContractEvent Offset(string amount) => new OffsetBooked(2, "r9", "s1", Yuan(amount));

    private static SetOffFacts Paying(params ContractEvent[] more) =>
        Facts with { Paying = ContractExamples.Given([.. UnderIt, .. more]) };

    private static DebtorAccount Full() => Enumerable.Range(0, Receiving.EntriesMost)
        .Aggregate(Owing, (account, no) => Then(account, Receive(account, "0.01", $"B-{no}")));
}
