using static Procurement.Domain.Contracts.ContractPreconditions;

namespace Procurement.Domain.Contracts;

/// <summary>Ends a contract early.</summary>
public sealed record TerminateContract(string Reason, Author By) : ContractCommand(By)
{
    /// <summary>On which grounds; round files say none.</summary>
    public TerminationGrounds? Grounds { get; init; }
}

/// <summary>Books money that the supplier returned.</summary>
public sealed record RecoverMoney(Money Amount, Author By) : ContractCommand(By);

/// <summary>Closes a contract under which everything is settled.</summary>
public sealed record CloseContract(Author By) : ContractCommand(By);

/// <summary>Termination, recovery of what was not spent, and closing.</summary>
public static class Ending
{
    /// <summary>
    /// What the supplier has to return in all, at least 0: paid − spent, once the contract is terminated, or has a
    /// final grade and every instalment settled; before that, and at least, what was disallowed. It stays on record
    /// when the contract is closed. Once the bank returned a payment after that, it is at least what was recovered:
    /// nobody is owed money by a bank's return.
    /// </summary>
    public static Money Recoverable(Contract contract)
    {
        var unspent = IsOver(contract) ? contract.Paid - contract.Spent : Money.Zero;
        var disallowed = Disallowing.Disallowed(contract);
        var least = contract.BouncedAfterEnd ? contract.Recovered : Money.Zero;
        return new[] { unspent, disallowed, least }.Max();
    }

    /// <summary>What has still to come back: what was neither recovered nor written off, at least 0.</summary>
    public static Money Outstanding(Contract contract)
    {
        var left = Recoverable(contract) - contract.Recovered - contract.WrittenOff;
        return left > Money.Zero ? left : Money.Zero;
    }

    /// <summary>Whether nothing is paid any more: it ended, or is graded and every instalment settled.</summary>
    public static bool IsOver(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return contract.HasEnded || (contract.FinalGrade is not null && IsSettled(contract));
    }

    /// <summary>
    /// Ends a contract in force, for the purchaser alone; a contract with documents on grounds that are its own.
    /// </summary>
    public static Decision<ContractEvent> Decide(Contract? contract, TerminateContract command)
    {
        if (RefusalUnlessInForce(contract, command) is { } why) return why;
        if (contract!.Agreed is not null && command.Grounds is null) return TerminationRefusals.GroundsMissing;
        if (command.Grounds is { } grounds && !TerminationNotices.IsPurchasersOwn(grounds))
        {
            return TerminationRefusals.GroundsNotYours;
        }

        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other
            ? other
            : new ContractTerminated(command.Reason) { Grounds = command.Grounds };
    }

    /// <summary>Books money that came back, never more than is outstanding.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, RecoverMoney command)
    {
        if (RefusalIfOver(contract, command) is { } why) return why;
        if (command.Amount <= Money.Zero) return ContractRefusals.RecoveryNotPositive;
        if (command.Amount > Outstanding(contract!))
        {
            return ContractRefusals.RecoveryExceedsOutstanding;
        }

        return RefusalOfOtherSide(contract!, Party.Purchaser, command.By) is { } other
            ? other
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

        // What is at the bank may yet be paid, and then may have to come back.
        if (contract.Instalments.Any(one => one.Order is not null)) return ContractRefusals.InstalmentOutstanding;
        if (Outstanding(contract) > Money.Zero) return ContractRefusals.RecoveryOutstanding;
        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other ? other : new ContractClosed();
    }

    // A terminated contract still takes recover and close.
    private static Refusal? RefusalIfOver(Contract? contract, ContractCommand command) =>
        contract is { Status: ContractStatus.Terminated } ? null : RefusalUnlessActive(contract, command);

    // A last instalment that is worth nothing is settled without being paid.
    private static bool IsSettled(Contract contract) => contract.Instalments.All(one =>
        one.Status is InstalmentStatus.Paid || one.IsDrawnOut ||
        (contract.IsLast(one) && contract.Payable(one) == Money.Zero));
}
