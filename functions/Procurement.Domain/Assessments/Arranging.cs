using System.Diagnostics.CodeAnalysis;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Assessments;

/// <summary>Whom an officer names for a party: the account that fills its sheet, and its name.</summary>
public sealed record NamedAssessor(Assessor Assessor, string Account, string Name);

/// <summary>Arranges a stage: who assesses, and by which criteria.</summary>
public sealed record ArrangeStage(
    AssessmentStage Stage, IReadOnlyList<NamedAssessor> Parties, IReadOnlyList<SheetCriterion> Criteria, Author By)
    : AssessmentCommand(By);

/// <summary>Puts another account in the place of a party that does not answer.</summary>
public sealed record ReplaceAssessor(AssessmentStage Stage, NamedAssessor Party, string Reason, Author By)
    : AssessmentCommand(By);

/// <summary>Gives a stage up before it is concluded; it can be arranged again.</summary>
public sealed record GiveUpStage(AssessmentStage Stage, string Reason, Author By) : AssessmentCommand(By);

/// <summary>
/// Arranging a stage. Its parties and their weights, the pass mark and the corrections are the round's; the last day
/// for the supplier's material counts from the day the contract came into force, and never gives it less than
/// <see cref="NoticeDays"/> days after the stage was arranged.
/// </summary>
public static class Arranging
{
    /// <summary>The rule by which material is due.</summary>
    public const string DueRule = "合同约定的评估材料提交期限";

    /// <summary>How many days the supplier has at least, whenever the stage is arranged.</summary>
    public const int NoticeDays = 10;

    /// <summary>Arranges a stage that is not arranged, or was given up.</summary>
    public static Decision<AssessmentEvent> Decide(
        Assessment? all,
        ArrangeStage command,
        Contract? contract,
        PerformanceSettings? performance,
        Deadlines deadlines)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Preconditions.RefusalUnlessInForce(contract, command.By) is { } why) return why;
        if (TermOf(performance, command.Stage) is not { } term) return AssessmentRefusals.NoTerm;
        var before = all?.Of(command.Stage);
        if (before is { IsOpen: true } or { Conclusion: not null }) return AssessmentRefusals.AlreadyArranged;
        if (IsMidtermMissing(all, command.Stage, performance)) return AssessmentRefusals.MidtermFirst;
        if (Preconditions.RefusalOfParties(contract!, term, command) is { } party) return party;
        if (RefusalOfCriteria(command.Criteria) is { } criteria) return criteria;

        if (!TryDue(contract!, term, before, command.By, deadlines, out var due, out var missing)) return missing;
        return new StageArranged(
            command.Stage,
            new(contract!.Terms.Title, contract.Terms.Organization),
            [.. term.Assessors.Select(of => SeatOf(of, command.Parties))],
            RulesOf(term, command, contract),
            due);
    }

    /// <summary>Replaces a party whose sheet of the present try is not in.</summary>
    public static Decision<AssessmentEvent> Decide(Assessment? all, ReplaceAssessor command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Preconditions.RefusalUnlessInForce(contract, command.By) is { } why) return why;
        if (all?.Of(command.Stage) is not { IsOpen: true } file) return AssessmentRefusals.NotOpen;
        var seat = file.Seats.FirstOrDefault(one => one.Assessor == command.Party.Assessor);
        if (seat is null) return AssessmentRefusals.NoSuchParty;
        if (seat.Score is not null) return AssessmentRefusals.SheetIn;
        if (file.Seats.Any(one => one.Account == command.Party.Account)) return AssessmentRefusals.AccountTwice;
        return Preconditions.RefusalOf(contract!, command.Party, command.By) is { } party
            ? party
            : new AssessorReplaced(
                command.Stage,
                command.Party.Assessor,
                seat.Account,
                command.Party.Account,
                command.Party.Name,
                command.Reason);
    }

    /// <summary>
    /// Gives an open stage up. Once a result is known, somebody else than who arranged it has to: nobody looks for
    /// parties until a result pleases.
    /// </summary>
    public static Decision<AssessmentEvent> Decide(Assessment? all, GiveUpStage command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (contract is null) return ContractRefusals.NotFound;
        if (all?.Of(command.Stage) is not { IsOpen: true } file) return AssessmentRefusals.NotOpen;
        if (contract.SupplierAccounts.Contains(command.By.Account)) return ContractRefusals.BothSides;
        return file.Results.Count > 0 && file.ArrangedBy == command.By.Account
            ? AssessmentRefusals.ArrangerCannotGiveUp
            : new StageGivenUp(command.Stage, [.. file.Seats.Select(seat => seat.Account)], command.Reason);
    }

    /// <summary>What the round says of a stage, or null.</summary>
    public static AssessmentTerm? TermOf(PerformanceSettings? performance, AssessmentStage stage) =>
        stage is AssessmentStage.Midterm ? performance?.Midterm : performance?.Final;

    private static bool IsMidtermMissing(Assessment? all, AssessmentStage stage, PerformanceSettings? performance) =>
        stage is AssessmentStage.Final && performance?.Midterm is not null && all?.Midterm?.Conclusion is null;

    private static Seat SeatOf(AssessorWeight of, IReadOnlyList<NamedAssessor> parties)
    {
        var party = parties.Single(one => one.Assessor == of.Assessor);
        return new(of.Assessor, of.Weight, party.Account, party.Name);
    }

    // Whoever fails by the grades of the law cannot pass by a lower mark of the round.
    private static StageRules RulesOf(AssessmentTerm term, ArrangeStage command, Contract contract)
    {
        var lowest = contract.Terms.Law.Grades.Pass;
        var mark = command.Stage is AssessmentStage.Final && lowest > term.PassMark ? lowest : term.PassMark;
        return new(command.Criteria, mark, term.CorrectionDays, term.CorrectionsMaximum, term.LateFails);
    }

    private static Refusal? RefusalOfCriteria(IReadOnlyList<SheetCriterion> criteria)
    {
        var twice = criteria.GroupBy(one => one.Ref, StringComparer.Ordinal).FirstOrDefault(of => of.Skip(1).Any());
        if (twice is not null) return AssessmentRefusals.CriterionTwice with { Value = twice.Key };
        var sum = Fraction.Sum(criteria.Select(one => one.Maximum));
        return sum == 100 && criteria.All(one => one.Maximum > Fraction.Zero) ? null : AssessmentRefusals.CriteriaSum;
    }

    // A stage that is arranged again keeps the later of its last day and the notice.
    private static bool TryDue(
        Contract contract,
        AssessmentTerm term,
        StageFile? before,
        Author by,
        Deadlines deadlines,
        [NotNullWhen(true)] out Deadline? due,
        [NotNullWhen(false)] out Refusal? missing)
    {
        var (today, rolls) = (ChinaTime.DayOf(by.At), contract.Terms.Law.RollsWeekends);
        if (!deadlines.TryRolledDays(DueRule, today, NoticeDays, rolls, out var notice, out missing))
        {
            due = null;
            return false;
        }

        due = before?.Due;
        var inForce = contract.InForceSince ?? today;
        if (due is null && !deadlines.TryRolledDays(DueRule, inForce, term.DueAfterDays, rolls, out due, out missing))
        {
            return false;
        }

        if (due.Due < notice.Due) due = notice;
        missing = null;
        return true;
    }
}
