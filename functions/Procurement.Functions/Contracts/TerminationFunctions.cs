using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>Notices of termination (解除通知): given by one party, confirmed or contested by the other.</summary>
public sealed class TerminationFunctions(ContractSteps steps)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/termination-notice";

    /// <summary>Gives notice.</summary>
    [Function("NoticeTermination"), AllowRoles(Applicant, Approver)]
    [Describe("发出解除合同通知", Body = typeof(TerminationNoticeBody), Answer = typeof(ChangesView))]
    public Task<IResult> GiveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<TerminationNoticeBody>());
        var party = ContractSteps.PartyOf(order.Caller);
        var give = new NoticeTermination(party, body.Grounds, body.Reason, order.By);
        return steps.TakeAsync(
            order, round, proposal, party, contract => TerminationNotices.Decide(contract, give), cancel);
    }

    /// <summary>Confirms it, and the contract ends.</summary>
    [Function("ConfirmTermination"), AllowRoles(Applicant, Approver)]
    [Describe("同意解除合同", Answer = typeof(ChangesView))]
    public Task<IResult> ConfirmAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/confirmation")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var party = ContractSteps.PartyOf(order.Caller);
        var confirm = new ConfirmTermination(party, order.By);
        return steps.TakeAsync(
            order, round, proposal, party, contract => TerminationNotices.Decide(contract, confirm), cancel);
    }

    /// <summary>Contests it, and the contract goes on.</summary>
    [Function("ContestTermination"), AllowRoles(Applicant, Approver)]
    [Describe("对解除合同提出异议", Body = typeof(ReasonBody), Answer = typeof(ChangesView))]
    public Task<IResult> ContestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/contestation")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var party = ContractSteps.PartyOf(order.Caller);
        var contest = new ContestTermination(party, request.Read<ReasonBody>().Reason, order.By);
        return steps.TakeAsync(
            order, round, proposal, party, contract => TerminationNotices.Decide(contract, contest), cancel);
    }

    /// <summary>Takes an own notice back.</summary>
    [Function("WithdrawTermination"), AllowRoles(Applicant, Approver)]
    [Describe("撤回解除合同通知", Answer = typeof(ChangesView))]
    public Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/withdrawal")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var party = ContractSteps.PartyOf(order.Caller);
        var withdraw = new WithdrawTermination(party, order.By);
        return steps.TakeAsync(
            order, round, proposal, party, contract => TerminationNotices.Decide(contract, withdraw), cancel);
    }
}
