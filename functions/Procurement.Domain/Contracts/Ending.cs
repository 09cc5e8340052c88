using static Procurement.Domain.Contracts.ContractPreconditions;

namespace Procurement.Domain.Contracts;

/// <summary>Ends a contract early.</summary>
public sealed record TerminateContract(string Reason, Author By) : ContractCommand(By);

/// <summary>Books money that the supplier returned.</summary>
public sealed record RecoverMoney(Money Amount, Author By) : ContractCommand(By);

/// <summary>Closes a contract under which everything is settled.</summary>
public sealed record CloseContract(Author By) : ContractCommand(By);

/// <summary>Termination, recovery of what was not spent, and closing.</summary>
public static class Ending
{
    /// <summary>
    /// What the supplier has to return in all, at least 0: paid − spent, once the contract is terminated, or has a
    /// final grade and every instalment settled. It stays on record when the contract is closed, and is never less
    /// than what was returned by then, should the bank return a payment later.
    /// </summary>
    public static Money Recoverable(Contract contract)
    {
        var unspent = contract.Paid - contract.Spent;
        if (contract.HasEnded) return unspent > contract.Recovered ? unspent : contract.Recovered;

        var isSettled = contract.FinalGrade is not null && IsSettled(contract);
        return isSettled && unspent > Money.Zero ? unspent : Money.Zero;
    }

    /// <summary>Ends a contract in force.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, TerminateContract command) =>
        RefusalUnlessInForce(contract, command) is { } why ? why : new ContractTerminated(command.Reason);

    /// <summary>Books money that came back, never more than is outstanding.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, RecoverMoney command)
    {
        if (RefusalIfOver(contract, command) is { } why) return why;
        return command.Amount > Recoverable(contract!) - contract!.Recovered
            ? ContractRefusals.RecoveryExceedsOutstanding
            : new MoneyRecovered(command.Amount);
    }

    /// <summary>Closes a contract that is terminated, or evaluated and paid, once nothing has to come back.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, CloseContract command)
    {
        if (RefusalIfOver(contract, command) is { } why) return why;
        if (contract!.Status is ContractStatus.AwaitingSignatures) return ContractRefusals.NotInForce;
        if (contract.Status is ContractStatus.InForce)
        {
            if (contract.FinalGrade is null) return ContractRefusals.FinalEvaluationMissing;
            if (!IsSettled(contract)) return ContractRefusals.InstalmentOutstanding;
        }

        return Recoverable(contract) > contract.Recovered ? ContractRefusals.RecoveryOutstanding : new ContractClosed();
    }

    // A terminated contract still takes recover and close.
    private static Refusal? RefusalIfOver(Contract? contract, ContractCommand command) =>
        contract is { Status: ContractStatus.Terminated } ? null : RefusalUnlessActive(contract, command);

    // A last instalment that is worth nothing is settled without being paid.
    private static bool IsSettled(Contract contract) => contract.Instalments.All(one =>
        one.Status is InstalmentStatus.Paid ||
        (one.No == contract.Instalments.Count && contract.Payable(one) == Money.Zero));
}
