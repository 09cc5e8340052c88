using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Challenges;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Challenges;

/// <summary>What finance, the role supervisor, does with a complaint (投诉) from its review to its acceptance.</summary>
public sealed class ComplaintReviewFunctions(ComplaintSteps steps)
{
    private const string Route = "rounds/{round}/complaints/{complaint}";

    /// <summary>Asks to complete it.</summary>
    [Function("AskCorrection"), AllowRoles(Supervisor)]
    [Describe("通知投诉人补正", Body = typeof(CorrectionRequestBody), Answer = typeof(ComplaintView))]
    public Task<IResult> AskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/correction-request")] HttpRequest request,
        string round,
        string complaint,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<CorrectionRequestBody>();
        var ask = new AskCorrection(complaint, body.Missing, body.By, order.By);
        return steps.TakeAsync(
            order, round, complaint, hand => HandlingComplaints.Decide(hand.File, ask), cancel);
    }

    /// <summary>Does not accept it.</summary>
    [Function("RefuseComplaint"), AllowRoles(Supervisor)]
    [Describe("不予受理投诉", Body = typeof(ReasonBody), Answer = typeof(ComplaintView))]
    public Task<IResult> RefuseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/refusal")] HttpRequest request,
        string round,
        string complaint,
        CancellationToken cancel)
    {
        var order = request.Order();
        var refuse = new RefuseComplaint(complaint, request.Read<ReasonBody>().Reason, order.By);
        return steps.TakeAsync(
            order, round, complaint, hand => HandlingComplaints.Decide(hand.File, refuse), cancel);
    }

    /// <summary>Accepts it.</summary>
    [Function("AcceptComplaint"), AllowRoles(Supervisor)]
    [Describe("受理投诉", Answer = typeof(ComplaintView))]
    public Task<IResult> AcceptAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/acceptance")] HttpRequest request,
        string round,
        string complaint,
        CancellationToken cancel)
    {
        var order = request.Order();
        var accept = new AcceptComplaint(complaint, order.By);
        return steps.TakeAsync(
            order, round, complaint, hand => HandlingComplaints.Decide(hand.File, accept), cancel);
    }

    /// <summary>Sends copies to the respondents.</summary>
    [Function("SendCopies"), AllowRoles(Supervisor)]
    [Describe("向被投诉人和相关供应商发出投诉书副本", Body = typeof(CopiesBody), Answer = typeof(ComplaintView))]
    public Task<IResult> SendAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/copies")] HttpRequest request,
        string round,
        string complaint,
        CancellationToken cancel)
    {
        var order = request.Order();
        var send = new SendCopies(complaint, request.Read<CopiesBody>().Suppliers, order.By);
        return steps.TakeAsync(
            order, round, complaint, hand => HandlingComplaints.Decide(
                hand.File, send, hand.Round, hand.Statutes), cancel);
    }
}
