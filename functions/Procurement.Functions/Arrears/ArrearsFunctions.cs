using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Arrears;
using Procurement.Domain.Calendar;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Reports;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Arrears;

/// <summary>Arrears (逾期未付): those of today, and the yearly list that the public reads.</summary>
public sealed class ArrearsFunctions(
    AggregateStore store,
    Lists lists,
    ArrearsDrawing drawing,
    DocumentStore documents,
    LateRates rates,
    TimeProvider clock)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;
    private const string Route = "arrears-lists/{year}";

    /// <summary>What is late today, by round and contract; a page may hold fewer than asked for, or nothing.</summary>
    [Function("ListArrears"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("逾期未付款项与应计利息", Answer = typeof(ListOf<ArrearView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "arrears")] HttpRequest request,
        CancellationToken cancel)
    {
        var (paging, today, tenant) = (
            Paging.Read(request), ChinaTime.DayOf(clock.GetUtcNow()), request.Caller().Tenant);
        var page = await lists.PageAsync(ListNames.Unpaid(tenant), paging.Limit, paging.After, cancel);
        var known = rates.On(tenant, today);
        List<ArrearView> late = [];
        foreach (var item in page.Items)
        {
            var rate = await known.OfAsync(item.Row, cancel);
            late.AddRange(Arrear.On(today, item.Row, rate).Select(ArrearView.Of));
        }

        return Answers.Ok(paging.Page(late, page.Next));
    }

    /// <summary>Draws the list of a year that is over from the books, perhaps again.</summary>
    [Function("DrawArrearsList"), AllowRoles(Finance, FinanceApprover)]
    [Describe("编制年度逾期未支付清单", Answer = typeof(ArrearsListView), Versioned = true)]
    public async Task<IResult> DrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string year,
        CancellationToken cancel)
    {
        var (order, of) = (request.Order(), YearOf(year));
        var today = ChinaTime.DayOf(order.By.At);
        // Nothing is read for a year that is not over.
        if (!PublishingArrears.IsOver(of, today)) return Problems.Refused([ArrearsRefusals.YearNotOver]);

        var stored = await store.LoadAsync(Kinds.ArrearsLists, new ArrearsListKey(order.Caller.Tenant, of), cancel);
        var (totals, digest) = await drawing.DrawAsync(order.Caller.Tenant, of, today, cancel);
        var draw = new DrawArrearsList(of, totals, digest, order.By);
        var saved = await store.SaveAsync(stored, PublishingArrears.Decide(stored.State, draw), order.Stamp, cancel);
        return saved.Problem() ?? await AnswerAsync(of, saved.Done, $"{saved.Version}", cancel);
    }

    /// <summary>Publishes what another has drawn.</summary>
    [Function("PublishArrearsList"), AllowRoles(Finance, FinanceApprover)]
    [Describe(
        "公开年度逾期未支付清单", Body = typeof(PublishArrearsBody), Answer = typeof(ArrearsListView), Versioned = true)]
    public async Task<IResult> PublishAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/publication")] HttpRequest request,
        string year,
        CancellationToken cancel)
    {
        var (order, of) = (request.Order(), YearOf(year));
        var body = request.Read<PublishArrearsBody>();
        var stored = await store.LoadAsync(Kinds.ArrearsLists, new ArrearsListKey(order.Caller.Tenant, of), cancel);
        var publish = new PublishArrearsList(body.Digest, order.By);
        var saved = await store.SaveAsync(stored, PublishingArrears.Decide(stored.State, publish), order.Stamp, cancel);
        return saved.Problem() ?? await AnswerAsync(of, saved.Done, $"{saved.Version}", cancel);
    }

    /// <summary>The list of a year as it was drawn last, with its lines, and as it was published.</summary>
    [Function("GetArrearsList"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("年度逾期未支付清单", Answer = typeof(ArrearsListView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string year,
        CancellationToken cancel)
    {
        var of = YearOf(year);
        var key = new ArrearsListKey(request.Caller().Tenant, of);
        return await AnswerAsync(of, (await store.LoadAsync(Kinds.ArrearsLists, key, cancel)).State, null, cancel);
    }

    /// <summary>What everybody reads of a year, once it is published.</summary>
    [Function("GetPublicArrears"), AllowPublic]
    [Describe("年度逾期尚未支付款项公开", Answer = typeof(ArrearsDocument), Cached = true)]
    public async Task<IResult> GetPublicAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "public/{tenant}/arrears-lists/{year}")]
        HttpRequest request,
        string tenant,
        string year,
        CancellationToken cancel)
    {
        if (!WireRules.IsSlug(tenant)) return Problems.Of("arrears.notPublished");
        var key = new ArrearsListKey(tenant, YearOf(year));
        if ((await store.LoadAsync(Kinds.ArrearsLists, key, cancel)).State?.Published is not { Digest: var digest })
            return Problems.Of("arrears.notPublished");
        return CachedAnswer.IsFresh(request, digest)
            ? CachedAnswer.NotModified(digest)
            : CachedAnswer.Of(digest, await documents.ReadAsync(digest, cancel));
    }

    private async Task<IResult> AnswerAsync(
        int year, ArrearsList? list, string? version, CancellationToken cancel)
    {
        if (list is null) return Answers.Ok(ArrearsListView.Of(year, null, []), version);

        var document = await documents.ReadAsync(list.Drawn.Digest, cancel);
        var lines = document.ToObjectFromJson<ArrearsDocument>(WireJson.Options)!.Lines;
        return Answers.Ok(ArrearsListView.Of(year, list, lines), version);
    }

    private static int YearOf(string year) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= FirstYear and <= LastYear && $"{number}" == year
            ? number
            : throw Problems.NotFound("arrears.notPublished");
}
