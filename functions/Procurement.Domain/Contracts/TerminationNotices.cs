using Procurement.Domain.Calendar;
using static Procurement.Domain.Contracts.ContractPreconditions;
using static Procurement.Domain.Contracts.TerminationRefusals;

namespace Procurement.Domain.Contracts;

/// <summary>Why a contract is ended early: a closed list.</summary>
public enum TerminationGrounds
{
    /// <summary>协商一致: both agree (民法典 art. 562).</summary>
    Agreement,

    /// <summary>The supplier broke the contract.</summary>
    Breach,

    /// <summary>Going on would harm the interest of state or public (政府采购法 art. 50).</summary>
    PublicInterest,

    /// <summary>不可抗力 (民法典 art. 563).</summary>
    ForceMajeure,

    /// <summary>The supplier is insolvent, deregistered or shut out.</summary>
    SupplierGone,

    /// <summary>The purchaser did not pay by the last day.</summary>
    Unpaid,

    /// <summary>The contract was suspended for too long.</summary>
    LongSuspension,
}

/// <summary>That a party wants to end the contract, and why.</summary>
public sealed record TerminationNotice(Party By, TerminationGrounds Grounds, string Reason, Author Given);

/// <summary>Gives notice of termination.</summary>
public sealed record NoticeTermination(Party Party, TerminationGrounds Grounds, string Reason, Author By)
    : ContractCommand(By);

/// <summary>Confirms the other party's notice: the contract ends.</summary>
public sealed record ConfirmTermination(Party Party, Author By) : ContractCommand(By);

/// <summary>Contests the other party's notice: the contract goes on, and a court may say more.</summary>
public sealed record ContestTermination(Party Party, string Reason, Author By) : ContractCommand(By);

/// <summary>Takes an own notice back.</summary>
public sealed record WithdrawTermination(Party Party, Author By) : ContractCommand(By);

/// <summary>A party gave notice of termination.</summary>
public sealed record TerminationNoticed(Party By, TerminationGrounds Grounds, string Reason) : ContractEvent;

/// <summary>The other party contests the notice.</summary>
public sealed record TerminationContested(Party By, string Reason) : ContractEvent;

/// <summary>The notice was taken back.</summary>
public sealed record TerminationWithdrawn(Party By) : ContractEvent;

/// <summary>Why a step about a termination is refused.</summary>
public static class TerminationRefusals
{
    /// <summary>A contract with documents is ended on grounds of the list.</summary>
    public static readonly Refusal GroundsMissing = new("termination.groundsMissing");

    /// <summary>On these grounds this party does not end the contract in this way.</summary>
    public static readonly Refusal GroundsNotYours = new("termination.groundsNotYours");

    /// <summary>A notice waits for its answer.</summary>
    public static readonly Refusal AlreadyNoticed = new("termination.alreadyNoticed");

    /// <summary>No notice waits for an answer.</summary>
    public static readonly Refusal NotNoticed = new("termination.notNoticed");

    /// <summary>Whoever gave a notice takes it back; the other party answers.</summary>
    public static readonly Refusal OwnNotice = new("termination.ownNotice");

    /// <summary>The party that gave the notice takes it back, nobody else.</summary>
    public static readonly Refusal NotYours = new("termination.notYours");

    /// <summary>Nothing that was accepted is unpaid after its last day.</summary>
    public static readonly Refusal NothingUnpaid = new("termination.nothingUnpaid");

    /// <summary>The contract was not suspended for so long.</summary>
    public static readonly Refusal NotLongSuspended = new("termination.notLongSuspended");

    /// <summary>What was accepted is paid before the contract ends by a notice: its end would cancel it.</summary>
    public static readonly Refusal PayFirst = new("termination.payFirst");
}

/// <summary>
/// Ending a contract by notice: the supplier's, which the purchaser confirms or contests, or either party's by
/// agreement. What the purchaser does by itself is <see cref="TerminateContract"/>.
/// </summary>
public static class TerminationNotices
{
    /// <summary>After so many days of suspension the supplier need not wait any longer.</summary>
    public const int SuspendedDaysMax = 90;

    /// <summary>On which grounds the purchaser ends a contract by itself.</summary>
    public static bool IsPurchasersOwn(TerminationGrounds grounds) => grounds is TerminationGrounds.Breach
        or TerminationGrounds.PublicInterest or TerminationGrounds.ForceMajeure or TerminationGrounds.SupplierGone;

    /// <summary>Gives notice, on grounds that the contract bears out where it can.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, NoticeTermination command)
    {
        if (RefusalUnlessInForce(contract, command) is { } why) return why;
        if (contract!.ToTerminate is not null) return AlreadyNoticed;
        if (RefusalOfGrounds(contract, command) is { } not) return not;
        return RefusalOfOtherSide(contract, command.Party, command.By) is { } other
            ? other
            : new TerminationNoticed(command.Party, command.Grounds, command.Reason);
    }

    /// <summary>The other party confirms, once what was accepted is paid or its claim given back.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, ConfirmTermination command)
    {
        if (RefusalUnlessNoticed(contract, command) is { } why) return why;
        if (contract!.ToTerminate!.By == command.Party) return OwnNotice;
        if (contract.Instalments.Any(one => one.Status is InstalmentStatus.Accepted)) return PayFirst;
        return RefusalOfOtherSide(contract, command.Party, command.By) is { } other
            ? other
            : new ContractTerminated(contract.ToTerminate.Reason)
            {
                Grounds = contract.ToTerminate.Grounds,
                By = command.Party,
            };
    }

    /// <summary>The other party contests it.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, ContestTermination command)
    {
        if (RefusalUnlessNoticed(contract, command) is { } why) return why;
        if (contract!.ToTerminate!.By == command.Party) return OwnNotice;
        return RefusalOfOtherSide(contract, command.Party, command.By) is { } other
            ? other
            : new TerminationContested(command.Party, command.Reason);
    }

    /// <summary>Whoever gave it takes it back.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, WithdrawTermination command)
    {
        if (RefusalUnlessNoticed(contract, command) is { } why) return why;
        if (contract!.ToTerminate!.By != command.Party) return NotYours;
        return RefusalOfOtherSide(contract, command.Party, command.By) is { } other
            ? other
            : new TerminationWithdrawn(command.Party);
    }

    private static Refusal? RefusalOfGrounds(Contract contract, NoticeTermination command)
    {
        var today = ChinaTime.DayOf(command.By.At);
        return (command.Party, command.Grounds) switch
        {
            (_, TerminationGrounds.Agreement) or (Party.Supplier, TerminationGrounds.ForceMajeure) => null,
            (Party.Supplier, TerminationGrounds.Unpaid) =>
                contract.Instalments.Any(one => IsUnpaid(contract, one, today)) ? null : NothingUnpaid,
            (Party.Supplier, TerminationGrounds.LongSuspension) =>
                Suspending.DaysOf(contract, today) >= SuspendedDaysMax ? null : NotLongSuspended,
            _ => GroundsNotYours,
        };
    }

    private static bool IsUnpaid(Contract contract, Instalment one, DateOnly today) =>
        one.Status is InstalmentStatus.Accepted && Suspending.DueBy(contract, one, today) < today;

    private static Refusal? RefusalUnlessNoticed(Contract? contract, ContractCommand command) =>
        RefusalUnlessInForce(contract, command) ?? (contract!.ToTerminate is null ? NotNoticed : null);
}
