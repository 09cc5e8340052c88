using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Organizations;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Organizations;

/// <summary>What an officer enters of an organization: standing, rating, sanctions and stage of incubation.</summary>
public sealed class RegisterFunctions(AggregateStore store)
{
    private const string Route = "organizations/{uscc}";

    /// <summary>Enters how it stands with the registration authority.</summary>
    [Function("ChangeStanding"), AllowRoles(Officer, Admin)]
    [Describe("变更单位登记状态", Body = typeof(StandingBody), Answer = typeof(OrganizationView))]
    public async Task<IResult> ChangeStandingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/standings")] HttpRequest request,
        string uscc,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<StandingBody>();
        var host = body.Host is { } named
            ? (await store.LoadAsync(Kinds.Organizations, order.Caller.OrganizationKey(named), cancel)).State
            : null;
        var change = new ChangeStanding(
            body.Status, body.From, body.Through, body.Host, body.Reason, host is not null, order.By);
        return await DecideAsync(order, uscc, before => KeepingTheRegister.Decide(before, change), cancel);
    }

    /// <summary>Enters a rating.</summary>
    [Function("RateOrganization"), AllowRoles(Officer, Admin)]
    [Describe("登记评估等级", Body = typeof(RatingBody), Answer = typeof(OrganizationView))]
    public Task<IResult> RateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/ratings")] HttpRequest request,
        string uscc,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<RatingBody>();
        var rate = new RateOrganization(body.Grade, body.From, body.Through, body.Source, order.By);
        return DecideAsync(order, uscc, before => KeepingTheRegister.Decide(before, rate), cancel);
    }

    /// <summary>Enters a list, a penalty or a ban.</summary>
    [Function("SanctionOrganization"), AllowRoles(Officer, Admin)]
    [Describe("登记名录、处罚或禁止申报", Body = typeof(SanctionBody), Answer = typeof(OrganizationView))]
    public Task<IResult> SanctionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/sanctions")] HttpRequest request,
        string uscc,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<SanctionBody>();
        var sanction = new SanctionOrganization(
            body.Kind, body.From, body.Through, body.Source, body.Reason, order.By);
        return DecideAsync(order, uscc, before => KeepingTheRegister.Decide(before, sanction), cancel);
    }

    /// <summary>Lifts one of them.</summary>
    [Function("LiftSanction"), AllowRoles(Officer, Admin)]
    [Describe("解除名录、处罚或禁止申报", Body = typeof(LiftingBody), Answer = typeof(OrganizationView))]
    public Task<IResult> LiftAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/sanctions/{no}/lifting")]
        HttpRequest request,
        string uscc,
        string no,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<LiftingBody>();
        var lift = new LiftSanction(Address.SanctionNo(no), body.On, body.Reason, body.Mistaken, order.By);
        return DecideAsync(order, uscc, before => KeepingTheRegister.Decide(before, lift), cancel);
    }

    /// <summary>Moves it to another stage of incubation.</summary>
    [Function("MoveStage"), AllowRoles(Officer)]
    [Describe("调整孵化阶段", Body = typeof(StageBody), Answer = typeof(OrganizationView))]
    public Task<IResult> MoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/stages")] HttpRequest request,
        string uscc,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<StageBody>();
        var move = new MoveStage(body.Stage, body.From, body.Reason, order.By);
        return DecideAsync(order, uscc, before => KeepingTheRegister.Decide(before, move), cancel);
    }

    private async Task<IResult> DecideAsync(
        Order order, string uscc, Func<Organization?, Decision<OrganizationEvent>> rule, CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.Organizations, order.Caller.OrganizationKey(uscc), cancel);
        var saved = await store.SaveAsync(stored, rule(stored.State), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(OrganizationView.Of(saved.Done));
    }
}
