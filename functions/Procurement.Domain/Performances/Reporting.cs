using Procurement.Domain.Attachments;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Performances.ReportRefusals;

namespace Procurement.Domain.Performances;

/// <summary>Where an indicator stands, as the supplier says; a region for an indicator of a region.</summary>
public sealed record KpiValue(string Kpi, string? Region, Fraction Value, string? Note);

/// <summary>Submits a report, or again one that was given back.</summary>
public sealed record SubmitReport(
    string Organization,
    string Report,
    string Text,
    IReadOnlyList<KpiValue> Kpis,
    IReadOnlyList<string> Files,
    Author By) : PerformanceCommand(By);

/// <summary>Gives a report back with remarks.</summary>
public sealed record ReturnReport(string Report, string Remarks, Author By) : PerformanceCommand(By);

/// <summary>Accepts a report.</summary>
public sealed record AcceptReport(string Report, string? Remarks, Author By) : PerformanceCommand(By);

/// <summary>
/// Reports (履约报告) on the days of the round: submitted, given back with remarks, submitted again; every version stays.
/// </summary>
public static class Reporting
{
    /// <summary>What gives a report its day.</summary>
    public const string Rule = "合同约定的报告期限";

    /// <summary>How often one report may be submitted.</summary>
    public const int VersionsMax = 20;

    /// <summary>The day of a report, rolled to a working day; a year that is not loaded is refused by name.</summary>
    public static bool TryDue(
        ReportTerm term, Contract contract, Deadlines deadlines, out Deadline? due, out Refusal? missing) =>
        deadlines.TryRolledDays(
            Rule,
            contract.InForceSince!.Value,
            term.DueAfterDays,
            contract.Terms.Law.RollsWeekends,
            out due,
            out missing);

    /// <summary>Submits a version.</summary>
    public static Decision<PerformanceEvent> Decide(
        Performance? state, SubmitReport command, Watched watched, AttachmentFolder? folder, Deadlines deadlines)
    {
        if (PerformancePreconditions.WhyNot(state, watched, Party.Supplier, command.By) is { } why) return why;
        if (TermOf(watched, command.Report) is not { } term) return NotFound;
        var before = state?.Reports.GetValueOrDefault(command.Report);
        if (WhyNotAgain(before) is { } not) return not;
        if (WhyNotMeasured(command.Kpis, watched.Kpis) is { } wrong) return wrong;
        if (EvidenceFiles.WhyNot(command.Files, folder) is { } broken) return broken;
        if (!TryDue(term, watched.Contract!, deadlines, out var due, out var missing)) return missing!;

        var readings = watched.Kpis.Select(kpi => Read(kpi, command.Kpis.First(one => IsOf(one, kpi)))).ToList();
        return new ReportSubmitted(
            command.Organization,
            command.Report,
            new ReportContent(command.Text, readings, command.Files),
            before?.Due ?? due!);
    }

    /// <summary>Gives the latest version back; also after a termination, so that nobody waits for ever.</summary>
    public static Decision<PerformanceEvent> Decide(Performance? state, ReturnReport command, Watched watched) =>
        WhyNotSettled(state, command.Report, watched, command.By) is { } why
            ? why
            : new ReportReturned(command.Report, command.Remarks);

    /// <summary>Accepts the latest version.</summary>
    public static Decision<PerformanceEvent> Decide(Performance? state, AcceptReport command, Watched watched) =>
        WhyNotSettled(state, command.Report, watched, command.By) is { } why
            ? why
            : new ReportAccepted(command.Report, command.Remarks);

    private static ReportTerm? TermOf(Watched watched, string report) =>
        watched.Settings!.Reports.FirstOrDefault(one => one.Ref == report);

    private static Refusal? WhyNotAgain(Report? before) => before switch
    {
        { Status: ReportStatus.Submitted } => Waits,
        { Status: ReportStatus.Accepted } => AlreadyAccepted,
        { Versions.Count: >= VersionsMax } => TooOften,
        _ => null,
    };

    private static Refusal? WhyNotSettled(Performance? state, string report, Watched watched, Author by)
    {
        if (PerformancePreconditions.WhyNotAfter(state, watched, Party.Purchaser, by) is { } why) return why;
        if (TermOf(watched, report) is null) return NotFound;
        if (state?.Reports.GetValueOrDefault(report) is not { } known) return NotSubmitted;
        return known.Status switch
        {
            ReportStatus.Submitted => null,
            ReportStatus.Returned => NotWaiting,
            ReportStatus.Accepted => AlreadyAccepted,
        };
    }

    private static Refusal? WhyNotMeasured(IReadOnlyList<KpiValue> said, IReadOnlyList<Kpi> agreed)
    {
        var twice = said.GroupBy(one => (one.Kpi, one.Region)).FirstOrDefault(one => one.Count() > 1)?.Key.Kpi;
        var unknown = twice ?? said.FirstOrDefault(one => !agreed.Any(kpi => IsOf(one, kpi)))?.Kpi;
        if (unknown is not null) return KpiUnknown with { Value = unknown };
        var missing = agreed.Where(kpi => !said.Any(one => IsOf(one, kpi))).Select(kpi => kpi.Title).ToList();
        return missing.Count > 0 ? KpiMissing with { Value = string.Join('、', missing) } : null;
    }

    private static bool IsOf(KpiValue value, Kpi kpi) => value.Kpi == kpi.Ref && value.Region == kpi.Region;

    private static KpiReading Read(Kpi kpi, KpiValue said) => new(
        kpi.Ref,
        kpi.Region,
        kpi.Title,
        kpi.Unit,
        kpi.Direction,
        kpi.Threshold,
        said.Value,
        kpi.IsMetBy(said.Value),
        said.Note);
}
