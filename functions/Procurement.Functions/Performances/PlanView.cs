using Procurement.Domain.Performances;

namespace Procurement.Functions.Performances;

/// <summary>A service plan as it is read.</summary>
public sealed record PlanView(
    string Plan,
    string Title,
    PlanKind Kind,
    string Site,
    DateOnly From,
    DateOnly Through,
    int Quantity,
    IReadOnlyList<WeeklyTimeBody> Weekly,
    IReadOnlyList<DatedTimeBody> Dates,
    IReadOnlyList<DateOnly> Except,
    int Times,
    PlanStatus Status,
    string? Remarks,
    string? Replaces,
    DateOnly? EndedThrough,
    DateTimeOffset ProposedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt)
{
    /// <summary>The view of a plan.</summary>
    public static PlanView Of(ServicePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var content = plan.Content;
        return new(
            plan.Id,
            content.Title,
            content.Kind,
            content.Site,
            content.From,
            content.Through,
            content.Quantity,
            [.. content.Weekly.Select(one => new WeeklyTimeBody(
                one.Weekday, Performances.Times.Write(one.From), Performances.Times.Write(one.Until)))],
            [.. content.Dates.Select(one => new DatedTimeBody(
                one.Day, Performances.Times.Write(one.From), Performances.Times.Write(one.Until)))],
            content.Except,
            Timetable.Count(content),
            plan.Status,
            plan.Remarks,
            plan.Replaces,
            plan.EndedThrough,
            plan.Proposed.At,
            plan.Decided?.Account,
            plan.Decided?.At);
    }
}
