using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Enrolments;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Enrolments;

/// <summary>Registration by the organization itself (入驻申请): one of each account.</summary>
public sealed class OwnEnrolmentFunctions(AggregateStore store)
{
    private const string Route = "me/enrolment";

    /// <summary>Reads one's own.</summary>
    [Function("GetOwnEnrolment"), AllowRoles(Applicant, WithoutOrganization = true)]
    [Describe("本账号的入驻申请", Answer = typeof(EnrolmentView), Versioned = true)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var stored = await store.LoadAsync(Kinds.Enrolments, new EnrolmentKey(caller.Tenant, caller.Account), cancel);
        return stored.State is { } found
            ? Answers.Ok(EnrolmentView.Of(found), $"{stored.Version}")
            : Problems.Of("enrolment.notFound");
    }

    /// <summary>Sends it, corrects what waits, or comes again after a refusal.</summary>
    [Function("SendEnrolment"), AllowRoles(Applicant, WithoutOrganization = true)]
    [Describe("提交或更正入驻申请", Body = typeof(EnrolmentBody), Answer = typeof(EnrolmentView), Versioned = true)]
    public async Task<IResult> SendAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        var order = request.Order();
        var caller = order.Caller;
        var send = new SendEnrolment(request.Read<EnrolmentBody>().ToEntry(), caller.Organization, order.By);
        var stored = await store.LoadAsync(Kinds.Enrolments, new EnrolmentKey(caller.Tenant, caller.Account), cancel);
        var decision = Enrolling.Decide(stored.State, send);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem(EnrolmentFields.OfOrNull)
            ?? Answers.Ok(EnrolmentView.Of(saved.Done), $"{saved.Version}");
    }
}
