using Procurement.Domain.Contracts;
using static Procurement.Domain.Contracts.ContractPreconditions;

namespace Procurement.Domain.Payments;

/// <summary>
/// Sets so much of an accepted instalment off against a receivable; the account of the debtor has decided it.
/// </summary>
public sealed record SetOffInstalment(int No, string Receivable, string SetOff, Money Amount, Author By)
    : ContractCommand(By);

/// <summary>Why an instalment is not set off against what the supplier owes.</summary>
public static class SetOffRefusals
{
    /// <summary>A payment is prepared or on its way to the bank: it would pay what is set off.</summary>
    public static readonly Refusal WasAtBank = new("setOff.wasAtBank");

    /// <summary>Nothing, or less, is not set off.</summary>
    public static readonly Refusal NotPositive = new("setOff.notPositive");

    /// <summary>More than what is still to be paid of the instalment.</summary>
    public static readonly Refusal ExceedsPayable = new("setOff.exceedsPayable");

    /// <summary>A claim of which a part was set off is not given back: that part is paid.</summary>
    public static readonly Refusal ClaimWasSetOff = new("setOff.claimWasSetOff");
}

/// <summary>
/// Paying an instalment by setting it off (抵扣) against money that the supplier has to return: only what is accepted
/// and due to it, and never while a payment of it is prepared or at the bank.
/// </summary>
public static class SettingOff
{
    /// <summary>
    /// What is set off is paid; the next preparation pays the rest. What cannot be set off any more is recorded too, so
    /// that asking again comes to the same answer.
    /// </summary>
    public static Decision<ContractEvent> Decide(Contract? contract, SetOffInstalment command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (contract is null) return ContractRefusals.NotFound;
        return WhyNot(contract, command) is { } why
            ? new OffsetRefused(command.No, command.Receivable, command.SetOff, why.Code)
            : new OffsetBooked(command.No, command.Receivable, command.SetOff, command.Amount);
    }

    /// <summary>Why the instalment cannot be set off now, or null.</summary>
    public static Refusal? WhyNot(Contract? contract, SetOffInstalment command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (RefusalUnlessInForce(contract, command) is { } why) return why;
        if (contract!.Instalment(command.No) is not { } instalment) return PaymentRefusals.InstalmentNotFound;
        if (RefusalIfSuspended(contract, command.By) is { } suspended) return suspended;
        if (instalment.Status is InstalmentStatus.Paid) return PaymentRefusals.AlreadyPaid;
        if (instalment.Status is not InstalmentStatus.Accepted) return PaymentRefusals.NotAccepted;
        if (instalment.Order is not null) return SetOffRefusals.WasAtBank;
        if (command.Amount <= Money.Zero) return SetOffRefusals.NotPositive;
        return command.Amount > contract.Payable(instalment) ? SetOffRefusals.ExceedsPayable : null;
    }
}
