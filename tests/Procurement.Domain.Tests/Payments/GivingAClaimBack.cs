using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Payments;

public sealed class GivingAClaimBack
{
    private static readonly ContractEvent[] Returned =
        [.. InForce, .. Accepted(1), new ClaimReturned(1, "INV-1", "发票抬头有误")];

    [Fact]
    public void Lets_the_supplier_claim_again()
    {
        var returned = Only(Return([.. InForce, .. Claimed(1)]));
        Assert.Equal(new ClaimReturned(1, "INV-1", "发票抬头有误"), returned);
        var after = Given([.. InForce, .. Claimed(1), returned]);
        Assert.Equal(
            (InstalmentStatus.Planned, (string?)null, "发票抬头有误"),
            (after.Instalment(1)!.Status, after.Instalment(1)!.Invoice, after.Instalment(1)!.ReturnReason));
        Assert.Equal(new InstalmentClaimed(1, "INV-2"), Only(Claim(after, "INV-2")));
        Assert.Equal(new InstalmentClaimed(1, "INV-1"), Only(Claim(after, "INV-1")));
    }

    [Fact]
    public void Waits_for_a_prepared_payment_to_be_taken_back()
    {
        ContractEvent[] prepared = [.. InForce, .. Prepared(1, "60000.00")];
        Assert.Equal("payment.alreadyPrepared", CodeOf(Return(prepared)));
        Assert.Equal(Done, CodeOf(Return([.. prepared, new PreparationReturned(1, "?")])));
        Assert.Equal("instalment.alreadyPaid", CodeOf(Return([.. InForce, .. Paid(1, "60000.00")])));
        Assert.Equal("instalment.notFound", CodeOf(
            Claiming.Decide(Given(InForce), new ReturnClaim(4, "?", As(Officer)))));
    }

    // Late interest runs from the first acceptance: nobody puts a payment off by taking its acceptance back.
    [Theory]
    [InlineData("INV-1", "2026-06-08")]
    [InlineData("inv_1", "2026-06-08")]
    [InlineData("INV-2", "2026-07-10")]
    public void Keeps_the_due_day_of_an_invoice_that_was_accepted_before(string invoice, string dueBy)
    {
        var claimed = Given([.. Returned, new InstalmentClaimed(1, invoice)]);
        var accepted = Only(Claiming.Decide(
            claimed, new AcceptClaim(1, At("2026-06-10T10:00:00+08:00", Officer)), WorkingDays));
        Assert.Equal(Day(dueBy), Assert.IsType<ClaimAccepted>(accepted).DueBy.Due);
    }

    private static Decision<ContractEvent> Return(IEnumerable<ContractEvent> given) =>
        Claiming.Decide(Given(given), new ReturnClaim(1, "发票抬头有误", As(Officer)));

    private static Decision<ContractEvent> Claim(Contract contract, string invoice) =>
        Claiming.Decide(contract, new ClaimInstalment(1, Invoice(invoice), As(Supplier)), invoiceTaken: false);
}
