using Procurement.Domain;
using Procurement.Domain.Assessments;
using Procurement.Domain.Rounds;
using Procurement.Functions.Laws;

namespace Procurement.Functions.Assessments;

/// <summary>A party and its share.</summary>
public sealed record AssessorWeightView(Assessor Assessor, Fraction Weight);

/// <summary>What the round says of a stage.</summary>
public sealed record AssessmentTermView(
    IReadOnlyList<AssessorWeightView> Assessors,
    Fraction PassMark,
    int DueAfterDays,
    int CorrectionDays,
    int CorrectionsMaximum,
    bool LateFails)
{
    /// <summary>The view of a term, or null.</summary>
    public static AssessmentTermView? OfOrNull(AssessmentTerm? term) => term is null ? null : new(
        [.. term.Assessors.Select(of => new AssessorWeightView(of.Assessor, of.Weight))],
        term.PassMark,
        term.DueAfterDays,
        term.CorrectionDays,
        term.CorrectionsMaximum,
        term.LateFails);
}

/// <summary>
/// A party of a stage; the account only for the purchaser's side and its own. <paramref name="Own"/> is the caller's.
/// </summary>
public sealed record AssessmentSeatView(
    Assessor Assessor, Fraction Weight, string Name, string? Account, bool SheetIn, bool Own);

/// <summary>The points of a criterion, and why they are not all.</summary>
public sealed record SheetLineView(string Criterion, Fraction Points, string? Remark);

/// <summary>A sheet; nobody but who filled it sees it until all of its try are in.</summary>
public sealed record AssessmentSheetView(
    int Try,
    Assessor Assessor,
    IReadOnlyList<SheetLineView> Lines,
    Fraction Score,
    string? Survey,
    string? Opinion,
    DateTimeOffset SubmittedAt)
{
    /// <summary>The view of a sheet.</summary>
    public static AssessmentSheetView Of(AssessmentSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return new(
            sheet.Try,
            sheet.Assessor,
            [.. sheet.Lines.Select(line => new SheetLineView(line.Criterion, line.Points, line.Remark))],
            sheet.Score,
            sheet.Survey,
            sheet.Opinion,
            sheet.At);
    }
}

/// <summary>A result to two decimals, and as the exact fraction that counts.</summary>
public sealed record TryResultView(int Try, string Score, string Exact, bool Passed, DateOnly Day);

/// <summary>How a stage ended; what the contract is graded by.</summary>
public sealed record ConclusionView(ConclusionGround Ground, string? Score, bool Passed, DateTimeOffset At);

/// <summary>What the supplier handed in for the present try.</summary>
public sealed record MaterialView(string Statement, IReadOnlyList<string> Attachments, DateTimeOffset HandedInAt);

/// <summary>A criterion of the sheets.</summary>
public sealed record SheetCriterionView(string Ref, string Title, Fraction Maximum);

/// <summary>One stage for somebody who may read it.</summary>
public sealed record AssessmentStageView(
    bool Open,
    int Try,
    IReadOnlyList<AssessmentSeatView> Seats,
    IReadOnlyList<SheetCriterionView> Criteria,
    Fraction PassMark,
    int CorrectionDays,
    int Corrections,
    int CorrectionsMaximum,
    bool LateFails,
    DeadlineView Due,
    bool DueOver,
    MaterialView? Material,
    IReadOnlyList<TryResultView> Results,
    IReadOnlyList<AssessmentSheetView> Sheets,
    ConclusionView? Conclusion)
{
    /// <summary>The view of a stage, or null.</summary>
    public static AssessmentStageView? OfOrNull(AssessmentStage stage, Assessment? all, AssessmentReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return all?.Of(stage) is not { } file ? null : new(
            file.IsOpen,
            file.Try,
            [.. file.Seats.Select(seat => reader.SeatOf(seat))],
            [.. file.Rules.Criteria.Select(one => new SheetCriterionView(one.Ref, one.Title, one.Maximum))],
            file.Rules.PassMark,
            file.Rules.CorrectionDays,
            file.Corrections,
            file.Rules.CorrectionsMaximum,
            file.Rules.LateFails,
            DeadlineView.Of(file.Due),
            file.IsDueOver(reader.Now),
            file.Material is { } material ? new(material.Statement, material.Attachments, material.At) : null,
            [.. file.Results.Select(one => new TryResultView(
                one.Try, one.Score.ToString(decimals: 2), $"{one.Score}", one.Passed, one.Day))],
            [.. reader.SheetsOf(all, stage, file)],
            file.Conclusion is { } end
                ? new(end.Ground, end.Score?.ToString(decimals: 2), end.Passed, end.At)
                : null);
    }
}

/// <summary>Who reads an assessment, and when; the purchaser's side sees accounts.</summary>
public sealed record AssessmentReader(string Account, bool SeesAccounts, DateTimeOffset Now)
{
    /// <summary>A seat as this reader sees it.</summary>
    public AssessmentSeatView SeatOf(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        var isOwn = seat.Account == Account;
        return new(
            seat.Assessor,
            seat.Weight,
            seat.Name,
            SeesAccounts || isOwn ? seat.Account : null,
            seat.Score is not null,
            isOwn);
    }

    /// <summary>The sheets of a stage that this reader may see, latest tries first.</summary>
    public IEnumerable<AssessmentSheetView> SheetsOf(Assessment all, AssessmentStage stage, StageFile file) =>
        all.Sheets.Values
            .Where(sheet => sheet.Stage == stage && (file.IsShown(sheet.Try) || sheet.By == Account))
            .OrderByDescending(sheet => sheet.Try).ThenBy(sheet => sheet.Assessor)
            .Select(AssessmentSheetView.Of);
}
