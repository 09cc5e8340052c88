using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Calendar;
using Procurement.Domain.Performances;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Performances;

/// <summary>Reading plans and visits: the supplier its own, the purchaser's side and supervisors all.</summary>
public sealed class PerformanceReading(
    AggregateStore store, WatchedContracts contracts, LawBooks laws, TimeProvider clock)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/performance";

    /// <summary>Reads plans, indicators and reports in short.</summary>
    [Function("GetPerformance"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("查看合同的履约情况", Answer = typeof(PerformanceView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var (key, watched) = await contracts.ReadAsync(request.Caller(), round, proposal, cancel);
        var head = store.LoadAsync(Kinds.Performances, key, cancel);
        var plans = await AllAsync(key, Kinds.PlanParts, cancel);
        var reports = await AllAsync(key, Kinds.ReportParts, cancel);
        var state = (await head).State;
        var whole = state is null ? null : state with { Plans = plans, Reports = reports };
        var deadlines = (await laws.ReadAsync(cancel)).Deadlines;
        return Answers.Ok(PerformanceView.Of(whole, watched, deadlines, ChinaTime.DayOf(clock.GetUtcNow())));
    }

    /// <summary>Reads what was planned, recorded and missed in a month or on a day.</summary>
    [Function("GetServicePeriod"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("某月（2026-03）或某日（2026-03-02）的计划、完成与漏访", Answer = typeof(ServicePeriodView))]
    public async Task<IResult> GetPeriodAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/periods/{period}")] HttpRequest request,
        string round,
        string proposal,
        string period,
        CancellationToken cancel)
    {
        var (from, through) = Days(period);
        var (key, watched) = await contracts.ReadAsync(request.Caller(), round, proposal, cancel);
        var plans = await AllAsync(key, Kinds.PlanParts, cancel);
        Dictionary<string, VisitDay> days = new(StringComparer.Ordinal);
        await foreach (var (id, day) in store.PartsAsync(
            Kinds.Performances.Table, key, Kinds.DayParts, VisitDay.IdOf(from.AddDays(-1)), cancel))
        {
            if (day.Day > through) break;
            days.Add(id, day);
        }

        var times = PlannedMonth.Of(
            plans.Values, days, from, through, ChinaTime.DayOf(clock.GetUtcNow()), watched.Contract!.Suspensions);
        return Answers.Ok(ServicePeriodView.Of(period, times, days.Values));
    }

    /// <summary>Lists the records of a month or a day, those that count no more among them.</summary>
    [Function("ListVisits"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("某月或某日的服务记录", Answer = typeof(ListOf<VisitView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/periods/{period}/visits")]
        HttpRequest request,
        string round,
        string proposal,
        string period,
        CancellationToken cancel)
    {
        Days(period);
        var (key, _) = await contracts.ReadAsync(request.Caller(), round, proposal, cancel);
        var paging = Paging.Read(request);
        List<VisitView> shown = [];
        string? next = null;
        await foreach (var (id, visit) in store.PartsAsync(
            Kinds.Performances.Table, key, Kinds.VisitParts, paging.After ?? period, cancel))
        {
            if (!id.StartsWith($"{period}-", StringComparison.Ordinal)) break;
            if (shown.Count == paging.Limit)
            {
                next = shown[^1].Visit;
                break;
            }

            shown.Add(VisitView.Of(visit));
        }

        return Answers.Ok(paging.Page(shown, next));
    }

    /// <summary>Reads one record.</summary>
    [Function("GetVisit"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("查看一条服务记录", Answer = typeof(VisitView))]
    public async Task<IResult> GetVisitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/visits/{visit}")] HttpRequest request,
        string round,
        string proposal,
        string visit,
        CancellationToken cancel)
    {
        var (key, _) = await contracts.ReadAsync(request.Caller(), round, proposal, cancel);
        var found = WireRules.IsSlug(visit)
            ? await store.FindPartAsync(Kinds.Performances.Table, $"{key}", Kinds.VisitParts, visit, cancel)
            : null;
        return found is null ? Problems.Of(VisitRefusals.NotFound.Code) : Answers.Ok(VisitView.Of(found));
    }

    private async Task<IReadOnlyDictionary<string, TPart>> AllAsync<TPart>(
        ContractKey key, Parts<Performance, TPart> parts, CancellationToken cancel)
        where TPart : class
    {
        Dictionary<string, TPart> all = new(StringComparer.Ordinal);
        await foreach (var (id, part) in store.PartsAsync(Kinds.Performances.Table, key, parts, "", cancel))
        {
            all.Add(id, part);
        }

        return all;
    }

    // A month or a day, written in one way only; else 404.
    private static (DateOnly From, DateOnly Through) Days(string period)
    {
        var style = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(period, "yyyy-MM-dd", style, DateTimeStyles.None, out var day)) return (day, day);
        return DateOnly.TryParseExact($"{period}-01", "yyyy-MM-dd", style, DateTimeStyles.None, out var first)
            && first.Year is > 2000 and < 2200
            ? (first, first.AddMonths(1).AddDays(-1))
            : throw Problems.NotFound("performance.periodUnknown");
    }
}
