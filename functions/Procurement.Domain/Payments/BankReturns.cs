using Procurement.Domain.Contracts;
using static Procurement.Domain.Contracts.ContractPreconditions;

namespace Procurement.Domain.Payments;

/// <summary>Records that the bank returned a payment.</summary>
public sealed record BouncePayment(int No, string? Reason, Author By) : ContractCommand(By)
{
    /// <summary>The order that the bank names; null where a person records a notice on paper.</summary>
    public string? EndToEndId { get; init; }

    /// <summary>What the bank says came back; null where the notice does not tell it apart.</summary>
    public Money? Amount { get; init; }
}

/// <summary>Decides what becomes of money that the bank returned after the contract had ended.</summary>
public sealed record DecideBankReturn(int No, BankReturnOutcome Outcome, string Reason, Author By)
    : ContractCommand(By);

/// <summary>What the bank returned: a fact, and after the end of the contract an exception to decide.</summary>
public static class BankReturns
{
    /// <summary>
    /// The bank returned the money: accepted again and due on the same day, or cancelled where the contract has ended.
    /// A bank's fact is recorded whatever the contract's state.
    /// </summary>
    public static Decision<ContractEvent> Decide(Contract? contract, BouncePayment command)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (command.EndToEndId is { } id) return OfOrder(contract, command, id);
        if (contract.Instalment(command.No) is not { } instalment) return PaymentRefusals.InstalmentNotFound;
        if (instalment.Status is not InstalmentStatus.Paid) return PaymentRefusals.NotPaid;
        // What was set off altogether never was at the bank.
        if (instalment.SetOff > Money.Zero && instalment.Paid == Money.Zero) return PaymentRefusals.NotPaid;
        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other
            ? other
            : new PaymentBounced(command.No, instalment.Paid, command.Reason);
    }

    /// <summary>
    /// The money is paid again, which takes two people of finance more, or it is not; either may be decided anew while
    /// no payment is prepared.
    /// </summary>
    public static Decision<ContractEvent> Decide(Contract? contract, DecideBankReturn command)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (contract.Instalment(command.No) is not { } instalment) return PaymentRefusals.InstalmentNotFound;
        if (instalment.BankReturn is not { } returned) return PaymentRefusals.NoBankReturn;
        if (returned.Outcome == command.Outcome) return PaymentRefusals.BankReturnAlreadyDecided;
        if (instalment.Order is not null) return PaymentRefusals.AlreadyPrepared;
        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other
            ? other
            : new BankReturnDecided(command.No, command.Outcome, command.Reason);
    }

    // The bank's own word is refused for nobody's duties; a notice on paper may have been recorded before it.
    private static Decision<ContractEvent> OfOrder(Contract contract, BouncePayment command, string endToEndId)
    {
        var instalment = contract.Instalment(command.No);
        if (instalment?.OrderOf(endToEndId) is not { } order) return BankFactRefusals.OrderUnknown;
        if (command.Amount is { } amount && amount != order.Amount) return BankFactRefusals.AmountDiffers;
        return order.Stage switch
        {
            PaymentOrderStage.Returned => Decision<ContractEvent>.Accept(),
            PaymentOrderStage.Settled => new PaymentBounced(command.No, instalment.Paid, command.Reason)
            {
                EndToEndId = endToEndId,
            },
            PaymentOrderStage.Batched => BankFactRefusals.ReturnedBeforeSettlement,
            PaymentOrderStage.Rejected => BankFactRefusals.AlreadyRejected,
            _ => BankFactRefusals.NotSent,
        };
    }
}
