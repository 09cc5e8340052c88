using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Challenges;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Challenges;

/// <summary>
/// What the parties of a complaint (投诉) do: the organization itself, or finance for what came on paper; respondents.
/// </summary>
public sealed class ComplaintFunctions(ComplaintSteps steps, ChallengeDesk desk)
{
    private const string Route = "rounds/{round}/complaints/{complaint}";

    /// <summary>Takes a complaint about a challenge.</summary>
    [Function("FileComplaint"), AllowRoles(Applicant, Supervisor)]
    [Describe("提出投诉，或者登记收到的投诉", Body = typeof(ComplaintBody), Answer = typeof(ComplaintView), Status = 201)]
    public async Task<IResult> FileAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/challenges/{challenge}/complaints")]
        HttpRequest request,
        string round,
        string challenge,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<ComplaintBody>());
        var key = ChallengeDesk.KeyOf(order.Caller, round, challenge, isComplaint: false);
        order.Caller.MustBeParty(key.Organization);
        // Only finance knows of another day than that on which it is written down here.
        var received = order.Caller.Is(Supervisor) ? body.Received : null;
        var file = new FileComplaint(
            key.Complaint(order.Stamp),
            challenge,
            [.. body.Items.Select(one => new ComplaintItem(one.Item, one.Facts))],
            body.Request,
            received,
            order.By);
        var saved = await desk.TakeAsync(
            order, key, file.Complaint, hand => Complaining.Decide(hand.File, file, hand.Round, hand.Statutes), cancel);
        return saved.Problem() ?? Answers.Created(
            $"/api/rounds/{round}/complaints/{file.Complaint}",
            ComplaintView.Of(round, saved.Done.Complaints[file.Complaint]));
    }

    /// <summary>Hands in what finance asked for.</summary>
    [Function("HandInCorrection"), AllowRoles(Applicant, Supervisor)]
    [Describe("补正投诉", Body = typeof(StatementBody), Answer = typeof(ComplaintView))]
    public Task<IResult> HandInAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/correction")] HttpRequest request,
        string round,
        string complaint,
        CancellationToken cancel)
    {
        var order = request.Order();
        var handIn = new HandInCorrection(complaint, request.Read<StatementBody>().Text, order.By);
        return steps.TakeOwnAsync(
            order, round, complaint, hand => Complaining.Decide(hand.File, handIn, hand.Round, hand.Statutes), cancel);
    }

    /// <summary>Takes the complaint back.</summary>
    [Function("WithdrawComplaint"), AllowRoles(Applicant, Supervisor)]
    [Describe("撤回投诉", Body = typeof(ReasonBody), Answer = typeof(ComplaintView))]
    public Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/withdrawal")] HttpRequest request,
        string round,
        string complaint,
        CancellationToken cancel)
    {
        var order = request.Order();
        var withdraw = new WithdrawComplaint(complaint, request.Read<ReasonBody>().Reason, order.By);
        return steps.TakeOwnAsync(order, round, complaint, hand => Complaining.Decide(hand.File, withdraw), cancel);
    }

    /// <summary>
    /// Responds: an officer or approver for the purchaser, an applicant for a related supplier.
    /// </summary>
    [Function("RespondToComplaint"), AllowRoles(Applicant, Officer, Approver)]
    [Describe("对投诉作出说明", Body = typeof(StatementBody), Answer = typeof(ComplaintView))]
    public Task<IResult> RespondAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/responses")] HttpRequest request,
        string round,
        string complaint,
        CancellationToken cancel)
    {
        var (order, text) = (request.Order(), request.Read<StatementBody>().Text);
        var supplier = order.Caller.Is(Applicant) ? order.Caller.Organization : null;
        return steps.TakeAsync(
            order,
            round,
            complaint,
            hand => Complaining.Decide(hand.File, new RespondToComplaint(
                complaint, supplier ?? hand.Round?.Settings.Purchaser.Uscc ?? "", text, order.By)),
            cancel);
    }
}
