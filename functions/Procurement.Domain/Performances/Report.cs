using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Performances;

/// <summary>Where a report stands.</summary>
public enum ReportStatus
{
    /// <summary>It waits for an officer.</summary>
    Submitted,

    /// <summary>An officer gave it back with remarks.</summary>
    Returned,

    /// <summary>An officer accepted it.</summary>
    Accepted,
}

/// <summary>What a report says: a text, where each indicator stands, and the files that show it.</summary>
public sealed record ReportContent(
    string Text, IReadOnlyList<KpiReading> Kpis, IReadOnlyList<string> Files);

/// <summary>
/// Where an indicator stands, beside what was agreed on then: an old version stays readable whatever was amended since.
/// </summary>
public sealed record KpiReading(
    string Kpi,
    string? Region,
    string Title,
    string Unit,
    KpiDirection Direction,
    Fraction Threshold,
    Fraction Value,
    bool Met,
    string? Note);

/// <summary>A version of a report.</summary>
public sealed record ReportVersion(int No, ReportContent Content, Author Submitted)
{
    /// <summary>What the officer remarked, or null.</summary>
    public string? Remarks { get; init; }

    /// <summary>Who gave it back or accepted it, or null.</summary>
    public Author? Settled { get; init; }
}

/// <summary>A report of a term of the round, with all its versions.</summary>
public sealed record Report(string Term, Deadline Due, ReportStatus Status, IReadOnlyList<ReportVersion> Versions)
{
    /// <summary>Whether its first version came after its day.</summary>
    public bool IsLate => ChinaTime.DayOf(Versions[0].Submitted.At) > Due.Due;
}

/// <summary>A version of a report was submitted; its day was counted by the calendar of then.</summary>
public sealed record ReportSubmitted(string Organization, string Report, ReportContent Content, Deadline Due)
    : PerformanceEvent;

/// <summary>An officer gave a report back.</summary>
public sealed record ReportReturned(string Report, string Remarks) : PerformanceEvent;

/// <summary>An officer accepted a report.</summary>
public sealed record ReportAccepted(string Report, string? Remarks) : PerformanceEvent;
