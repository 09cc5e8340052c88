using Procurement.Domain.Calendar;
using static Procurement.Domain.Contracts.ContractPreconditions;
using static Procurement.Domain.Contracts.SuspensionRefusals;

namespace Procurement.Domain.Contracts;

/// <summary>Why a contract is suspended.</summary>
public enum SuspensionGrounds
{
    /// <summary>Going on would harm the interest of state or public (政府采购法 art. 50).</summary>
    PublicInterest,

    /// <summary>Finance ordered it while it handles a complaint (政府采购法 art. 57, 条例 art. 54).</summary>
    FinanceOrder,
}

/// <summary>
/// A suspension (中止) from a day through another, with which it ends by itself; the reference is that of finance's
/// order or of whatever shows the harm.
/// </summary>
public sealed record Suspension(
    DateOnly From, DateOnly Until, SuspensionGrounds Grounds, string Reference, string Reason, Author By)
{
    /// <summary>Who lifted it before its end, or null.</summary>
    public Author? Resumed { get; init; }

    /// <summary>The supplier asks that the contract go on, or null.</summary>
    public ResumptionRequest? Asked { get; init; }

    /// <summary>How many days it held after a day and through another.</summary>
    public int DaysWithin(DateOnly after, DateOnly through)
    {
        var first = Later(From, after.AddDays(1));
        var last = Earlier(Earlier(Until, through), Resumed is { } by ? ChinaTime.DayOf(by.At).AddDays(-1) : Until);
        return Math.Max(0, last.DayNumber - first.DayNumber + 1);
    }

    /// <summary>Whether it holds on a day.</summary>
    public bool Holds(DateOnly day) => DaysWithin(day.AddDays(-1), day) > 0;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

/// <summary>That the supplier wants to go on, and why.</summary>
public sealed record ResumptionRequest(string Reason, Author By);

/// <summary>Suspends a contract through a day, or prolongs a suspension.</summary>
public sealed record SuspendContract(
    SuspensionGrounds Grounds, DateOnly Until, string Reference, string Reason, Author By) : ContractCommand(By);

/// <summary>Asks for resumption, for the supplier.</summary>
public sealed record AskForResumption(string Reason, Author By) : ContractCommand(By);

/// <summary>Lets a suspended contract go on (恢复).</summary>
public sealed record ResumeContract(string Reason, Author By) : ContractCommand(By);

/// <summary>The purchaser suspended the contract.</summary>
public sealed record ContractSuspended(Suspension Suspension) : ContractEvent;

/// <summary>The supplier asked that it go on.</summary>
public sealed record ResumptionAsked(string Reason) : ContractEvent;

/// <summary>The purchaser let it go on.</summary>
public sealed record ContractResumed(string Reason) : ContractEvent;

/// <summary>Why a step about a suspension is refused.</summary>
public static class SuspensionRefusals
{
    /// <summary>The contract is not suspended.</summary>
    public static readonly Refusal NotSuspended = new("suspension.notSuspended");

    /// <summary>A suspension does not end before today.</summary>
    public static readonly Refusal Past = new("suspension.past");

    /// <summary>At most 30 days by an order of finance, and 90 for the public interest.</summary>
    public static readonly Refusal TooLong = new("suspension.tooLong");

    /// <summary>An order of finance suspends once: 30 days in all.</summary>
    public static readonly Refusal OrderUsed = new("suspension.orderUsed");

    /// <summary>The supplier has asked for resumption.</summary>
    public static readonly Refusal AlreadyAsked = new("suspension.alreadyAsked");
}

/// <summary>
/// Suspension and resumption, both by the purchaser. Every suspension names its last day, so that nobody waits for
/// ever; what was accepted before stays due, and only an order of finance stops the days of paying.
/// </summary>
public static class Suspending
{
    /// <summary>The longest suspension by an order of finance (政府采购法 art. 57).</summary>
    public const int OrderDaysMax = 30;

    /// <summary>After so many days the purchaser looks again whether the public interest still asks for it.</summary>
    public const int ReviewDaysMax = 90;

    /// <summary>Suspends; of a suspended contract, the new last day counts from now on.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, SuspendContract command)
    {
        if (RefusalUnlessInForce(contract, command) is { } why) return why;
        var today = ChinaTime.DayOf(command.By.At);
        var isOrder = command.Grounds is SuspensionGrounds.FinanceOrder;
        var max = isOrder ? OrderDaysMax : ReviewDaysMax;
        if (command.Until < today) return Past;
        if (command.Until >= today.AddDays(max)) return TooLong with { Value = $"{max}" };
        if (isOrder && contract!.Suspensions.Any(one => one.Grounds is SuspensionGrounds.FinanceOrder
            && one.Reference == command.Reference)) return OrderUsed;
        return RefusalOfOtherSide(contract!, Party.Purchaser, command.By) is { } other
            ? other
            : new ContractSuspended(new(
                today, command.Until, command.Grounds, command.Reference, command.Reason, command.By));
    }

    /// <summary>The supplier asks once; the request stands until the suspension ends.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, AskForResumption command)
    {
        if (RefusalUnlessSuspended(contract, command) is { } why) return why;
        if (contract!.Suspended!.Asked is not null) return AlreadyAsked;
        return RefusalOfOtherSide(contract, Party.Supplier, command.By) is { } other
            ? other
            : new ResumptionAsked(command.Reason);
    }

    /// <summary>
    /// The contract goes on at once; of a suspension that ended by itself, somebody notes that it was looked at.
    /// </summary>
    public static Decision<ContractEvent> Decide(Contract? contract, ResumeContract command)
    {
        if (RefusalUnlessInForce(contract, command) is { } why) return why;
        if (contract!.Suspended is null) return NotSuspended;
        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other
            ? other
            : new ContractResumed(command.Reason);
    }

    /// <summary>
    /// The last day on which paying an instalment is in time, as it looks on a day: moved by the days on which an order
    /// of finance kept the purchaser from paying. Its own suspension moves nothing.
    /// </summary>
    public static DateOnly DueBy(Contract contract, Instalment instalment, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(instalment);
        var accepted = instalment.Payment!.Start;
        var stopped = contract.Suspensions.Where(one => one.Grounds is SuspensionGrounds.FinanceOrder)
            .Sum(one => one.DaysWithin(accepted, on));
        return instalment.Payment.Due.AddDays(stopped);
    }

    /// <summary>On how many days the contract was suspended through a day.</summary>
    public static int DaysOf(Contract contract, DateOnly through)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return contract.Suspensions.Sum(one => one.DaysWithin(DateOnly.MinValue, through));
    }

    private static Refusal? RefusalUnlessSuspended(Contract? contract, ContractCommand command) =>
        RefusalUnlessInForce(contract, command) ?? (contract!.IsSuspended(command.By.At) ? null : NotSuspended);
}
