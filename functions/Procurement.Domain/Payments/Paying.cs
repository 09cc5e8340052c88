using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;

namespace Procurement.Domain.Payments;

/// <summary>Prepares a payment for approval.</summary>
public sealed record PreparePayment(int No, Author By) : ContractCommand(By);

/// <summary>Approves a prepared payment.</summary>
public sealed record ApprovePayment(int No, Author By) : ContractCommand(By);

/// <summary>Records that the bank returned a payment.</summary>
public sealed record BouncePayment(int No, string? Reason, Author By) : ContractCommand(By);

/// <summary>Paying an accepted instalment takes two finance officers, neither of whom accepted the claim.</summary>
public static class Paying
{
    /// <summary>The first officer prepares the payment.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, PreparePayment command)
    {
        if (RefusalUnlessPayable(contract, command.No, command) is { } why) return why;
        var instalment = contract!.Instalment(command.No)!;
        if (instalment.AcceptedBy == command.By.Account) return PaymentRefusals.AccepterCannotPay;
        if (instalment.PreparedBy is not null) return PaymentRefusals.AlreadyPrepared;

        return new PaymentPrepared(command.No, contract.Payable(instalment));
    }

    /// <summary>The second officer approves it, and the money leaves.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, ApprovePayment command)
    {
        if (RefusalUnlessPayable(contract, command.No, command) is { } why) return why;
        var instalment = contract!.Instalment(command.No)!;
        if (instalment.PreparedBy is null) return PaymentRefusals.NotPrepared;
        if (instalment.AcceptedBy == command.By.Account) return PaymentRefusals.AccepterCannotPay;
        if (instalment.PreparedBy == command.By.Account) return PaymentRefusals.PreparerCannotApprove;

        var amount = contract.Payable(instalment);
        var rate = contract.Terms.Law.LateInterestDaily ?? Fraction.Zero;
        var interest = LateInterest.Of(amount, instalment.DueBy!.Value, ChinaTime.DayOf(command.By.At), rate);
        return new InstalmentPaid(command.No, amount, interest);
    }

    /// <summary>
    /// The bank returned the money: accepted again and due on the same day, or cancelled where the contract has ended.
    /// A bank's fact is recorded whatever the contract's state.
    /// </summary>
    public static Decision<ContractEvent> Decide(Contract? contract, BouncePayment command)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (contract.Instalment(command.No) is not { } instalment) return PaymentRefusals.InstalmentNotFound;
        return instalment.Status is InstalmentStatus.Paid
            ? new PaymentBounced(command.No, instalment.Paid, command.Reason)
            : PaymentRefusals.NotPaid;
    }

    private static Refusal? RefusalUnlessPayable(Contract? contract, int no, ContractCommand command)
    {
        if (ContractPreconditions.RefusalUnlessActive(contract, command) is { } why) return why;
        return contract!.Instalment(no)?.Status switch
        {
            null => PaymentRefusals.InstalmentNotFound,
            InstalmentStatus.Paid => PaymentRefusals.AlreadyPaid,
            InstalmentStatus.Accepted => null,
            _ => PaymentRefusals.NotAccepted,
        };
    }
}
