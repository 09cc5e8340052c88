using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;

namespace Procurement.Domain.Duties;

/// <summary>A step on an instalment that takes somebody whom no duty keeps from it; named as the function is.</summary>
public enum InstalmentStep
{
    /// <summary>Accepts the claim.</summary>
    AcceptClaim,

    /// <summary>Gives the claim back.</summary>
    ReturnClaim,

    /// <summary>Prepares the payment.</summary>
    PreparePayment,

    /// <summary>Takes the prepared payment back.</summary>
    ReturnPreparation,

    /// <summary>Approves the payment.</summary>
    ApprovePayment,

    /// <summary>Takes the approved payment back.</summary>
    WithdrawPaymentOrder,

    /// <summary>Records that the bank returned it.</summary>
    BouncePayment,
}

/// <summary>
/// Whether somebody could do a step now. Nothing is decided here: the rule of the step itself is asked, and its events
/// are thrown away.
/// </summary>
public static class InstalmentDuties
{
    private const string Unsaid = "-";

    /// <summary>
    /// What the rule would refuse, or null.
    /// </summary>
    public static Refusal? RefusalOrNull(
        Contract contract, int no, InstalmentStep step, Author by, Deadlines deadlines, PaymentFacts facts)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var decision = step switch
        {
            InstalmentStep.AcceptClaim => Claiming.Decide(contract, new AcceptClaim(no, by), deadlines),
            InstalmentStep.ReturnClaim => Claiming.Decide(contract, new ReturnClaim(no, Unsaid, by)),
            InstalmentStep.PreparePayment => Paying.Decide(contract, new PreparePayment(no, by), facts),
            InstalmentStep.ReturnPreparation => Paying.Decide(contract, new ReturnPreparation(no, Unsaid, by)),
            InstalmentStep.ApprovePayment => Paying.Decide(contract, new ApprovePayment(no, by), facts),
            InstalmentStep.WithdrawPaymentOrder =>
                Paying.Decide(contract, new WithdrawPaymentOrder(no, Unsaid, by)),
            InstalmentStep.BouncePayment => BankReturns.Decide(contract, new BouncePayment(no, null, by)),
        };
        return decision is Decision<ContractEvent>.Refused { Why: [var why, ..] } ? why : null;
    }
}
