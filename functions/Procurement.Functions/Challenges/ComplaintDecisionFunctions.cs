using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Challenges;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Functions.Proposals;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Challenges;

/// <summary>What finance, the role supervisor, does with an accepted complaint: tests, suspension, decision.</summary>
public sealed class ComplaintDecisionFunctions(ComplaintSteps steps, Submissions submissions)
{
    private const string Route = "rounds/{round}/complaints/{complaint}";

    /// <summary>Lets something be tested or examined.</summary>
    [Function("StartTesting"), AllowRoles(Supervisor)]
    [Describe("开始检验、检测、鉴定、专家评审", Body = typeof(ReasonBody), Answer = typeof(ComplaintView))]
    public Task<IResult> StartTestingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/testing")] HttpRequest request,
        string round,
        string complaint,
        CancellationToken cancel)
    {
        var order = request.Order();
        var start = new StartTesting(complaint, request.Read<ReasonBody>().Reason, order.By);
        return steps.TakeAsync(
            order, round, complaint, hand => HandlingComplaints.Decide(hand.File, start), cancel);
    }

    /// <summary>Ends the testing.</summary>
    [Function("EndTesting"), AllowRoles(Supervisor)]
    [Describe("检验、检测、鉴定、专家评审结束", Answer = typeof(ComplaintView))]
    public Task<IResult> EndTestingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/testing-end")] HttpRequest request,
        string round,
        string complaint,
        CancellationToken cancel)
    {
        var order = request.Order();
        var end = new EndTesting(complaint, order.By);
        return steps.TakeAsync(
            order, round, complaint, hand => HandlingComplaints.Decide(
                hand.File, end, hand.Round, hand.Statutes), cancel);
    }

    /// <summary>Suspends the procurement through a day.</summary>
    [Function("SuspendProcurement"), AllowRoles(Supervisor)]
    [Describe("书面通知暂停采购活动", Body = typeof(ProcurementSuspensionBody), Answer = typeof(ComplaintView))]
    public Task<IResult> SuspendAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/suspension")] HttpRequest request,
        string round,
        string complaint,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ProcurementSuspensionBody>();
        var suspend = new SuspendProcurement(complaint, body.Through, body.Reason, order.By);
        return steps.TakeAsync(
            order, round, complaint, hand => SuspendingProcurement.Decide(
                hand.File, suspend, hand.Round, hand.Statutes), cancel);
    }

    /// <summary>Lifts the suspension.</summary>
    [Function("LiftSuspension"), AllowRoles(Supervisor)]
    [Describe("通知恢复采购活动", Body = typeof(ReasonBody), Answer = typeof(ComplaintView))]
    public Task<IResult> LiftAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/suspension-lifting")] HttpRequest request,
        string round,
        string complaint,
        CancellationToken cancel)
    {
        var order = request.Order();
        var lift = new LiftSuspension(complaint, request.Read<ReasonBody>().Reason, order.By);
        return steps.TakeAsync(
            order, round, complaint, hand => SuspendingProcurement.Decide(hand.File, lift), cancel);
    }

    /// <summary>Decides it.</summary>
    [Function("DecideComplaint"), AllowRoles(Supervisor)]
    [Describe("作出投诉处理决定", Body = typeof(ComplaintDecisionBody), Answer = typeof(ComplaintView))]
    public async Task<IResult> DecideAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/decision")] HttpRequest request,
        string round,
        string complaint,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<ComplaintDecisionBody>());
        var isSubmitted = await submissions.IsSubmittedAsync(
            order.Caller.RoundKey(round), body.Proposal, cancel);
        var decide = new DecideComplaint(
            complaint,
            body.Outcome,
            new Ruling(body.Effect, body.Proposal),
            body.Reason,
            order.Caller.Affiliation,
            order.By);
        return await steps.TakeAsync(
            order,
            round,
            complaint,
            hand => HandlingComplaints.Decide(hand.File, decide, hand.Round, isSubmitted),
            cancel);
    }
}
