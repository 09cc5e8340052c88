using System.Globalization;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Performances.PerformanceRefusals;

namespace Procurement.Domain.Performances;

/// <summary>
/// Proposes a plan, or again one that was given back; <paramref name="Unit"/> is the word for what it counts, and
/// <paramref name="Replaces"/> the plan that ends when this one is agreed on.
/// </summary>
public sealed record ProposePlan(
    string Organization, string Plan, string Unit, PlanContent Content, string? Replaces, Author By)
    : PerformanceCommand(By);

/// <summary>Agrees to a plan.</summary>
public sealed record AgreeToPlan(string Plan, Author By) : PerformanceCommand(By);

/// <summary>Gives a plan back.</summary>
public sealed record ReturnPlan(string Plan, string Remarks, Author By) : PerformanceCommand(By);

/// <summary>Ends a plan: it plans nothing after a day.</summary>
public sealed record EndPlan(string Plan, DateOnly Through, string Reason, Author By) : PerformanceCommand(By);

/// <summary>
/// Service plans (服务计划) by output: the supplier proposes, an officer agrees. They buy what is done, never people
/// (政府购买服务管理办法 art. 10 (5)), and what was awaited on a day that is over stays awaited.
/// </summary>
public static class Planning
{
    /// <summary>How many plans a contract may have.</summary>
    public const int PlansMax = 100;

    /// <summary>How many times one may plan.</summary>
    public const int TimesMax = 3000;

    // Three years, which no contract is longer than; a bound where nothing says how long this one is.
    private const int DaysMax = 1100;

    // What is said where somebody is hired: wages, insurance, attendance, posts filled with people.
    private static readonly string[] HiringWords =
    [
        "工资", "薪酬", "薪资", "月薪", "日薪", "社保", "五险", "公积金", "考勤", "出勤", "坐班", "加班", "派遣", "用工",
        "劳务", "编制", "编外", "聘用", "招聘", "雇", "人月", "人年", "公益性岗位", "岗位人员",
    ];

    /// <summary>Proposes a plan; <paramref name="persons"/> are those of the organization's register.</summary>
    public static Decision<PerformanceEvent> Decide(
        Performance? state, ProposePlan command, Watched watched, IReadOnlyCollection<string> persons)
    {
        if (PerformancePreconditions.WhyNot(state, watched, Party.Supplier, command.By) is { } why) return why;
        var before = state?.Plans.GetValueOrDefault(command.Plan);
        if (before is { Status: PlanStatus.Agreed }) return PlanAgreedOn;
        if (before is null && state?.Proposed >= PlansMax) return PlansTooMany;
        if (Hires(command) is { } hires) return hires;
        if (NamedIn(command.Content.Title, persons) is { } person) return PlanNamesPerson with { Value = person };
        if (OutputUnits.ParseOrNull(command.Unit) != watched.Unit)
        {
            return PlanUnitDiffers with { Value = watched.Unit.ToWire() };
        }

        if (WhyNotReplaced(state, command.Replaces, command.Content, command.By) is { } not) return not;
        return WhyNot(command.Content, watched) is { } wrong
            ? wrong
            : new PlanProposed(command.Organization, command.Plan, command.Content, command.Replaces);
    }

    /// <summary>Agrees; the plan that it replaces ends the day before it begins.</summary>
    public static Decision<PerformanceEvent> Decide(Performance? state, AgreeToPlan command, Watched watched)
    {
        if (PerformancePreconditions.WhyNot(state, watched, Party.Purchaser, command.By) is { } why) return why;
        if (state?.Plans.GetValueOrDefault(command.Plan) is not { } plan) return PlanNotFound;
        if (plan.Status is not PlanStatus.Proposed) return PlanNotProposed;
        if (WhyNot(plan.Content, watched) is { } wrong) return wrong;
        if (WhyNotReplaced(state, plan.Replaces, plan.Content, command.By) is { } not) return not;
        return plan.Replaces is not { } old
            ? new PlanAgreed(plan.Id)
            : Decision<PerformanceEvent>.Accept(
                new PlanAgreed(plan.Id), new PlanEnded(old, plan.Content.From.AddDays(-1), plan.Content.Title));
    }

