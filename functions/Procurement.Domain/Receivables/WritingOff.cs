using Procurement.Domain.Contracts;
using static Procurement.Domain.Contracts.ContractPreconditions;
using static Procurement.Domain.Receivables.ReceivableRefusals;

namespace Procurement.Domain.Receivables;

/// <summary>Proposes to write off what is left.</summary>
public sealed record ProposeWriteOff(string Receivable, string Reason, Author By) : ReceivableCommand(By);

/// <summary>Approves a write-off; finance has the last word.</summary>
public sealed record ApproveWriteOff(string Receivable, Author By) : ReceivableCommand(By);

/// <summary>Confirms an approved write-off.</summary>
public sealed record ConfirmWriteOff(string Receivable, Author By) : ReceivableCommand(By);

/// <summary>Refuses a write-off, in whatever stage.</summary>
public sealed record RefuseWriteOff(string Receivable, string Reason, Author By) : ReceivableCommand(By);

/// <summary>
/// Giving up money that nobody will get back (核销): an officer proposes it, an approver approves it, an approver of
/// finance confirms it, three people who have not acted for the supplier. What is written off is what was proposed to
/// the fen: a receipt in between needs a new proposal.
/// </summary>
public static class WritingOff
{
    /// <summary>Proposes it, while nothing else is under way.</summary>
    public static Decision<ReceivableEvent> Decide(
        DebtorAccount? account, ProposeWriteOff command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (account?.Receivables.GetValueOrDefault(command.Receivable) is not { } known) return NotFound;
        if (known.Status is not ReceivableStatus.Open) return NotOpen;
        if (known.WriteOff is { Status: WriteOffStatus.Proposed or WriteOffStatus.Approved }) return WriteOffWaits;
        if (Offsetting.IsUnderWay(known)) return WriteOffSetOffWaits;
        return OtherSide(contract, command.By) is { } other
            ? other
            : new WriteOffProposed(command.Receivable, known.Left, command.Reason);
    }

    /// <summary>Approves what was proposed, by another person.</summary>
    public static Decision<ReceivableEvent> Decide(
        DebtorAccount? account, ApproveWriteOff command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        return WhyNot(account, command.Receivable, WriteOffStatus.Proposed, contract, command.By) is { } why
            ? why
            : new WriteOffApproved(command.Receivable);
    }

    /// <summary>Confirms what was approved, by a third person.</summary>
    public static Decision<ReceivableEvent> Decide(
        DebtorAccount? account, ConfirmWriteOff command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        return WhyNot(account, command.Receivable, WriteOffStatus.Approved, contract, command.By) is { } why
            ? why
            : new WriteOffConfirmed(command.Receivable, account!.Receivables[command.Receivable].WriteOff!.Amount);
    }

    /// <summary>Refuses it: then it may be proposed anew.</summary>
    public static Decision<ReceivableEvent> Decide(
        DebtorAccount? account, RefuseWriteOff command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (account?.Receivables.GetValueOrDefault(command.Receivable) is not { } known) return NotFound;
        if (known.WriteOff is not { Status: WriteOffStatus.Proposed or WriteOffStatus.Approved })
            return WriteOffNotWaiting;
        return OtherSide(contract, command.By) is { } other
            ? other
            : new WriteOffRefused(command.Receivable, command.Reason);
    }

    /// <summary>Acted for the supplier of the contract before.</summary>
    internal static Refusal? OtherSide(Contract? contract, Author by) =>
        contract is null ? ContractRefusals.NotFound : RefusalOfOtherSide(contract, Party.Purchaser, by);

    private static Refusal? WhyNot(
        DebtorAccount? account, string receivable, WriteOffStatus stage, Contract? contract, Author by)
    {
        if (account?.Receivables.GetValueOrDefault(receivable) is not { } known) return NotFound;
        if (known.WriteOff is not { } chain || chain.Status != stage) return WriteOffNotWaiting;
        if (by.Account == chain.Proposed.Account || by.Account == chain.Approved?.Account) return WriteOffSamePerson;
        return chain.Amount == known.Left ? OtherSide(contract, by) : WriteOffAmountChanged;
    }
}
