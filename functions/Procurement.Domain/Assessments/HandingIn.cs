using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;

namespace Procurement.Domain.Assessments;

/// <summary>Hands in what the supplier has to show for the present try.</summary>
public sealed record HandInMaterial(
    AssessmentStage Stage, string Statement, IReadOnlyList<string> Attachments, Author By) : AssessmentCommand(By);

/// <summary>Ends a stage whose material did not come in time, where the round says that late is failed.</summary>
public sealed record FailLateStage(AssessmentStage Stage, Author By) : AssessmentCommand(By);

/// <summary>The supplier's material, and the clock over it.</summary>
public static class HandingIn
{
    /// <summary>
    /// Takes the material once for each try. After the last day it is refused where late is failed, and taken else: the
    /// parties may have begun without it.
    /// </summary>
    public static Decision<AssessmentEvent> Decide(Assessment? all, HandInMaterial command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Preconditions.RefusalUnlessInForce(contract) is { } why) return why;
        if (contract!.PurchaserAccounts.Contains(command.By.Account)) return ContractRefusals.BothSides;
        if (all?.Of(command.Stage) is not { IsOpen: true } file) return AssessmentRefusals.NotOpen;
        if (file.Material is not null) return AssessmentRefusals.MaterialIn;
        return HasFailedByTime(file, contract, command.By.At)
            ? AssessmentRefusals.MaterialLate
            : new MaterialHandedIn(command.Stage, command.Statement, command.Attachments);
    }

    /// <summary>Ends a stage that has failed by time; the clock gives this command, and nobody else.</summary>
    public static Decision<AssessmentEvent> Decide(Assessment? all, FailLateStage command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Preconditions.RefusalUnlessInForce(contract) is { } why) return why;
        if (all?.Of(command.Stage) is not { } file || !HasFailedByTime(file, contract!, command.By.At))
        {
            return AssessmentRefusals.NotLate;
        }

        return new StageConcluded(command.Stage, ConclusionGround.Late, null, file.Rules.PassMark, Passed: false);
    }

    /// <summary>
    /// Whether the days for the material are over; days on which the contract was suspended (中止) are not counted.
    /// </summary>
    public static bool IsOver(StageFile file, Contract contract, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(contract);
        var suspended = contract.Suspensions.Sum(one => one.DaysWithin(file.Due.Start, ChinaTime.DayOf(at)));
        return !contract.IsSuspended(at) && at >= ChinaTime.EndOfDay(file.Due.Due.AddDays(suspended));
    }

    /// <summary>Whether the last day is over and yet nothing failed, because the contract was suspended.</summary>
    public static bool Waits(StageFile? file, Contract? contract, DateTimeOffset at) =>
        contract is { Status: ContractStatus.InForce }
        && file is { IsOpen: true, Rules.LateFails: true, Material: null }
        && file.IsDueOver(at)
        && !IsOver(file, contract, at);

    /// <summary>Whether the material is too late and late is failed.</summary>
    internal static bool HasFailedByTime(StageFile file, Contract contract, DateTimeOffset at) =>
        file is { IsOpen: true, Rules.LateFails: true, Material: null } && IsOver(file, contract, at);
}
