using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using static Procurement.Domain.Contracts.ContractPreconditions;

namespace Procurement.Domain.Payments;

/// <summary>Prepares a payment for approval: an order comes about.</summary>
public sealed record PreparePayment(int No, Author By) : ContractCommand(By)
{
    /// <summary>The district, which is part of the order's name.</summary>
    public string Tenant { get; init; } = "";
}

/// <summary>Takes a prepared payment back.</summary>
public sealed record ReturnPreparation(int No, string Reason, Author By) : ContractCommand(By);

/// <summary>Approves a prepared payment, as the second person or the third.</summary>
public sealed record ApprovePayment(int No, Author By) : ContractCommand(By);

/// <summary>Takes an approved payment back that is in no batch yet.</summary>
public sealed record WithdrawPaymentOrder(int No, string Reason, Author By) : ContractCommand(By);

/// <summary>
/// Paying an accepted instalment takes two finance officers, from a threshold on three, none of whom accepted the claim
/// or acted for the supplier. All see the payee and how it changed. What they bring about is an order; money moves
/// when the bank says so (<see cref="BankFacts"/>).
/// </summary>
public static class Paying
{
    /// <summary>The first officer prepares the payment; after a bank's return, another than who recorded it.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, PreparePayment command, PaymentFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (RefusalUnlessPayable(contract, command.No, command) is { } why) return why;
        var instalment = contract!.Instalment(command.No)!;
        if (RefusalIfSuspended(contract, command.By) is { } suspended) return suspended;
        if (IsAccepter(instalment, command.By)) return PaymentRefusals.AccepterCannotPay;
        if (instalment.Order is not null) return PaymentRefusals.AlreadyPrepared;
        if (instalment.BouncedBy == command.By.Account) return PaymentRefusals.BouncerCannotPrepare;
        if (IsSigner(contract, command.By)) return PaymentRefusals.SignerCannotPrepare;
        if (RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other) return other;
        if (facts.Hold() is { } held) return held;

        return new PaymentPrepared(command.No, contract.Payable(instalment), contract.Payee, contract.PayeeChanged)
        {
            EndToEndId = EndToEndId.Of(
                command.Tenant,
                contract.Terms.Round,
                contract.Terms.Proposal,
                command.No,
                instalment.Orders.Count + 1),
        };
    }

    /// <summary>Anybody of finance takes a prepared payment back; then it may be prepared again.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, ReturnPreparation command)
    {
        if (RefusalUnlessPayable(contract, command.No, command) is { } why) return why;
        if (contract!.Instalment(command.No)!.Order is not { } order) return PaymentRefusals.NotPrepared;
        if (order.Stage is not PaymentOrderStage.Prepared) return PaymentRefusals.AlreadyApproved;
        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other
            ? other
            : new PreparationReturned(command.No, command.Reason);
    }

    /// <summary>
    /// The second officer approves it, and above the threshold a third; then it is ordered. What was returned after the
    /// contract had ended is not the contract's money any more, so that the fund must have it. An order of nothing is
    /// settled at once: no bank moves 0.00.
    /// </summary>
    public static Decision<ContractEvent> Decide(Contract? contract, ApprovePayment command, PaymentFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (RefusalUnlessPayable(contract, command.No, command) is { } why) return why;
        var instalment = contract!.Instalment(command.No)!;
        if (RefusalIfSuspended(contract, command.By) is { } suspended) return suspended;
        if (RefusalOfApprover(contract, instalment, command.By) is { } not) return not;
        if (facts.Hold() is { } held) return held;

        var order = instalment.Order!;
        if (facts.ThirdApproverFrom is not { } threshold) return PaymentRefusals.ThresholdUnknown;
        if (instalment.BankReturn is not null && !(facts.Available >= order.Amount))
        {
            return PaymentRefusals.FundInsufficient;
        }

        var isLast = order.Amount < threshold || order.ApprovedBy.Count > 0;
        var approved = new PaymentApproved(command.No, order.EndToEndId, isLast);
        return isLast && order.Amount == Money.Zero
            ? Decision<ContractEvent>.Accept(approved, OfNothing(command, order))
            : approved;
    }

    /// <summary>Anybody of finance takes an approved order back, as long as it is in no batch.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, WithdrawPaymentOrder command)
    {
        if (RefusalUnlessPayable(contract, command.No, command) is { } why) return why;
        if (contract!.Instalment(command.No)!.Order is not { } order) return PaymentRefusals.NotPrepared;
        if (order.Stage is PaymentOrderStage.Batched) return PaymentRefusals.OrderInBatch;
        if (order.Stage is PaymentOrderStage.Prepared) return PaymentRefusals.NotApproved;
        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other
            ? other
            : new PaymentOrderWithdrawn(command.No, order.EndToEndId, command.Reason);
    }

    private static InstalmentPaid OfNothing(ApprovePayment command, PaymentOrder order) => new(
        command.No, order.Amount, Money.Zero, order.Payee, order.PayeeChanged)
    {
        EndToEndId = order.EndToEndId,
        Day = ChinaTime.DayOf(command.By.At),
    };

    private static Refusal? RefusalOfApprover(Contract contract, Instalment instalment, Author by)
    {
        if (instalment.Order is not { } order) return PaymentRefusals.NotPrepared;
        if (order.Stage is PaymentOrderStage.Ordered or PaymentOrderStage.Batched)
        {
            return PaymentRefusals.AlreadyApproved;
        }

        if (IsAccepter(instalment, by)) return PaymentRefusals.AccepterCannotPay;
        if (order.PreparedBy == by.Account) return PaymentRefusals.PreparerCannotApprove;
        if (order.ApprovedBy.Contains(by.Account)) return PaymentRefusals.ApproverCannotApproveTwice;
        return IsSigner(contract, by)
            ? PaymentRefusals.SignerCannotApprove
            : RefusalOfOtherSide(contract, Party.Purchaser, by);
    }

    // Whoever decided that a returned payment is made again stands where the accepter of a claim does.
    private static bool IsAccepter(Instalment instalment, Author by) =>
        instalment.AcceptedBy == by.Account || instalment.BankReturn?.DecidedBy == by.Account;

    private static bool IsSigner(Contract contract, Author by) =>
        contract.PurchaserSignedBy == by.Account && !contract.Terms.SignerMayApprovePayment;

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
