using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Performances;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Performances;

/// <summary>Reports on performance (履约报告): submitted, given back with remarks, submitted again, accepted.</summary>
public sealed class ReportFunctions(AggregateStore store, WatchedContracts contracts, LawBooks laws)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/performance/reports/{report}";

    /// <summary>Submits a version of a report.</summary>
    [Function("SubmitReport"), AllowRoles(Applicant)]
    [Describe("提交履约报告", Body = typeof(ReportBody), Answer = typeof(ReportView))]
    public async Task<IResult> SubmitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/versions")] HttpRequest request,
        string round,
        string proposal,
        string report,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ReportBody>();
        var files = body.Files ?? [];
        var key = order.Caller.ContractKey(round, proposal);
        var watched = await contracts.OwnAsync(order.Caller, key, cancel);
        if (!WireRules.IsSlug(report)) return Problems.Of(ReportRefusals.NotFound.Code);
        var submit = new SubmitReport(
            order.Caller.Organization!, report, body.Text, body.Values(), files, order.By);
        var folder = await contracts.FolderAsync(key, watched, files, cancel);
        string[] rows = [Kinds.ReportParts.RowOf(report), .. files.Select(Kinds.NamedFileParts.RowOf)];
        var stored = await store.LoadAsync(Kinds.Performances, key, rows, cancel);
        var deadlines = await DeadlinesAsync(watched, report, cancel);
        var decision = Reporting.Decide(stored.State, submit, watched, folder, deadlines);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ReportView.Of(saved.Done.Reports[report]));
    }

    /// <summary>Gives a report back with remarks.</summary>
    [Function("ReturnReport"), AllowRoles(Officer)]
    [Describe("退回履约报告", Body = typeof(ReportReturnBody), Answer = typeof(ReportView))]
    public Task<IResult> ReturnAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/return")] HttpRequest request,
        string round,
        string proposal,
        string report,
        CancellationToken cancel)
    {
        var order = request.Order();
        var back = new ReturnReport(report, request.Read<ReportReturnBody>().Remarks, order.By);
        return SettleAsync(
            order, round, proposal, report, (state, watched) => Reporting.Decide(state, back, watched), cancel);
    }

    /// <summary>Accepts a report.</summary>
    [Function("AcceptReport"), AllowRoles(Officer)]
    [Describe("认可履约报告", Body = typeof(ReportAcceptanceBody), Answer = typeof(ReportView))]
    public Task<IResult> AcceptAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/acceptance")] HttpRequest request,
        string round,
        string proposal,
        string report,
        CancellationToken cancel)
    {
        var order = request.Order();
        var accept = new AcceptReport(report, request.Read<ReportAcceptanceBody>().Remarks, order.By);
        return SettleAsync(
            order, round, proposal, report, (state, watched) => Reporting.Decide(state, accept, watched), cancel);
    }

    private async Task<Domain.Calendar.Deadlines> DeadlinesAsync(
        Watched watched, string report, CancellationToken cancel)
    {
        var days = watched.Settings?.Reports.FirstOrDefault(one => one.Ref == report)?.DueAfterDays ?? 0;
        return watched.Since is { } since
            ? await laws.DeadlinesAsync(since, days, cancel)
            : (await laws.ReadAsync(cancel)).Deadlines;
    }

    private async Task<IResult> SettleAsync(
        Order order,
        string round,
        string proposal,
        string report,
        Func<Performance?, Watched, Decision<PerformanceEvent>> rule,
        CancellationToken cancel)
    {
        var key = order.Caller.ContractKey(round, proposal);
        if (!WireRules.IsSlug(report)) return Problems.Of(ReportRefusals.NotFound.Code);
        var watched = await contracts.FindAsync(key, cancel);
        var stored = await store.LoadAsync(Kinds.Performances, key, [Kinds.ReportParts.RowOf(report)], cancel);
        var saved = await store.SaveAsync(stored, rule(stored.State, watched), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ReportView.Of(saved.Done.Reports[report]));
    }
}
