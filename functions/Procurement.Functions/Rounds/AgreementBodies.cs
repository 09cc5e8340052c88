using Procurement.Domain;
using Procurement.Domain.Rounds;

namespace Procurement.Functions.Rounds;

/// <summary>
/// What the agreement of every award says; texts of clauses may use the fields of <see cref="AgreementFields"/>.
/// </summary>
public sealed record AgreementBody(
    IReadOnlyList<ClauseBody> Clauses,
    IReadOnlyList<KpiBody> Kpis,
    IReadOnlyList<string> SupplierDuties,
    IReadOnlyList<string> PurchaserDuties,
    int TermMonths,
    SigningBasis Basis,
    LongTermBody? LongTerm = null,
    bool BansFees = false,
    bool AllowsSubcontracting = false);

/// <summary>A clause.</summary>
public sealed record ClauseBody(ClauseSubject Subject, string Heading, string Text);

/// <summary>A key figure, for a region or for all.</summary>
public sealed record KpiBody(
    string Ref, string Title, string Unit, KpiDirection Direction, Fraction Threshold, string? Region = null);

/// <summary>Why the term is longer than a year.</summary>
public sealed record LongTermBody(string BudgetSecured, string ContentStable, string CostStable, string PriceStable);

/// <summary>How the performance of the contracts is watched.</summary>
public sealed record PerformanceBody(
    IReadOnlyList<ReportTermBody>? Reports = null,
    Fraction? LineMoveMaximum = null,
    AssessmentTermBody? Midterm = null,
    AssessmentTermBody? Final = null,
    SurveyTermBody? Survey = null);

/// <summary>A report that is due so many days after the contract is in force.</summary>
public sealed record ReportTermBody(string Ref, string Title, int DueAfterDays);

/// <summary>An evaluation by several parties.</summary>
public sealed record AssessmentTermBody(
    IReadOnlyList<AssessorWeightBody> Assessors,
    Fraction PassMark,
    int DueAfterDays,
    int CorrectionDays,
    int CorrectionsMaximum = 1,
    bool LateFails = false);

/// <summary>A party that evaluates, and its share.</summary>
public sealed record AssessorWeightBody(Assessor Assessor, Fraction Weight);

/// <summary>The survey of residents.</summary>
public sealed record SurveyTermBody(int SampleSize, Fraction ResponseMinimum, int GroupMinimum);
