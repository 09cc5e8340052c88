using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Assessments;

/// <summary>
/// A party's sheet; <paramref name="SurveyScore"/> and <paramref name="Survey"/> are the residents' alone, and
/// <paramref name="Affiliation"/> is the organization that the account belongs to.
/// </summary>
public sealed record SubmitSheet(
    AssessmentStage Stage,
    IReadOnlyList<SheetLine> Lines,
    Fraction? SurveyScore,
    string? Survey,
    string? Opinion,
    string? Affiliation,
    Author By) : AssessmentCommand(By);

/// <summary>
/// Each party fills one sheet in each try; the last one that comes in tells the result, and what follows from it:
/// passed, a correction with a clock, or failed.
/// </summary>
public static class Assessing
{
    /// <summary>The rule by which a correction is due.</summary>
    public const string CorrectionRule = "合同约定的整改期限";

    /// <summary>
    /// Takes a sheet. <paramref name="residentsScore"/> is what the residents' survey of this contract came to, or null
    /// while there is none in this service: then the sheet names a survey made elsewhere.
    /// </summary>
    public static Decision<AssessmentEvent> Decide(
        Assessment? all,
        SubmitSheet command,
        Contract? contract,
        Deadlines deadlines,
        Fraction? residentsScore)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Preconditions.RefusalUnlessInForce(contract) is { } why) return why;
        if (all?.Of(command.Stage) is not { IsOpen: true } file) return AssessmentRefusals.NotOpen;
        var seat = file.Seats.FirstOrDefault(one => one.Account == command.By.Account);
        if (seat is null) return AssessmentRefusals.NotYourSheet;
        if (IsOfSupplier(contract!, command)) return AssessmentRefusals.SupplierSide;
        if (seat.Score is not null) return AssessmentRefusals.SheetIn;
        if (RefusalByTime(file, contract!, command.By.At) is { } time) return time;
        if (RefusalOf(file, seat, command, residentsScore) is { } wrong) return wrong;

        var score = command.SurveyScore ?? Fraction.Sum(command.Lines.Select(line => line.Points));
        var sheet = new SheetSubmitted(
            command.Stage, file.Try, seat.Assessor, command.Lines, score, command.Survey, command.Opinion);
        return Result(file, seat, sheet, contract!, command.By, deadlines);
    }

    private static bool IsOfSupplier(Contract contract, SubmitSheet command) =>
        contract.SupplierAccounts.Contains(command.By.Account)
        || command.Affiliation == contract.Terms.Organization;

    // What failed by time is not scored any more, though the clock may not have said so yet.
    private static Refusal? RefusalByTime(StageFile file, Contract contract, DateTimeOffset at)
    {
        if (HandingIn.HasFailedByTime(file, contract, at)) return AssessmentRefusals.MaterialLate;
        return file.Material is null && !HandingIn.IsOver(file, contract, at)
            ? AssessmentRefusals.MaterialAwaited
            : null;
    }

    private static Refusal? RefusalOf(StageFile file, Seat seat, SubmitSheet command, Fraction? residentsScore)
    {
        if (seat.Assessor is Assessor.Residents) return RefusalOfSurvey(command, residentsScore);
        if (command.SurveyScore is not null || command.Survey is not null) return AssessmentRefusals.SurveyMissing;
        return RefusalOfLines(file.Rules.Criteria, command.Lines);
    }

    private static Refusal? RefusalOfSurvey(SubmitSheet command, Fraction? residentsScore)
    {
        var isOne = command is { SurveyScore: { } score, Survey: not null, Lines.Count: 0 } && score.IsScore();
        if (!isOne) return AssessmentRefusals.SurveyMissing;
        return residentsScore is { } known && known != command.SurveyScore
            ? AssessmentRefusals.SurveyDiffers with { Value = known.ToString(decimals: 2) }
            : null;
    }

    private static Refusal? RefusalOfLines(IReadOnlyList<SheetCriterion> criteria, IReadOnlyList<SheetLine> lines)
    {
        var named = lines.Select(line => line.Criterion).Order(StringComparer.Ordinal);
        if (!named.SequenceEqual(criteria.Select(one => one.Ref).Order(StringComparer.Ordinal)))
        {
            return AssessmentRefusals.LinesDiffer;
        }

        return lines.Select(line => RefusalOf(line, criteria.Single(one => one.Ref == line.Criterion)))
            .FirstOrDefault(why => why is not null);
    }

    private static Refusal? RefusalOf(SheetLine line, SheetCriterion criterion)
    {
        if (line.Points < Fraction.Zero || line.Points > criterion.Maximum)
        {
            return AssessmentRefusals.PointsOutOfRange with { Value = line.Criterion };
        }

        return line.Points < criterion.Maximum && line.Remark is null
            ? AssessmentRefusals.RemarkMissing with { Value = line.Criterion }
            : null;
    }

    private static Decision<AssessmentEvent> Result(
        StageFile file, Seat seat, SheetSubmitted sheet, Contract contract, Author by, Deadlines deadlines)
    {
        if (file.Seats.Any(one => one != seat && one.Score is null)) return sheet;

        var (stage, rules) = (sheet.Stage, file.Rules);
        var score = WeightedScore.Of([.. file.Seats.Select(one => (one.Weight, one.Score ?? sheet.Score))]);
        var passed = score >= rules.PassMark;
        var scored = new TryScored(stage, file.Try, score, passed);
        if (passed || file.Corrections >= rules.CorrectionsMaximum)
        {
            return Decision<AssessmentEvent>.Accept(
                sheet, scored, new StageConcluded(stage, ConclusionGround.Scored, score, rules.PassMark, passed));
        }

        // No guess of a year whose holidays nobody knows: the sheet waits rather than the supplier's days.
        var (today, rolls) = (ChinaTime.DayOf(by.At), contract.Terms.Law.RollsWeekends);
        return deadlines.TryRolledDays(
            CorrectionRule, today, rules.CorrectionDays, rolls, out var due, out var missing)
            ? Decision<AssessmentEvent>.Accept(
                sheet, scored, new CorrectionOrdered(stage, file.Corrections + 1, due))
            : missing;
    }

    private static bool IsScore(this Fraction score) => score >= Fraction.Zero && score <= 100;
}
