using Procurement.Domain.Contracts;
using Procurement.Domain.Organizations;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

/// <summary>
/// The payee is part of the agreement: nobody redirects a payment alone, and never between acceptance and payment.
/// </summary>
public sealed class ChangingAPayee
{
    private static readonly ContractEvent Proposed = new PayeeChangeProposed(OtherPayee, Party.Purchaser);
    private static readonly ContractEvent[] Changed =
        [.. InForce, Proposed, new PayeeChanged(Payee, OtherPayee, Clerk)];

    private static readonly AccountChange Change = new(Payee, OtherPayee, Clerk, Clerk, Somebody.At);

    [Fact]
    public void Begins_with_the_agreement() => Assert.Equal(Payee, Given(Offered).Payee);

    [Fact]
    public void Takes_two_people()
    {
        Assert.Equal(Proposed, Only(Propose(InForce)));
        Assert.Equal(new PayeeChanged(Payee, OtherPayee, Clerk), Only(Confirm([.. InForce, Proposed])));
        var after = Given(Changed);
        Assert.Equal((OtherPayee, null, Change), (after.Payee, after.ProposedPayee, after.PayeeChanged));
    }

    [Fact]
    public void Is_named_by_the_next_payment_and_only_by_that()
    {
        var prepared = Only(Paying.Decide(Given([.. Changed, .. Accepted(1)]), new PreparePayment(1, As(Finance)), PaymentFacts.Clear));
        Assert.Equal(
            new PaymentPrepared(1, Yuan("60000.00"), OtherPayee, Change) { EndToEndId = OrderId(1) }, prepared);

        ContractEvent[] batched = [.. Changed, .. Accepted(1), prepared, Approved(1), Batched(1)];
        ContractEvent[] paid = [.. batched, Only(Settle(batched, 1, "60000.00"))];
        Assert.Equal(Change, Assert.IsType<InstalmentPaid>(paid[^1]).PayeeChanged);
        Assert.Equal(OtherPayee, Given(paid).Instalment(1)!.Payee);

        var second = Given([.. paid, MidtermPass, .. Accepted(2)]);
        var next = Assert.IsType<PaymentPrepared>(Only(Paying.Decide(second, new PreparePayment(2, As(Finance)), PaymentFacts.Clear)));
        Assert.Equal((OtherPayee, (AccountChange?)null), (next.Payee, next.PayeeChanged));
    }

    [Fact]
    public void Tells_from_where_the_first_and_to_where_the_last_of_several_led()
    {
        var third = OtherPayee with { Number = "11112222" };
        var twice = Given([.. Changed, new PayeeChangeProposed(third, Party.Supplier), new PayeeChanged(OtherPayee, third, "s")]);
        Assert.Equal((Payee, third), (twice.PayeeChanged!.From, twice.PayeeChanged.To));
    }

    [Theory]
    [InlineData("accepted")]
    [InlineData("prepared")]
    [InlineData("refused by the bank")]
    [InlineData("returned by the bank")]
    public void Waits_until_what_was_accepted_is_paid_or_given_back(string what)
    {
        ContractEvent[] happened = what switch
        {
            "accepted" => Accepted(1),
            "prepared" => Prepared(1, "60000.00"),
            "refused by the bank" => [.. AtBank(1, "60000.00"), Rejected(1)],
            _ => [.. Paid(1, "60000.00"), Bounced(1, "60000.00")],
        };
        Assert.Equal("payee.locked", CodeOf(Propose([.. InForce, .. happened])));
        Assert.Equal("payee.locked", CodeOf(Confirm([.. InForce, Proposed, .. happened])));
        // The way out: finance takes the order back, an officer the acceptance, and the supplier claims again.
        Assert.Equal(Done, CodeOf(Confirm([.. InForce, Proposed, .. happened, new ClaimReturned(1, "INV-1", "?")])));
    }

    [Fact]
    public void Leads_only_to_what_the_registry_says()
    {
        Assert.Equal("payee.notInRegistry", CodeOf(Propose(InForce, registered: null)));
        Assert.Equal("payee.unchanged", CodeOf(Propose(InForce, Payee)));
        Assert.Equal("payee.notInRegistry", CodeOf(Confirm([.. InForce, Proposed], registered: Payee)));
    }

    [Fact]
    public void Is_rejected_with_a_reason_whatever_else_waits()
    {
        ContractEvent[] given = [.. InForce, Proposed, .. Accepted(1)];
        var rejected = Only(ChangingThePayee.Decide(Given(given), new RejectPayeeChange("未见证明", As(Finance))));
        Assert.Equal(new PayeeChangeRejected(OtherPayee, "未见证明"), rejected);
        Assert.Equal((Payee, (ProposedAccount?)null), (Given([.. given, rejected]).Payee, Given([.. given, rejected]).ProposedPayee));
    }

    private static Decision<ContractEvent> Propose(IEnumerable<ContractEvent> given) => Propose(given, OtherPayee);

    private static Decision<ContractEvent> Propose(IEnumerable<ContractEvent> given, BankAccount? registered) =>
        ChangingThePayee.Decide(Given(given), new ProposePayeeChange(Party.Purchaser, As(Clerk)), registered);

    private static Decision<ContractEvent> Confirm(IEnumerable<ContractEvent> given) => Confirm(given, OtherPayee);

    private static Decision<ContractEvent> Confirm(IEnumerable<ContractEvent> given, BankAccount? registered) =>
        ChangingThePayee.Decide(Given(given), new ConfirmPayeeChange(OtherPayee.Number, As(Finance)), registered);

}
