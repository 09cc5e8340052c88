using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>
/// Supplements (补充协议): proposed by either party, withdrawn or refused; their documents are drawn and signed like the
/// agreement's.
/// </summary>
public sealed class AmendmentFunctions(ContractSteps steps)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/amendments";

    /// <summary>Proposes a supplement.</summary>
    [Function("ProposeAmendment"), AllowRoles(Applicant, Officer, Approver)]
    [Describe("提出补充协议", Body = typeof(AmendmentBody), Answer = typeof(ChangesView))]
    public Task<IResult> ProposeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<AmendmentBody>());
        var party = ContractSteps.PartyOf(order.Caller);
        return steps.TakeAsync(order, round, proposal, party, contract => Amending.Decide(
            contract, new ProposeAmendment(party, body.ToAmendment(contract), body.Supplier, order.By)), cancel);
    }

    /// <summary>Takes an own proposal back.</summary>
    [Function("WithdrawAmendment"), AllowRoles(Applicant, Officer, Approver)]
    [Describe("撤回补充协议", Body = typeof(ReasonBody), Answer = typeof(ChangesView))]
    public Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{no}/withdrawal")] HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var order = request.Order();
        var (party, reason) = (ContractSteps.PartyOf(order.Caller), request.Read<ReasonBody>().Reason);
        var withdraw = new WithdrawAmendment(party, Address.AmendmentNo(no), reason, order.By);
        return steps.TakeAsync(
            order, round, proposal, party, contract => Amending.Decide(contract, withdraw), cancel);
    }

    /// <summary>Says that one will not sign it.</summary>
    [Function("RefuseAmendment"), AllowRoles(Applicant, Officer, Approver)]
    [Describe("不同意补充协议", Body = typeof(ReasonBody), Answer = typeof(ChangesView))]
    public Task<IResult> RefuseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{no}/refusal")] HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var order = request.Order();
        var (party, reason) = (ContractSteps.PartyOf(order.Caller), request.Read<ReasonBody>().Reason);
        var refuse = new RefuseAmendment(party, Address.AmendmentNo(no), reason, order.By);
        return steps.TakeAsync(
            order, round, proposal, party, contract => Amending.Decide(contract, refuse), cancel);
    }
}
