using Procurement.Domain;
using Procurement.Domain.Rounds;

namespace Procurement.Functions.Rounds;

/// <summary>Agreement and performance of a round between the wire and the domain.</summary>
internal static class AgreementMapping
{
    public static AgreementSettings? ToAgreement(AgreementBody? body) => body is null ? null : new(
        [.. body.Clauses.Select(one => new AgreementClause(one.Subject, one.Heading, one.Text))],
        [.. body.Kpis.Select(one => new Kpi(one.Ref, one.Title, one.Unit, one.Direction, one.Threshold, one.Region))],
        body.SupplierDuties,
        body.PurchaserDuties,
        body.TermMonths,
        body.LongTerm is { } grounds
            ? new(grounds.BudgetSecured, grounds.ContentStable, grounds.CostStable, grounds.PriceStable)
            : null,
        body.Basis,
        body.BansFees,
        body.AllowsSubcontracting);

    public static AgreementBody? ToBody(AgreementSettings? settings) => settings is null ? null : new(
        [.. settings.Clauses.Select(one => new ClauseBody(one.Subject, one.Heading, one.Text))],
        [.. settings.Kpis.Select(one => new KpiBody(
            one.Ref, one.Title, one.Unit, one.Direction, one.Threshold, one.Region))],
        settings.SupplierDuties,
        settings.PurchaserDuties,
        settings.TermMonths,
        settings.Basis,
        settings.LongTerm is { } grounds
            ? new(grounds.BudgetSecured, grounds.ContentStable, grounds.CostStable, grounds.PriceStable)
            : null,
        settings.BansFees,
        settings.AllowsSubcontracting);

    public static PerformanceSettings? ToPerformance(PerformanceBody? body) => body is null ? null : new(
        [.. (body.Reports ?? []).Select(one => new ReportTerm(one.Ref, one.Title, one.DueAfterDays))],
        body.LineMoveMaximum ?? Fraction.Zero,
        ToTerm(body.Midterm),
        ToTerm(body.Final),
        body.Survey is { } survey ? new(survey.SampleSize, survey.ResponseMinimum, survey.GroupMinimum) : null);

    public static PerformanceBody? ToBody(PerformanceSettings? settings) => settings is null ? null : new(
        [.. settings.Reports.Select(one => new ReportTermBody(one.Ref, one.Title, one.DueAfterDays))],
        settings.LineMoveMaximum,
        ToBody(settings.Midterm),
        ToBody(settings.Final),
        settings.Survey is { } survey ? new(survey.SampleSize, survey.ResponseMinimum, survey.GroupMinimum) : null);

    private static AssessmentTerm? ToTerm(AssessmentTermBody? body) => body is null ? null : new(
        [.. body.Assessors.Select(one => new AssessorWeight(one.Assessor, one.Weight))],
        body.PassMark,
        body.DueAfterDays,
        body.CorrectionDays,
        body.CorrectionsMaximum,
        body.LateFails);

    private static AssessmentTermBody? ToBody(AssessmentTerm? term) => term is null ? null : new(
        [.. term.Assessors.Select(one => new AssessorWeightBody(one.Assessor, one.Weight))],
        term.PassMark,
        term.DueAfterDays,
        term.CorrectionDays,
        term.CorrectionsMaximum,
        term.LateFails);
}
