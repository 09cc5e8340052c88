using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>Suspension (中止) and resumption (恢复), both by an approver; the supplier may ask for the latter.</summary>
public sealed class SuspensionFunctions(ContractSteps steps)
{
    private const string Route = "rounds/{round}/contracts/{proposal}";

    /// <summary>Suspends through a day, or prolongs.</summary>
    [Function("SuspendContract"), AllowRoles(Approver)]
    [Describe("中止合同履行", Body = typeof(SuspensionBody), Answer = typeof(ChangesView))]
    public Task<IResult> SuspendAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/suspension")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<SuspensionBody>());
        var suspend = new SuspendContract(body.Grounds, body.Until, body.Reference, body.Reason, order.By);
        return steps.TakeAsync(
            order, round, proposal, Party.Purchaser, contract => Suspending.Decide(contract, suspend), cancel);
    }

    /// <summary>Asks that the contract go on.</summary>
    [Function("AskForResumption"), AllowRoles(Applicant)]
    [Describe("申请恢复履行", Body = typeof(ReasonBody), Answer = typeof(ChangesView))]
    public Task<IResult> AskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/resumption-request")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var ask = new AskForResumption(request.Read<ReasonBody>().Reason, order.By);
        return steps.TakeAsync(
            order, round, proposal, Party.Supplier, contract => Suspending.Decide(contract, ask), cancel);
    }

    /// <summary>Lets it go on.</summary>
    [Function("ResumeContract"), AllowRoles(Approver)]
    [Describe("恢复合同履行", Body = typeof(ReasonBody), Answer = typeof(ChangesView))]
    public Task<IResult> ResumeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/resumption")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var resume = new ResumeContract(request.Read<ReasonBody>().Reason, order.By);
        return steps.TakeAsync(
            order, round, proposal, Party.Purchaser, contract => Suspending.Decide(contract, resume), cancel);
    }
}
