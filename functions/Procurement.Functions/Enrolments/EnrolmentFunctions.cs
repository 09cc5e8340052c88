using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Enrolments;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Enrolments;

/// <summary>The officer's side of registrations by organizations themselves.</summary>
public sealed class EnrolmentFunctions(
    AggregateStore store, Lists lists, EnrolmentClaims claims, EnrolmentFollowUp followUp)
{
    private const string Route = "enrolments/{account}";

    /// <summary>Lists them.</summary>
    [Function("ListEnrolments"), AllowRoles(Officer, Supervisor, Admin)]
    [Describe("入驻申请列表", Answer = typeof(ListOf<EnrolmentView>), Paged = true)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "enrolments")] HttpRequest request,
        CancellationToken cancel) =>
        lists.AnswerAsync(
            request,
            ListNames.Enrolments(request.Caller().Tenant),
            (_, enrolment) => EnrolmentView.Of(enrolment),
            cancel);

    /// <summary>Reads one with everything that is known of its code.</summary>
    [Function("GetEnrolment"), AllowRoles(Officer, Supervisor, Admin)]
    [Describe("查看入驻申请", Answer = typeof(EnrolmentCaseView), Versioned = true)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string account,
        CancellationToken cancel)
    {
        var key = request.Caller().EnrolmentKey(account);
        var stored = await store.LoadAsync(Kinds.Enrolments, key, cancel);
        if (stored.State is not { } found) return Problems.Of("enrolment.notFound");

        var others = claims.OthersAsync(key, found.Entry.Uscc, cancel);
        var entry = await store.LoadAsync(
            Kinds.Organizations, new OrganizationKey(key.Tenant, found.Entry.Uscc), cancel);
        return Answers.Ok(
            new EnrolmentCaseView(
                EnrolmentView.Of(found),
                entry.State is { } known ? OrganizationView.Of(known) : null,
                [.. (await others).Select(EnrolmentView.Of)]),
            $"{stored.Version}");
    }

    /// <summary>Verifies one: its account acts for the organization, which is entered in the registry.</summary>
    [Function("VerifyEnrolment"), AllowRoles(Officer)]
    [Describe("核验通过入驻申请", Body = typeof(VerificationBody), Answer = typeof(EnrolmentView))]
    public async Task<IResult> VerifyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/verification")] HttpRequest request,
        string account,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<VerificationBody>();
        var key = order.Caller.EnrolmentKey(account);
        var stored = await store.LoadAsync(Kinds.Enrolments, key, cancel);
        var facts = await claims.FactsAsync(key, stored.State?.Entry, cancel);
        var verify = new VerifyEnrolment(
            body.Evidence.ToEvidence(), facts.HostIsRegistered, facts.HasOthers, body.OthersSeen, order.By);
        var saved = await store.SaveAsync(stored, Enrolling.Decide(stored.State, verify), order.Stamp, cancel);
        if (saved.Problem() is { } problem) return problem;

        // Now, and not by and by: whoever verified sees the organization in the registry.
        await followUp.FinishAsync($"{key}", order.Stamp.Id, cancel);
        return Answers.Ok(EnrolmentView.Of(saved.Done), $"{saved.Version}");
    }

    /// <summary>Refuses one; its sender reads why, and may correct it.</summary>
    [Function("RefuseEnrolment"), AllowRoles(Officer)]
    [Describe("退回入驻申请", Body = typeof(ReasonBody), Answer = typeof(EnrolmentView))]
    public async Task<IResult> RefuseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/refusal")] HttpRequest request,
        string account,
        CancellationToken cancel)
    {
        var order = request.Order();
        var refuse = new RefuseEnrolment(request.Read<ReasonBody>().Reason, order.By);
        var stored = await store.LoadAsync(Kinds.Enrolments, order.Caller.EnrolmentKey(account), cancel);
        return await SaveAsync(order, stored, Enrolling.Decide(stored.State, refuse), cancel);
    }

    /// <summary>Ends one that was verified: its account acts for nobody any more.</summary>
    [Function("EndEnrolment"), AllowRoles(Officer, Admin)]
    [Describe("终止账号与单位的关联", Body = typeof(ReasonBody), Answer = typeof(EnrolmentView))]
    public async Task<IResult> EndAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/end")] HttpRequest request,
        string account,
        CancellationToken cancel)
    {
        var order = request.Order();
        var end = new EndEnrolment(request.Read<ReasonBody>().Reason, order.By);
        var stored = await store.LoadAsync(Kinds.Enrolments, order.Caller.EnrolmentKey(account), cancel);
        return await SaveAsync(order, stored, Enrolling.Decide(stored.State, end), cancel);
    }

    private async Task<IResult> SaveAsync(
        Order order,
        Stored<Enrolment, EnrolmentEvent> stored,
        Decision<EnrolmentEvent> decision,
        CancellationToken cancel)
    {
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(EnrolmentView.Of(saved.Done), $"{saved.Version}");
    }
}
