using Procurement.Domain.Contracts;
using static Procurement.Domain.Archives.ArchiveRefusals;

namespace Procurement.Domain.Archives;

/// <summary>Sets a hold: one person is enough, because waiting could lose what is to be kept.</summary>
public sealed record SetHold(string Reason, Author By) : ArchiveCommand(By);

/// <summary>Proposes to lift a hold.</summary>
public sealed record ProposeHoldLift(string Hold, string Reason, Author By) : ArchiveCommand(By);

/// <summary>Lifts it, as the second person.</summary>
public sealed record ApproveHoldLift(string Hold, Author By) : ArchiveCommand(By);

/// <summary>Keeps it; whoever proposed may take the proposal back in this way too.</summary>
public sealed record RefuseHoldLift(string Hold, string Reason, Author By) : ArchiveCommand(By);

/// <summary>Why a step is refused.</summary>
public static class ArchiveRefusals
{
    /// <summary>There is no such pack.</summary>
    public static readonly Refusal PackNotFound = new("archive.packNotFound");

    /// <summary>There is no such hold.</summary>
    public static readonly Refusal HoldNotFound = new("archive.holdNotFound");

    /// <summary>It is lifted; whoever needs it again sets another.</summary>
    public static readonly Refusal HoldLifted = new("archive.holdLifted");

    /// <summary>Somebody proposed to lift it, and a second person has not answered.</summary>
    public static readonly Refusal LiftProposed = new("archive.liftProposed");

    /// <summary>Nobody proposed to lift it.</summary>
    public static readonly Refusal LiftNotProposed = new("archive.liftNotProposed");

    /// <summary>Whoever proposed to lift it does not approve that: it takes two.</summary>
    public static readonly Refusal SamePerson = new("archive.samePerson");

    /// <summary>So many holds were set on one contract that another one would say nothing new.</summary>
    public static readonly Refusal TooManyHolds = new("archive.tooManyHolds");

    /// <summary>A hold stands on a contract that this belongs to: nothing is taken away.</summary>
    public static readonly Refusal Held = new("archive.held");

    /// <summary>It must be there until the end of a day, which the value names; empty: the contract goes on.</summary>
    public static readonly Refusal Kept = new("archive.kept");
}

/// <summary>Legal holds (保全): set by one with a reason, lifted by two.</summary>
public static class Holding
{
    /// <summary>How many holds one contract ever gets; they are kept in one row.</summary>
    public const int HoldsMax = 50;

    /// <summary>Sets one; several may stand side by side, each for a reason of its own.</summary>
    public static Decision<ArchiveEvent> Decide(Archive? archive, SetHold command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (contract is null) return ContractRefusals.NotFound;
        var known = archive?.Holds.Count ?? 0;
        return known >= HoldsMax
            ? TooManyHolds with { Value = $"{HoldsMax}" }
            : new HoldSet($"h{known + 1}", command.Reason);
    }

    /// <summary>Proposes to lift one that stands.</summary>
    public static Decision<ArchiveEvent> Decide(Archive? archive, ProposeHoldLift command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return archive?.HoldOrNull(command.Hold) switch
        {
            null => HoldNotFound,
            { IsStanding: false } => ArchiveRefusals.HoldLifted,
            { Lift: not null } => LiftProposed,
            _ => new HoldLiftProposed(command.Hold, command.Reason),
        };
    }

    /// <summary>Lifts one, by another person than proposed it.</summary>
    public static Decision<ArchiveEvent> Decide(Archive? archive, ApproveHoldLift command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (WhyNotAnswered(archive, command.Hold) is { } why) return why;
        return archive!.HoldOrNull(command.Hold)!.Lift!.Proposed.Account == command.By.Account
            ? SamePerson
            : new HoldLifted(command.Hold);
    }

    /// <summary>Keeps one that somebody proposed to lift.</summary>
    public static Decision<ArchiveEvent> Decide(Archive? archive, RefuseHoldLift command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return WhyNotAnswered(archive, command.Hold) is { } why
            ? why
            : new HoldLiftRefused(command.Hold, command.Reason);
    }

    private static Refusal? WhyNotAnswered(Archive? archive, string hold) => archive?.HoldOrNull(hold) switch
    {
        null => HoldNotFound,
        { IsStanding: false } => ArchiveRefusals.HoldLifted,
        { Lift: null } => LiftNotProposed,
        _ => null,
    };
}
