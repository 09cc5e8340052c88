using Procurement.Domain.Calendar;
using Procurement.Domain.Performances;

namespace Procurement.Functions.Performances;

/// <summary>
/// A record of service as it is read; <paramref name="DaysLater"/> is how many days after the visit it was recorded.
/// </summary>
public sealed record VisitView(
    string Visit,
    DateOnly Day,
    string From,
    string Until,
    string Site,
    IReadOnlyList<WorkerBody> Workers,
    string? Client,
    int Quantity,
    string? Plan,
    string? Planned,
    Verification Verification,
    string? Note,
    IReadOnlyList<string> Files,
    bool Counts,
    string? Corrects,
    string? CorrectedBy,
    string? Reason,
    string RecordedBy,
    DateTimeOffset RecordedAt,
    int DaysLater,
    DateTimeOffset? WithdrawnAt)
{
    /// <summary>The view of a record.</summary>
    public static VisitView Of(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var content = visit.Content;
        return new(
            visit.Id,
            content.Day,
            Times.Write(content.From),
            Times.Write(content.Until),
            content.Site,
            [.. content.Workers.Select(one => new WorkerBody(one.Name, one.Certificate))],
            content.Client,
            content.Quantity,
            content.Plan,
            content.Planned is { } planned ? Times.Write(planned) : null,
            content.Verification,
            content.Note,
            content.Files,
            visit.Counts,
            visit.Corrects,
            visit.CorrectedBy,
            visit.Reason,
            visit.Recorded.Account,
            visit.Recorded.At,
            ChinaTime.DayOf(visit.Recorded.At).DayNumber - content.Day.DayNumber,
            visit.Withdrawn?.At);
    }
}

/// <summary>A time of a plan and what became of it; <paramref name="Visits"/> is how many records name it.</summary>
public sealed record PlannedTimeView(
    string Plan,
    DateOnly Day,
    string From,
    string Until,
    string Site,
    int Quantity,
    OccurrenceState State,
    int Recorded,
    int Visits)
{
    /// <summary>The view of a time.</summary>
    public static PlannedTimeView Of(PlannedTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var planned = time.Planned;
        return new(
            planned.Plan,
            planned.Day,
            Times.Write(planned.From),
            Times.Write(planned.Until),
            planned.Site,
            planned.Quantity,
            time.State,
            time.Quantity,
            time.Visits.Count);
    }
}

/// <summary>
/// What was planned, recorded and missed in a month or on a day; visits that name no plan are counted apart.
/// </summary>
public sealed record ServicePeriodView(
    string Period,
    int Times,
    int Recorded,
    int Partly,
    int Missed,
    int Visits,
    int Quantity,
    int Unplanned,
    IReadOnlyList<PlannedTimeView> Items)
{
    /// <summary>The view of these times, and of what counts of these days.</summary>
    public static ServicePeriodView Of(string period, IReadOnlyList<PlannedTime> times, IEnumerable<VisitDay> days)
    {
        ArgumentNullException.ThrowIfNull(times);
        var slots = days.SelectMany(day => day.Slots).ToList();
        int In(OccurrenceState state) => times.Count(one => one.State == state);
        return new(
            period,
            times.Count,
            In(OccurrenceState.Recorded),
            In(OccurrenceState.Partly),
            In(OccurrenceState.Missed),
            slots.Count,
            slots.Sum(one => one.Quantity),
            slots.Count(one => one.Plan is null),
            [.. times.Select(PlannedTimeView.Of)]);
    }
}
