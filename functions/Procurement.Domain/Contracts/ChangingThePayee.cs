using Procurement.Domain.Organizations;
using static Procurement.Domain.Contracts.ContractPreconditions;

namespace Procurement.Domain.Contracts;

/// <summary>Proposes the account that the registry knows now as the payee; an officer does, or the supplier.</summary>
public sealed record ProposePayeeChange(Party Party, Author By) : ContractCommand(By);

/// <summary>Confirms the proposed payee; <paramref name="Number"/> is its account number, typed in again.</summary>
public sealed record ConfirmPayeeChange(string Number, Author By) : ContractCommand(By);

/// <summary>Rejects the proposed payee.</summary>
public sealed record RejectPayeeChange(string Reason, Author By) : ContractCommand(By);

/// <summary>
/// Changing the payee of a contract takes two people, the second of finance, and an account that two people brought
/// into the registry; never while a claim is accepted or a payment prepared.
/// </summary>
public static class ChangingThePayee
{
    /// <summary>Proposes the <paramref name="registered"/> account of the organization.</summary>
    public static Decision<ContractEvent> Decide(
        Contract? contract, ProposePayeeChange command, BankAccount? registered)
    {
        if (RefusalUnlessPayeeMayChange(contract, command) is { } why) return why;
        if (contract!.ProposedPayee is not null) return ContractRefusals.PayeeChangeWaits;
        if (registered is null) return ContractRefusals.PayeeNotInRegistry;
        if (registered == contract.Payee) return ContractRefusals.PayeeUnchanged;
        return RefusalOfOtherSide(contract, command.Party, command.By) is { } other
            ? other
            : new PayeeChangeProposed(registered, command.Party);
    }

    /// <summary>Another person confirms it, as long as it is what the registry says.</summary>
    public static Decision<ContractEvent> Decide(
        Contract? contract, ConfirmPayeeChange command, BankAccount? registered)
    {
        if (RefusalUnlessPayeeMayChange(contract, command) is { } why) return why;
        if (contract!.ProposedPayee is not { } proposed) return ContractRefusals.PayeeNotProposed;
        if (proposed.By == command.By.Account) return ContractRefusals.PayeeProposerCannotConfirm;
        if (proposed.Account.Number != command.Number) return ContractRefusals.PayeeNumberDiffers;
        if (proposed.Account != registered) return ContractRefusals.PayeeNotInRegistry;
        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other
            ? other
            : new PayeeChanged(contract.Payee, proposed.Account, proposed.By);
    }

    /// <summary>Somebody of finance rejects it, whatever else waits; the payee stays.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, RejectPayeeChange command)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (contract.ProposedPayee is not { } proposed) return ContractRefusals.PayeeNotProposed;
        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other
            ? other
            : new PayeeChangeRejected(proposed.Account, command.Reason);
    }

    // An ended contract may still have money to be paid again that the bank returned.
    private static Refusal? RefusalUnlessPayeeMayChange(Contract? contract, ContractCommand command)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (!contract.HasEnded && RefusalUnlessActive(contract, command) is { } why) return why;
        return contract.Instalments.Any(one => one.Status is InstalmentStatus.Accepted)
            ? ContractRefusals.PayeeLocked
            : null;
    }
}
