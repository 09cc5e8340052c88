using Procurement.Domain.Contracts;

namespace Procurement.Domain.Assessments;

/// <summary>What an assessment means for the money of its contract: the grade that it gives.</summary>
public static class Grading
{
    /// <summary>
    /// The command for a contract that follows from an event, or null. A mid-term assessment that is corrected is
    /// deferred (延期) until its conclusion; a final one that came too late has no points.
    /// </summary>
    public static ContractCommand? CommandOrNull(AssessmentEvent happened, Author by) => happened switch
    {
        CorrectionOrdered { Stage: AssessmentStage.Midterm } => new GradeMidterm(MidtermGrade.Deferred, by),
        StageConcluded { Stage: AssessmentStage.Midterm } one =>
            new GradeMidterm(one.Passed ? MidtermGrade.Pass : MidtermGrade.Fail, by),
        StageConcluded one => new GradeFinal(one.Score ?? Fraction.Zero, by) { PassMark = one.PassMark },
        _ => null,
    };
}
