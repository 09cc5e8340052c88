using Procurement.Domain;
using Procurement.Domain.Performances;
using Procurement.Domain.Rounds;

namespace Procurement.Functions.Performances;

/// <summary>An indicator in a version, beside what was agreed on then.</summary>
public sealed record KpiReadingView(
    string Kpi,
    string? Region,
    string Title,
    string Unit,
    KpiDirection Direction,
    Fraction Threshold,
    Fraction Value,
    bool Met,
    string? Note);

/// <summary>A version of a report, and what the officer remarked.</summary>
public sealed record ReportVersionView(
    int No,
    string Text,
    IReadOnlyList<KpiReadingView> Kpis,
    IReadOnlyList<string> Files,
    string SubmittedBy,
    DateTimeOffset SubmittedAt,
    string? Remarks,
    string? SettledBy,
    DateTimeOffset? SettledAt);

/// <summary>A report with all its versions, the oldest first.</summary>
public sealed record ReportView(
    string Report, DateOnly Due, bool Late, ReportStatus Status, IReadOnlyList<ReportVersionView> Versions)
{
    /// <summary>The view of a report.</summary>
    public static ReportView Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report.Term, report.Due.Due, report.IsLate, report.Status, [.. report.Versions.Select(Of)]);
    }

    private static ReportVersionView Of(ReportVersion version) => new(
        version.No,
        version.Content.Text,
        [.. version.Content.Kpis.Select(one => new KpiReadingView(
            one.Kpi,
            one.Region,
            one.Title,
            one.Unit,
            one.Direction,
            one.Threshold,
            one.Value,
            one.Met,
            one.Note))],
        version.Content.Files,
        version.Submitted.Account,
        version.Submitted.At,
        version.Remarks,
        version.Settled?.Account,
        version.Settled?.At);
}

/// <summary>
/// A report that the round asks for: its day, or the year that is missing to count it; where it stands (null: nothing
/// was submitted), and whether its day is over without a report, or was when the first came.
/// </summary>
public sealed record ReportTermView(
    string Report, string Title, DateOnly? Due, string? Waits, ReportStatus? Status, bool Late, int Versions);
