using Procurement.Domain.Contracts;
using Procurement.Domain.Duties;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Contracts.ContractExamples;

namespace Procurement.Domain.Tests.Contracts;

/// <summary>A contract tells who led it how far; asking who may go on changes nothing.</summary>
public sealed class NotingWhoDidWhat
{
    [Fact]
    public void Names_both_who_signed()
    {
        var acts = Given(InForce).Acts;

        Assert.Equal((Supplier, Approver), (acts.SupplierSigned?.Account, acts.PurchaserSigned?.Account));
    }

    [Fact]
    public void Keeps_who_prepared_once_it_is_paid()
    {
        var acts = Given([.. InForce, .. Paid(1, "60000.00")]).Instalment(1)!.Acts;

        Assert.Equal(
            (Supplier, Officer, Finance, FinanceApprover),
            (acts.Claimed?.Account, acts.Accepted?.Account, acts.Prepared?.Account, acts.Approved.Single().Account));
        Assert.Equal((Bank, Somebody.At), (acts.Paid!.Account, acts.Paid.At));
    }

    [Fact]
    public void Forgets_who_prepared_what_was_taken_back()
    {
        ContractEvent[] prepared = [.. InForce, .. Prepared(1, "60000.00")];

        Assert.Null(Given([.. prepared, new PreparationReturned(1, "?")]).Instalment(1)!.Acts.Prepared);
        Assert.Null(Given([.. prepared, new ContractTerminated("?")]).Instalment(1)!.Acts.Prepared);
    }

    [Fact]
    public void Begins_anew_with_a_claim_that_was_given_back()
    {
        ContractEvent[] returned = [.. InForce, .. Accepted(1), new ClaimReturned(1, "INV-1", "?")];

        var acts = Given(returned).Instalment(1)!.Acts;
        Assert.Equal((null, null, Clerk), (acts.Claimed, acts.Accepted, acts.Returned?.Account));
        Assert.Null(Given([.. returned, .. Claimed(1)]).Instalment(1)!.Acts.Returned);
    }

    [Fact]
    public void Tells_who_recorded_what_the_bank_returned()
    {
        var acts = Given([.. InForce, .. Paid(1, "60000.00"), Bounced(1, "60000.00")]).Instalment(1)!.Acts;

        Assert.Equal((Bouncer, null, null), (acts.Bounced?.Account, acts.Paid, acts.Prepared));
    }

    [Theory]
    [InlineData(Finance, InstalmentStep.ApprovePayment, "payment.preparerCannotApprove")]
    [InlineData(Officer, InstalmentStep.ApprovePayment, "payment.accepterCannotPay")]
    [InlineData(Approver, InstalmentStep.ApprovePayment, "payment.signerCannotApprove")]
    [InlineData(FinanceApprover, InstalmentStep.ApprovePayment, null)]
    [InlineData(FinanceApprover, InstalmentStep.PreparePayment, "payment.alreadyPrepared")]
    [InlineData(FinanceApprover, InstalmentStep.ReturnPreparation, null)]
    [InlineData(Supplier, InstalmentStep.ReturnPreparation, "duty.bothSides")]
    [InlineData(Officer, InstalmentStep.AcceptClaim, "instalment.notClaimed")]
    [InlineData(Officer, InstalmentStep.ReturnClaim, "payment.alreadyPrepared")]
    [InlineData(Finance, InstalmentStep.BouncePayment, "instalment.notPaid")]
    [InlineData(Finance, InstalmentStep.WithdrawPaymentOrder, "payment.notApproved")]
    public void Tells_who_may_do_the_next_step_as_the_step_does(string account, InstalmentStep step, string? code) =>
        Assert.Equal(code, InstalmentDuties.RefusalOrNull(
            Given([.. InForce, .. Prepared(1, "60000.00")]), 1, step, As(account), WorkingDays, PaymentFacts.Clear)?.Code);

    [Fact]
    public void Counts_what_was_paid_and_no_report_covers()
    {
        Assert.Equal(Text.Yuan("60000.00"), Spending.Unreported(Given([.. InForce, .. Paid(1, "60000.00")])));
        Assert.Equal(
            Text.Yuan("20000.00"), Spending.Unreported(Given([.. InForce, .. Paid(1, "60000.00"), Reported("40000.00")])));
        Assert.Equal(Money.Zero, Spending.Unreported(
            Given([.. InForce, .. Paid(1, "60000.00"), new ContractTerminated("?")])));
    }
}
