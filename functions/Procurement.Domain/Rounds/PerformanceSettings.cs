namespace Procurement.Domain.Rounds;

/// <summary>
/// How the performance of the contracts of a round is watched; a line of the budget may be moved by up to
/// <paramref name="LineMoveMaximum"/> of its amount, from 0 to 1.
/// </summary>
public sealed record PerformanceSettings(
    IReadOnlyList<ReportTerm> Reports,
    Fraction LineMoveMaximum,
    AssessmentTerm? Midterm,
    AssessmentTerm? Final,
    SurveyTerm? Survey);

/// <summary>A report that is due so many days after the contract is in force, rolled to a working day.</summary>
public sealed record ReportTerm(string Ref, string Title, int DueAfterDays);

/// <summary>
/// An evaluation by several parties: when the supplier's material is due (days after the contract is in force, rolled),
/// what passes (of 100), and how many corrections of how many days a failed one gets. Where late fails, material that
/// is not there in time is a failed evaluation.
/// </summary>
public sealed record AssessmentTerm(
    IReadOnlyList<AssessorWeight> Assessors,
    Fraction PassMark,
    int DueAfterDays,
    int CorrectionDays,
    int CorrectionsMaximum,
    bool LateFails);

/// <summary>A party that evaluates, and its share of the result; together they are 1.</summary>
public sealed record AssessorWeight(Assessor Assessor, Fraction Weight);

/// <summary>Who evaluates a contract's performance.</summary>
public enum Assessor
{
    /// <summary>购买主体.</summary>
    Purchaser,

    /// <summary>第三方机构.</summary>
    ThirdParty,

    /// <summary>社区 (村、居委会).</summary>
    Community,

    /// <summary>服务对象.</summary>
    Residents,
}

/// <summary>
/// The survey of residents: how many are drawn, the share that must answer for it to count (0 to 1), and the smallest
/// group whose result is shown.
/// </summary>
public sealed record SurveyTerm(int SampleSize, Fraction ResponseMinimum, int GroupMinimum);
