using Procurement.Domain.Payments;

namespace Procurement.Domain.Contracts;

/// <summary>Termination, recovery of what was not spent, and closing.</summary>
public static class Ending
{
    /// <summary>
    /// What the supplier has to return in all, at least 0: paid − spent, once the contract is terminated, or has a
    /// final grade and every instalment settled. It stays on record when the contract is closed.
    /// </summary>
    public static Money Recoverable(Contract contract)
    {
        var settled = contract.Status is ContractStatus.Terminated or ContractStatus.Closed ||
            (contract.FinalGrade is not null && IsSettled(contract));
        var unspent = contract.Paid - contract.Spent;
        return settled && unspent > Money.Zero ? unspent : Money.Zero;
    }

    /// <summary>Ends a contract in force.</summary>
    public static Decision<ContractEvent> Terminate(Contract? contract, string reason, By by) =>
        Checks.NotInForce(contract, by) is { } why ? why : new ContractTerminated(reason);

    /// <summary>Books money that came back, never more than is outstanding.</summary>
    public static Decision<ContractEvent> Recover(Contract? contract, Money amount, By by)
    {
        if (IsOver(contract, by) is { } why) return why;
        return amount > Recoverable(contract!) - contract!.Recovered
            ? ContractRefusals.RecoveryExceedsOutstanding
            : new MoneyRecovered(amount);
    }

    /// <summary>Closes a contract that is terminated, or evaluated and paid, once nothing has to come back.</summary>
    public static Decision<ContractEvent> Close(Contract? contract, By by)
    {
        if (IsOver(contract, by) is { } why) return why;
        if (contract!.Status is ContractStatus.AwaitingSignatures) return ContractRefusals.NotInForce;
        if (contract.Status is ContractStatus.InForce)
        {
            if (contract.FinalGrade is null) return ContractRefusals.FinalEvaluationMissing;
            if (!IsSettled(contract)) return ContractRefusals.InstalmentOutstanding;
        }

        return Recoverable(contract) > contract.Recovered ? ContractRefusals.RecoveryOutstanding : new ContractClosed();
    }

    // A terminated contract still takes recover and close.
    private static Refusal? IsOver(Contract? contract, By by) =>
        contract is { Status: ContractStatus.Terminated } ? null : Checks.NotActive(contract, by);

    // A last instalment that is worth nothing is settled without being paid.
    private static bool IsSettled(Contract contract) => contract.Instalments.All(one =>
        one.Status is InstalmentStatus.Paid ||
        (one.No == contract.Instalments.Count && Paying.Payable(contract, one) == Money.Zero));
}
