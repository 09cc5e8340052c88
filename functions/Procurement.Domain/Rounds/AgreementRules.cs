using static Procurement.Domain.Rounds.SettingsRefusals;

namespace Procurement.Domain.Rounds;

/// <summary>
/// Whether the agreement of a round can be written for every award, and whether its performance can be watched.
/// </summary>
public static class AgreementRules
{
    /// <summary>The longest term without grounds, in months (财政部令第102号 art. 24).</summary>
    public const int UsualMonthsMax = 12;

    /// <summary>The longest term, in months.</summary>
    public const int MonthsMax = 36;

    private static readonly ClauseSubject[] Obligatory =
    [
        ClauseSubject.Content, ClauseSubject.Standards, ClauseSubject.Acceptance, ClauseSubject.Liability,
        ClauseSubject.PersonalData, ClauseSubject.Disputes,
    ];

    /// <summary>Every refusal that applies; none for a round that says neither.</summary>
    public static IEnumerable<Refusal> Refusals(RoundSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return OfAgreement(settings).Concat(OfPerformance(settings))
            .Where(check => check.Applies).Select(check => check.Refusal);
    }

    private static IEnumerable<(Refusal Refusal, bool Applies)> OfAgreement(RoundSettings settings)
    {
        if (settings.Agreement is not { } agreement) yield break;
        var unknown = agreement.Clauses.SelectMany(one => AgreementFields.UnknownIn(one.Text)).FirstOrDefault();
        var lacks = Obligatory.Except(agreement.Clauses.Select(one => one.Subject)).ToList();
        yield return (FieldUnknown with { Value = unknown }, unknown is not null);
        yield return (FieldEmpty, settings.Contact is null && agreement.Clauses.Any(
            one => one.Text.Contains("{contact", StringComparison.Ordinal)));
        yield return (ClauseMissing with { Value = string.Join(' ', lacks.Select(CamelCase)) }, lacks.Count > 0);
        yield return (KpisMissing, agreement.Kpis.Count is 0);
        yield return (KpiTwice, agreement.Kpis.DistinctBy(one => (one.Ref, one.Region)).Count()
            < agreement.Kpis.Count);
        yield return (DutiesMissing, agreement.SupplierDuties.Count is 0 || agreement.PurchaserDuties.Count is 0);
        yield return (TermTooLong, agreement.TermMonths is < 1 or > MonthsMax);
        yield return (LongTermUngrounded, agreement is { TermMonths: > UsualMonthsMax, LongTerm: null });
    }

    private static IEnumerable<(Refusal Refusal, bool Applies)> OfPerformance(RoundSettings settings)
    {
        if (settings.Performance is not { } performance) yield break;
        AssessmentTerm[] terms = [.. new[] { performance.Midterm, performance.Final }.OfType<AssessmentTerm>()];
        yield return (ReportTwice, performance.Reports.DistinctBy(one => one.Ref).Count() < performance.Reports.Count);
        yield return (WeightsSum, terms.Any(
            term => Fraction.Sum(term.Assessors.Select(one => one.Weight)) != Fraction.One
                || term.Assessors.Any(one => one.Weight <= Fraction.Zero)));
        yield return (AssessorTwice, terms.Any(
            term => term.Assessors.DistinctBy(one => one.Assessor).Count() < term.Assessors.Count));
    }

    private static string CamelCase(ClauseSubject subject) =>
        char.ToLowerInvariant($"{subject}"[0]) + $"{subject}"[1..];
}
