using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using static Procurement.Domain.Contracts.ContractPreconditions;

namespace Procurement.Domain.Payments;

/// <summary>Prepares a payment for approval.</summary>
public sealed record PreparePayment(int No, Author By) : ContractCommand(By);

/// <summary>Takes a prepared payment back.</summary>
public sealed record ReturnPreparation(int No, string Reason, Author By) : ContractCommand(By);

/// <summary>Approves a prepared payment.</summary>
public sealed record ApprovePayment(int No, Author By) : ContractCommand(By);

/// <summary>
/// Paying an accepted instalment takes two finance officers, neither of whom accepted the claim or acted for the
/// supplier. Both see the payee and how it changed.
/// </summary>
public static class Paying
{
    /// <summary>The first officer prepares the payment; after a bank's return, another than who recorded it.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, PreparePayment command)
    {
        if (RefusalUnlessPayable(contract, command.No, command) is { } why) return why;
        var instalment = contract!.Instalment(command.No)!;
        if (RefusalIfSuspended(contract, command.By) is { } suspended) return suspended;
        if (IsAccepter(instalment, command.By)) return PaymentRefusals.AccepterCannotPay;
        if (instalment.PreparedBy is not null) return PaymentRefusals.AlreadyPrepared;
        if (instalment.BouncedBy == command.By.Account) return PaymentRefusals.BouncerCannotPrepare;
        if (RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other) return other;

        return new PaymentPrepared(
            command.No, contract.Payable(instalment), contract.Payee, contract.PayeeChanged);
    }

    /// <summary>Anybody of finance takes a prepared payment back; then it may be prepared again.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, ReturnPreparation command)
    {
        if (RefusalUnlessPayable(contract, command.No, command) is { } why) return why;
        if (contract!.Instalment(command.No)!.PreparedBy is null) return PaymentRefusals.NotPrepared;
        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other
            ? other
            : new PreparationReturned(command.No, command.Reason);
    }

    /// <summary>
    /// The second officer approves it, and the money leaves. What was returned after the contract had ended is not the
    /// contract's money any more, so that the fund must have it: <paramref name="available"/>.
    /// </summary>
    public static Decision<ContractEvent> Decide(
        Contract? contract, ApprovePayment command, Money? available = null)
    {
        if (RefusalUnlessPayable(contract, command.No, command) is { } why) return why;
        var instalment = contract!.Instalment(command.No)!;
        if (RefusalIfSuspended(contract, command.By) is { } suspended) return suspended;
        if (RefusalOfApprover(contract, instalment, command.By) is { } not) return not;

        var amount = contract.Payable(instalment);
        if (instalment.BankReturn is not null && !(available >= amount)) return PaymentRefusals.FundInsufficient;

        var rate = contract.Terms.Law.LateInterestDaily ?? Fraction.Zero;
        var today = ChinaTime.DayOf(command.By.At);
        var interest = LateInterest.Of(amount, Suspending.DueBy(contract, instalment, today), today, rate);
        return new InstalmentPaid(command.No, amount, interest, contract.Payee, contract.PayeeChanged);
    }

    private static Refusal? RefusalOfApprover(Contract contract, Instalment instalment, Author by)
    {
        if (instalment.PreparedBy is null) return PaymentRefusals.NotPrepared;
        if (IsAccepter(instalment, by)) return PaymentRefusals.AccepterCannotPay;
        if (instalment.PreparedBy == by.Account) return PaymentRefusals.PreparerCannotApprove;
        return contract.PurchaserSignedBy == by.Account && !contract.Terms.SignerMayApprovePayment
            ? PaymentRefusals.SignerCannotApprove
            : RefusalOfOtherSide(contract, Party.Purchaser, by);
    }

    // Whoever decided that a returned payment is made again stands where the accepter of a claim does.
    private static bool IsAccepter(Instalment instalment, Author by) =>
        instalment.AcceptedBy == by.Account || instalment.BankReturn?.DecidedBy == by.Account;

    private static Refusal? RefusalUnlessPayable(Contract? contract, int no, ContractCommand command)
    {
        var isAgain = contract?.Instalment(no) is { BankReturn.Outcome: BankReturnOutcome.PayAgain };
        if (!isAgain && RefusalUnlessActive(contract, command) is { } why) return why;
        return contract!.Instalment(no)?.Status switch
        {
            null => PaymentRefusals.InstalmentNotFound,
            InstalmentStatus.Paid => PaymentRefusals.AlreadyPaid,
            InstalmentStatus.Accepted => null,
            _ => PaymentRefusals.NotAccepted,
        };
    }
}
