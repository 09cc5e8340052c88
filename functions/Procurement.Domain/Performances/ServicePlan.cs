namespace Procurement.Domain.Performances;

/// <summary>What a plan plans.</summary>
public enum PlanKind
{
    /// <summary>上门、探访: visits to clients.</summary>
    Visits,

    /// <summary>值守、驻点服务: a site is open, whoever serves there.</summary>
    Post,
}

/// <summary>Where a plan stands.</summary>
public enum PlanStatus
{
    /// <summary>It waits for an officer.</summary>
    Proposed,

    /// <summary>An officer gave it back with remarks.</summary>
    Returned,

    /// <summary>It counts: what it plans is awaited.</summary>
    Agreed,
}

/// <summary>A weekday, Monday 1 to Sunday 7, from and until a time of day.</summary>
public sealed record WeeklyTime(int Weekday, TimeOnly From, TimeOnly Until);

/// <summary>A day, from and until a time of day.</summary>
public sealed record DatedTime(DateOnly Day, TimeOnly From, TimeOnly Until);

/// <summary>
/// What is to be done at one site and when: on the same weekdays from day to day, and on single days;
/// <paramref name="Quantity"/> is what each time comes to in the unit of the lot. It says nothing of who does it: what
/// is done is bought, not people (政府购买服务管理办法 art. 10 (5)).
/// </summary>
public sealed record PlanContent(
    string Title,
    PlanKind Kind,
    string Site,
    DateOnly From,
    DateOnly Through,
    IReadOnlyList<WeeklyTime> Weekly,
    IReadOnlyList<DatedTime> Dates,
    IReadOnlyList<DateOnly> Except,
    int Quantity);

/// <summary>A service plan of a contract.</summary>
public sealed record ServicePlan(string Id, PlanContent Content, PlanStatus Status, Author Proposed)
{
    /// <summary>The plan in whose place it comes once it is agreed, or null.</summary>
    public string? Replaces { get; init; }

    /// <summary>Who agreed to it or gave it back, or null.</summary>
    public Author? Decided { get; init; }

    /// <summary>What the officer remarked when it was given back, or why it ended.</summary>
    public string? Remarks { get; init; }

    /// <summary>The last day that it plans, where it ended early; else null.</summary>
    public DateOnly? EndedThrough { get; init; }

    /// <summary>The last day that it plans.</summary>
    public DateOnly LastDay => EndedThrough is { } end && end < Content.Through ? end : Content.Through;
}

/// <summary>One time that a plan plans.</summary>
public sealed record Occurrence(string Plan, DateOnly Day, TimeOnly From, TimeOnly Until, string Site, int Quantity);

/// <summary>When a plan takes place.</summary>
public static class Timetable
{
    private const int DaysOfWeek = 7;

    /// <summary>Every time that an agreed plan plans from a day through another, in order.</summary>
    public static IEnumerable<Occurrence> Of(ServicePlan plan, DateOnly from, DateOnly through)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var first = from > plan.Content.From ? from : plan.Content.From;
        var last = through < plan.LastDay ? through : plan.LastDay;
        return Of(plan.Id, plan.Content, first, last);
    }

    /// <summary>The time on a day that begins at a moment, or null.</summary>
    public static Occurrence? Find(ServicePlan plan, DateOnly day, TimeOnly begins) =>
        Of(plan, day, day).FirstOrDefault(one => one.From == begins);

    /// <summary>How many times a content plans in all.</summary>
    public static int Count(PlanContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Of("", content, content.From, content.Through).Count();
    }

    /// <summary>The number of a weekday, Monday 1 to Sunday 7.</summary>
    public static int WeekdayOf(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Sunday ? DaysOfWeek : (int)day.DayOfWeek;

    private static IEnumerable<Occurrence> Of(string id, PlanContent content, DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (content.Except.Contains(day)) continue;
            var weekday = WeekdayOf(day);
            var weekly = content.Weekly.Where(one => one.Weekday == weekday).Select(one => (one.From, one.Until));
            var dated = content.Dates.Where(one => one.Day == day).Select(one => (one.From, one.Until));
            foreach (var (from, until) in weekly.Concat(dated).DistinctBy(one => one.From).OrderBy(one => one.From))
            {
                yield return new(id, day, from, until, content.Site, content.Quantity);
            }
        }
    }
}

/// <summary>A plan was proposed, for the first time or again after it was given back.</summary>
public sealed record PlanProposed(string Organization, string Plan, PlanContent Content, string? Replaces)
    : PerformanceEvent;

/// <summary>An officer agreed to a plan.</summary>
public sealed record PlanAgreed(string Plan) : PerformanceEvent;

/// <summary>An officer gave a plan back.</summary>
public sealed record PlanReturned(string Plan, string Remarks) : PerformanceEvent;

/// <summary>A plan plans nothing after a day.</summary>
public sealed record PlanEnded(string Plan, DateOnly Through, string Reason) : PerformanceEvent;
