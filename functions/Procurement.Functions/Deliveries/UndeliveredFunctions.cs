using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Deliveries;
using Procurement.Functions.Audit;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Deliveries;

/// <summary>
/// Messages that could not be delivered (未送达消息), or of which nobody knows: sent again, sent to another address, or
/// dismissed because the person was told in another way.
/// </summary>
public sealed class UndeliveredFunctions(AggregateStore store, Lists lists, TrailReading trail)
{
    private const string Route = "undelivered";

    /// <summary>Lists them.</summary>
    [Function("ListUndelivered"), AllowRoles(Officer, Supervisor, Admin)]
    [Describe("未送达消息列表", Answer = typeof(ListOf<UndeliveredView>), Paged = true)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        CancellationToken cancel) =>
        lists.AnswerAsync(request, ListNames.Undelivered(request.Caller().Tenant), UndeliveredView.Of, cancel);

    /// <summary>Has one sent again.</summary>
    [Function("RetryDelivery"), AllowRoles(Officer, Admin)]
    [Describe("重新发送未送达消息", Answer = typeof(UndeliveredView))]
    public Task<IResult> RetryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{delivery}/retry")] HttpRequest request,
        string delivery,
        CancellationToken cancel)
    {
        var order = request.Order();
        var retry = new RetryDelivery(null, order.By);
        return DecideAsync(order, delivery, before => Delivering.Decide(before, retry), cancel);
    }

    /// <summary>Has one sent to another address.</summary>
    [Function("ReaddressDelivery"), AllowRoles(Officer, Admin)]
    [Describe("改用其他邮箱发送", Body = typeof(OtherAddressBody), Answer = typeof(UndeliveredView))]
    public Task<IResult> ReaddressAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{delivery}/other-address")]
        HttpRequest request,
        string delivery,
        CancellationToken cancel)
    {
        var order = request.Order();
        var retry = new RetryDelivery(request.Read<OtherAddressBody>().Email, order.By);
        return DecideAsync(order, delivery, before => Delivering.Decide(before, retry), cancel);
    }

    /// <summary>Dismisses one.</summary>
    [Function("DismissDelivery"), AllowRoles(Officer, Admin)]
    [Describe("不再发送（说明以何种方式通知）", Body = typeof(DismissalBody), Answer = typeof(UndeliveredView))]
    public Task<IResult> DismissAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{delivery}/dismissal")]
        HttpRequest request,
        string delivery,
        CancellationToken cancel)
    {
        var order = request.Order();
        var dismiss = new DismissDelivery(request.Read<DismissalBody>().Reason, order.By);
        return DecideAsync(order, delivery, before => Delivering.Decide(before, dismiss), cancel);
    }

    /// <summary>What happened to one.</summary>
    [Function("GetDeliveryTrail"), AllowRoles(Officer, Supervisor, Admin)]
    [Describe("消息送达的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetTrailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{delivery}/trail")] HttpRequest request,
        string delivery,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.Deliveries.Table, KeyOf(request.Caller(), delivery), cancel);

    private async Task<IResult> DecideAsync(
        Order order,
        string delivery,
        Func<Delivery?, Domain.Decision<DeliveryEvent>> rule,
        CancellationToken cancel)
    {
        var key = KeyOf(order.Caller, delivery);
        var stored = await store.LoadAsync(Kinds.Deliveries, key, cancel);
        var saved = await store.SaveAsync(stored, rule(stored.State), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(UndeliveredView.Of(key.Id, saved.Done));
    }

    private static DeliveryKey KeyOf(Caller caller, string delivery) => WireRules.IsSlug(delivery)
        ? new(caller.Tenant, delivery)
        : throw Problems.NotFound("delivery.notFound");
}
