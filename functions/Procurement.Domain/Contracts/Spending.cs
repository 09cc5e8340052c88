using static Procurement.Domain.Contracts.ContractPreconditions;

namespace Procurement.Domain.Contracts;

/// <summary>Reports what the supplier spent to date.</summary>
public sealed record ReportExpenditure(Money Spent, Author By) : ContractCommand(By)
{
    /// <summary>
    /// Whether it is the sum of vouchers, which were all booked while the contract was in force: an officer may decide
    /// on them one by one, also after a termination.
    /// </summary>
    public bool ByVouchers { get; init; }
}

/// <summary>Accepts what was reported, or less of it for a reason.</summary>
public sealed record AcceptExpenditure(Money Accepted, string? Reason, Author By) : ContractCommand(By);

/// <summary>
/// The supplier reports expenditure and the purchaser accepts it; only what is accepted lessens what must come back.
/// </summary>
public static class Spending
{
    /// <summary>What was paid and no report covers, while the contract still takes reports; else 0.</summary>
    public static Money Unreported(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var left = contract.Paid - (contract.Reported ?? contract.Spent);
        return contract.Status is ContractStatus.InForce && left > Money.Zero ? left : Money.Zero;
    }

    /// <summary>Reports the expenditure to date; a report that nobody has accepted is replaced.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, ReportExpenditure command)
    {
        var isLate = contract is { Status: ContractStatus.Terminated } && command.ByVouchers;
        if (!isLate && RefusalUnlessInForce(contract, command) is { } why) return why;
        if (command.Spent < Money.Zero) return ContractRefusals.ExpenditureNegative;
        return RefusalOfOtherSide(contract!, Party.Supplier, command.By) is { } other
            ? other
            : new ExpenditureReported(command.Spent);
    }

    /// <summary>
    /// Accepts all or less of the latest report, also after the contract was terminated: what was spent before is not
    /// to be returned only because nobody had looked at the report yet.
    /// </summary>
    public static Decision<ContractEvent> Decide(Contract? contract, AcceptExpenditure command)
    {
        if (contract is not { Status: ContractStatus.Terminated }
            && RefusalUnlessInForce(contract, command) is { } why) return why;
        if (command.Accepted < Money.Zero) return ContractRefusals.ExpenditureNegative;
        if (contract!.Reported is not { } reported) return ContractRefusals.ExpenditureNotReported;
        if (command.Accepted > reported) return ContractRefusals.ExpenditureAboveReported;
        if (command.Accepted < reported && command.Reason is null) return ContractRefusals.ExpenditureReasonMissing;
        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other
            ? other
            : new ExpenditureAccepted(command.Accepted, reported, command.Reason);
    }
}
