using Procurement.Domain;
using Procurement.Domain.Assessments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;

namespace Procurement.Functions.Assessments;

/// <summary>An instalment that hangs on a stage, and what it pays by the grade there is.</summary>
public sealed record GatedMoneyView(
    AssessmentStage Stage, int Instalment, Money Amount, Money Payable, InstalmentStatus Status)
{
    /// <summary>Those of a contract.</summary>
    public static IEnumerable<GatedMoneyView> Of(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        foreach (var one in contract.Instalments)
        {
            AssessmentStage? stage = one.When switch
            {
                InstalmentCondition.MidtermPassed => AssessmentStage.Midterm,
                InstalmentCondition.FinalPassed => AssessmentStage.Final,
                _ => null,
            };
            if (stage is { } of) yield return new(of, one.No, one.Amount, contract.Payable(one), one.Status);
        }
    }
}

/// <summary>A stage that the caller assesses.</summary>
public sealed record SeatedView(
    string Round,
    string Proposal,
    string Title,
    string Organization,
    AssessmentStage Stage,
    Assessor Assessor,
    DateOnly Due,
    bool ToFill)
{
    /// <summary>The view of a row.</summary>
    public static SeatedView Of(SeatRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(
            row.Round, row.Proposal, row.Title, row.Organization, row.Stage, row.Assessor, row.Due, row.ToFill);
    }
}

/// <summary>An assessment in the list of its round: how far each stage and the acceptance are.</summary>
public sealed record AssessmentRowView(
    string Proposal,
    string Title,
    string Organization,
    StageRowView? Midterm,
    StageRowView? Final,
    AcceptanceStatus? Acceptance)
{
    /// <summary>The view of a row.</summary>
    public static AssessmentRowView Of(string proposal, Assessment all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return new(
            proposal,
            all.Contract.Title,
            all.Contract.Organization,
            StageRowView.OfOrNull(all.Midterm),
            StageRowView.OfOrNull(all.Final),
            all.Acceptance?.Status);
    }
}

/// <summary>How far a stage is: sheets in, of how many; the last day of the present try; the latest result.</summary>
public sealed record StageRowView(
    bool Open, int Try, int SheetsIn, int Sheets, DateOnly Due, bool MaterialIn, string? Score, bool? Passed)
{
    /// <summary>The view of a stage, or null.</summary>
    public static StageRowView? OfOrNull(StageFile? file) => file is null ? null : new(
        file.IsOpen,
        file.Try,
        file.Seats.Count(seat => seat.Score is not null),
        file.Seats.Count,
        file.Due.Due,
        file.Material is not null,
        file.Results is [.., var last] ? last.Score.ToString(decimals: 2) : null,
        file.Conclusion?.Passed);
}
