using Procurement.Domain.Contracts;

namespace Procurement.Domain.Performances;

/// <summary>What became of a time that a plan plans.</summary>
public enum OccurrenceState
{
    /// <summary>Its day is not over, and nothing is recorded.</summary>
    Planned,

    /// <summary>All that it plans is recorded.</summary>
    Recorded,

    /// <summary>Some of it is recorded.</summary>
    Partly,

    /// <summary>Its day is over, and nothing is recorded.</summary>
    Missed,

    /// <summary>Nothing is recorded, and the contract is suspended.</summary>
    Suspended,
}

/// <summary>A time of a plan, what became of it, and the records that name it.</summary>
public sealed record PlannedTime(Occurrence Planned, OccurrenceState State, int Quantity, IReadOnlyList<string> Visits);

/// <summary>
/// What was planned, recorded and missed of some days. Missed is what is seen when somebody looks after the day: no
/// timer says so, and a record that comes late shows when it came.
/// </summary>
public static class PlannedMonth
{
    /// <summary>Every time of agreed plans from a day through another, in order, as it looks today.</summary>
    public static IReadOnlyList<PlannedTime> Of(
        IEnumerable<ServicePlan> plans,
        IReadOnlyDictionary<string, VisitDay> days,
        DateOnly from,
        DateOnly through,
        DateOnly today,
        IReadOnlyList<Suspension> suspensions)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var slots = days.Values.SelectMany(day => day.Slots, (day, slot) => (day.Day, Slot: slot))
            .ToLookup(one => (one.Slot.Plan, one.Day, one.Slot.Planned), one => one.Slot);
        return
        [
            .. plans.Where(plan => plan.Status is PlanStatus.Agreed)
                .SelectMany(plan => Timetable.Of(plan, from, through))
                .OrderBy(one => one.Day).ThenBy(one => one.From).ThenBy(one => one.Plan, StringComparer.Ordinal)
                .Select(one => Seen(one, [.. slots[(one.Plan, one.Day, one.From)]], today, suspensions)),
        ];
    }

    private static PlannedTime Seen(
        Occurrence planned, IReadOnlyList<VisitSlot> slots, DateOnly today, IReadOnlyList<Suspension> suspensions)
    {
        var quantity = slots.Sum(one => one.Quantity);
        var state = quantity >= planned.Quantity ? OccurrenceState.Recorded
            : slots.Count > 0 ? OccurrenceState.Partly
            : suspensions.Any(one => one.Holds(planned.Day)) ? OccurrenceState.Suspended
            : planned.Day < today ? OccurrenceState.Missed
            : OccurrenceState.Planned;
        return new(planned, state, quantity, [.. slots.Select(one => one.Visit)]);
    }
}
