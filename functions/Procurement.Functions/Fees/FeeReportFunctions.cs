using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Fees;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Fees;

/// <summary>
/// Residents' reports of fees that may not be: made without a name, answered by an officer. The supplier learns how
/// many there are and how many were right, and never what was written or by whom.
/// </summary>
public sealed class FeeReportFunctions(AggregateStore store, FeeReading reading)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/fee-reports";
    private const string PublicRoute = "public/{tenant}/" + Route;

    /// <summary>Takes a report of anybody; its number tells what became of it.</summary>
    [Function("ReportFee"), AllowPublic]
    [Describe("举报违规收费（不需登录）", Body = typeof(FeeReportBody), Answer = typeof(PublicFeeReportView), Status = 201)]
    public async Task<IResult> ReportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = PublicRoute)] HttpRequest request,
        string tenant,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<FeeReportBody>();
        var report = new ReportFee(
            FeeReportId.Of(order.Stamp), body.Text, body.Site, body.Amount, body.Contact, order.By);
        var facts = await reading.ReadAsync(KeyOf(tenant, round, proposal), cancel, RowOf(report.Report));
        var decision = KeepingFees.Decide(facts.Book, report, facts.Contract);
        var saved = await store.SaveAsync(facts.Stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Created(
            $"{request.Path}/{report.Report}", PublicFeeReportView.Of(saved.Done.Reports[report.Report]));
    }

    /// <summary>What became of a report, for whoever has its number.</summary>
    [Function("GetPublicFeeReport"), AllowPublic]
    [Describe("凭编号查询举报结果", Answer = typeof(PublicFeeReportView))]
    public async Task<IResult> GetPublicAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PublicRoute + "/{feeReport}")] HttpRequest request,
        string tenant,
        string round,
        string proposal,
        string feeReport,
        CancellationToken cancel)
    {
        var key = KeyOf(tenant, round, proposal);
        var found = WireRules.IsSlug(feeReport)
            ? await store.FindPartAsync(Kinds.FeeBooks.Table, $"{key}", Kinds.FeeReports, feeReport, cancel)
            : null;
        return found is null ? Problems.Of("fee.reportNotFound") : Answers.Ok(PublicFeeReportView.Of(found));
    }

    /// <summary>Lists them; contacts only for those who look into them.</summary>
    [Function("ListFeeReports"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("违规收费举报列表", Answer = typeof(ListOf<FeeReportView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var facts = await reading.ReadAsync(caller, round, proposal, cancel);
        if (facts.Contract is null) return Problems.Of("contract.notFound");
        var withContact = caller.Is(Officer) || caller.Is(Supervisor);
        return await store.AnswerAsync(
            Paging.Read(request),
            Kinds.FeeBooks.Table,
            facts.Key,
            Kinds.FeeReports,
            one => FeeReportView.Of(one, withContact),
            cancel);
    }

    /// <summary>Answers one.</summary>
    [Function("AnswerFeeReport"), AllowRoles(Officer)]
    [Describe("答复违规收费举报", Body = typeof(FeeFindingBody), Answer = typeof(FeeReportView))]
    public async Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{feeReport}/answer")] HttpRequest request,
        string round,
        string proposal,
        string feeReport,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<FeeFindingBody>();
        if (!WireRules.IsSlug(feeReport)) return Problems.Of("fee.reportNotFound");
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel, RowOf(feeReport));
        var answer = new AnswerFeeReport(feeReport, body.Upheld, body.Reason, order.By);
        var decision = KeepingFees.Decide(facts.Book, answer);
        var saved = await store.SaveAsync(facts.Stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(FeeReportView.Of(saved.Done.Reports[feeReport], withContact: true));
    }

    private static string RowOf(string report) => Kinds.FeeReports.RowOf(report);

    private static ContractKey KeyOf(string tenant, string round, string proposal) =>
        WireRules.IsSlug(tenant) && WireRules.IsSlug(round) && WireRules.IsSlug(proposal)
            ? new(tenant, round, proposal)
            : throw Problems.NotFound("contract.notFound");
}