    /// <summary>Gives a plan back with remarks.</summary>
    public static Decision<PerformanceEvent> Decide(Performance? state, ReturnPlan command, Watched watched)
    {
        if (PerformancePreconditions.WhyNot(state, watched, Party.Purchaser, command.By) is { } why) return why;
        if (state?.Plans.GetValueOrDefault(command.Plan) is not { } plan) return PlanNotFound;
        return plan.Status is PlanStatus.Proposed ? new PlanReturned(plan.Id, command.Remarks) : PlanNotProposed;
    }

    /// <summary>Ends a plan from tomorrow on at the earliest.</summary>
    public static Decision<PerformanceEvent> Decide(Performance? state, EndPlan command, Watched watched)
    {
        if (PerformancePreconditions.WhyNot(state, watched, Party.Purchaser, command.By) is { } why) return why;
        if (state?.Plans.GetValueOrDefault(command.Plan) is not { } plan) return PlanNotFound;
        if (plan.Status is not PlanStatus.Agreed) return PlanNotAgreed;
        var today = ChinaTime.DayOf(command.By.At);
        if (command.Through < today) return PlanInThePast with { Value = $"{today:yyyy-MM-dd}" };
        return command.Through >= plan.LastDay
            ? Decision<PerformanceEvent>.Accept()
            : new PlanEnded(plan.Id, command.Through, command.Reason);
    }

    internal static Refusal? WhyNotThere(string site, Watched watched) =>
        watched.Sites.Count is 0 || watched.Sites.Any(one => one.Ref == site) ? null : SiteUnknown;

    private static Refusal? Hires(ProposePlan command)
    {
        if (OutputUnits.IsHiring(command.Unit)) return PlanHires with { Value = command.Unit };
        return HiringWords.FirstOrDefault(
            word => command.Content.Title.Contains(word, StringComparison.Ordinal)) is { } word
            ? PlanHires with { Value = word }
            : null;
    }

    private static string? NamedIn(string title, IReadOnlyCollection<string> persons) => persons.FirstOrDefault(
        person => person.Length > 1 && title.Contains(person, StringComparison.Ordinal));

    private static Refusal? WhyNotReplaced(Performance? state, string? old, PlanContent content, Author by)
    {
        if (old is null) return null;
        if (state?.Plans.GetValueOrDefault(old) is not { } plan) return PlanNotFound;
        if (plan.Status is not PlanStatus.Agreed) return PlanNotAgreed;
        // The old plan ends the day before, and nothing that was awaited until now is awaited no more.
        var first = ChinaTime.DayOf(by.At).AddDays(1);
        return content.From < first ? PlanInThePast with { Value = $"{first:yyyy-MM-dd}" } : null;
    }

    private static Refusal? WhyNot(PlanContent content, Watched watched)
    {
        if (WhyNotThere(content.Site, watched) is { } where) return where;
        if (AreWrong(content)) return PlanTimesWrong;
        var last = watched.Through ?? watched.Since!.Value.AddDays(DaysMax);
        if (content.From < watched.Since || content.Through > last || content.Through < content.From)
        {
            return PlanOutsideTerm with { Value = $"{watched.Since:yyyy-MM-dd} – {last:yyyy-MM-dd}" };
        }

        return Timetable.Count(content) switch
        {
            0 => PlanEmpty,
            > TimesMax => PlanTooLong with { Value = TimesMax.ToString(CultureInfo.InvariantCulture) },
            _ => null,
        };
    }

    private static bool AreWrong(PlanContent content) =>
        content.Weekly.Any(one => one.Until <= one.From)
        || content.Dates.Any(one => one.Until <= one.From)
        || content.Weekly.DistinctBy(one => (one.Weekday, one.From)).Count() < content.Weekly.Count
        || content.Dates.DistinctBy(one => (one.Day, one.From)).Count() < content.Dates.Count
        || content.Dates.Any(one => content.Weekly.Any(
            weekly => weekly.Weekday == Timetable.WeekdayOf(one.Day) && weekly.From == one.From));
}
