using static Procurement.Domain.Contracts.ContractPreconditions;

namespace Procurement.Domain.Contracts;

/// <summary>
/// Money that was paid and must not have been spent so; <paramref name="OfSpent"/> when it had been accepted as spent
/// and the contract was over, so that it does not count as spent any more.
/// </summary>
public sealed record Disallowance(int No, Money Amount, string Reason, bool OfSpent, Author By)
{
    /// <summary>Who took it back, or null while it stands.</summary>
    public Author? Withdrawn { get; init; }

    /// <summary>Why it was taken back, or null.</summary>
    public string? WithdrawnReason { get; init; }
}

/// <summary>Disallows money that was paid: it has to come back.</summary>
public sealed record DisallowMoney(Money Amount, string Reason, Author By) : ContractCommand(By);

/// <summary>Takes a disallowance back that was wrong.</summary>
public sealed record WithdrawDisallowance(int No, string Reason, Author By) : ContractCommand(By);

/// <summary>Books what was collected on a receivable of this contract; the debtor's account decided it.</summary>
public sealed record BookCollection(string Receivable, string Entry, Money Amount, Author By) : ContractCommand(By);

/// <summary>Books what was written off of a receivable of this contract.</summary>
public sealed record BookWriteOff(string Receivable, Money Amount, Author By) : ContractCommand(By);

/// <summary>Money was disallowed.</summary>
public sealed record MoneyDisallowed(int No, Money Amount, string Reason, bool OfSpent) : ContractEvent;

/// <summary>A disallowance was taken back.</summary>
public sealed record DisallowanceWithdrawn(int No, string Reason) : ContractEvent;

/// <summary>Money came back on a receivable: a receipt, or what another instalment was set off against.</summary>
public sealed record ReceivableCollected(string Receivable, string Entry, Money Amount) : ContractEvent;

/// <summary>Money that had to come back was written off.</summary>
public sealed record ReceivableWrittenOff(string Receivable, Money Amount) : ContractEvent;

/// <summary>So much of an accepted instalment was set off against a receivable.</summary>
public sealed record OffsetBooked(int No, string Receivable, string SetOff, Money Amount) : ContractEvent;

/// <summary>It could not be set off any more, for the reason with this code; asked again, the answer stays.</summary>
public sealed record OffsetRefused(int No, string Receivable, string SetOff, string Code) : ContractEvent;

/// <summary>Why money is not disallowed.</summary>
public static class DisallowanceRefusals
{
    /// <summary>Nothing, or less, is not disallowed.</summary>
    public static readonly Refusal NotPositive = new("disallowance.notPositive");

    /// <summary>More than what was paid and is not asked back already.</summary>
    public static readonly Refusal ExceedsPaid = new("disallowance.exceedsPaid");

    /// <summary>More than what still counts as spent: the rest of what was paid has to come back anyway.</summary>
    public static readonly Refusal ExceedsSpent = new("disallowance.exceedsSpent");

    /// <summary>A contract takes so many disallowances.</summary>
    public static readonly Refusal TooMany = new("disallowance.tooMany");

    /// <summary>There is no such disallowance.</summary>
    public static readonly Refusal NotFound = new("disallowance.notFound");

    /// <summary>It was taken back.</summary>
    public static readonly Refusal AlreadyWithdrawn = new("disallowance.alreadyWithdrawn");

    /// <summary>Its money came back or was written off: what is booked is not taken back.</summary>
    public static readonly Refusal Collected = new("disallowance.collected");

    /// <summary>Whoever disallowed money does not take it back.</summary>
    public static readonly Refusal SamePerson = new("disallowance.samePerson");
}

/// <summary>
/// Money that has to come back though the contract is not over, or though it was accepted as spent. The contract alone
/// says how much has to come back; receivables are how it is collected.
/// </summary>
public static class Disallowing
{
    /// <summary>How many disallowances a contract takes.</summary>
    public const int Most = 100;

    /// <summary>What was disallowed before the contract was over, at most what was paid.</summary>
    public static Money Disallowed(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var all = Money.Sum(contract.Disallowances
            .Where(one => one is { Withdrawn: null, OfSpent: false })
            .Select(one => one.Amount));
        return all < contract.Paid ? all : contract.Paid;
    }

    /// <summary>Disallows money of a contract that is or was in force, never the same money twice.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, DisallowMoney command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (contract is null) return ContractRefusals.NotFound;
        if (contract is not ({ Status: ContractStatus.InForce } or { HasEnded: true }))
            return ContractRefusals.NotInForce;
        if (command.Amount <= Money.Zero) return DisallowanceRefusals.NotPositive;
        if (contract.Disallowances.Count >= Most) return DisallowanceRefusals.TooMany;
        var isOver = Ending.IsOver(contract);
        if (isOver && command.Amount > contract.Spent) return DisallowanceRefusals.ExceedsSpent;
        if (!isOver && command.Amount > contract.Paid - Disallowed(contract)) return DisallowanceRefusals.ExceedsPaid;
        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other
            ? other
            : new MoneyDisallowed(contract.Disallowances.Count + 1, command.Amount, command.Reason, isOver);
    }

    /// <summary>Takes a disallowance back, by another person, while its money is neither in nor written off.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, WithdrawDisallowance command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (contract is null) return ContractRefusals.NotFound;
        if (contract.Disallowances.FirstOrDefault(one => one.No == command.No) is not { } known)
            return DisallowanceRefusals.NotFound;
        if (known.Withdrawn is not null) return DisallowanceRefusals.AlreadyWithdrawn;
        if (known.By.Account == command.By.Account) return DisallowanceRefusals.SamePerson;
        if (RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other) return other;

        var withdrawn = new DisallowanceWithdrawn(command.No, command.Reason);
        var after = ContractHistory.Apply(contract, withdrawn, command.By);
        return Ending.Recoverable(after) < contract.Recovered + contract.WrittenOff
            ? DisallowanceRefusals.Collected
            : withdrawn;
    }

    /// <summary>Books a receipt or a set-off; it is a fact by now, whatever the contract's state.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, BookCollection command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return contract is null
            ? ContractRefusals.NotFound
            : new ReceivableCollected(command.Receivable, command.Entry, command.Amount);
    }

    /// <summary>Books a write-off; three people have decided it by now.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, BookWriteOff command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return contract is null
            ? ContractRefusals.NotFound
            : new ReceivableWrittenOff(command.Receivable, command.Amount);
    }
}
