using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Procurement.Functions.Http;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Orders;

/// <summary>Answers with a page of a list, or of an aggregate's parts.</summary>
public static class ListAnswers
{
    private static readonly EventId SpoiledRow = new(1, nameof(SpoiledRow));

    /// <summary>
    /// The page that the request asks for, for an <paramref name="owner"/> of its own rows alone, each row as a view of
    /// its id and what it holds; a row whose id
    /// <paramref name="isHidden"/> is left out, so that the page has fewer.
    /// </summary>
    public static async Task<IResult> AnswerAsync<TRow, TView>(
        this Lists lists,
        HttpRequest request,
        ListKey<TRow> list,
        Func<string, TRow, TView> view,
        CancellationToken cancel,
        Predicate<string>? isHidden = null,
        string? owner = null)
        where TRow : notnull
    {
        var paging = Paging.Read(request);
        // One spoiled row keeps nobody from the others; ./run rebuild makes it anew.
        var log = request.HttpContext.RequestServices.GetRequiredService<ILogger<Lists>>();
        var page = await lists.PageAsync(
            list,
            paging.Limit,
            paging.After,
            cancel,
            owner,
            spoiled => log.LogError(SpoiledRow, spoiled, "A list leaves out {Row}", spoiled.Row));
        var shown = page.Items.Where(item => isHidden is null || !isHidden(item.Id));
        return Answers.Ok(paging.Page([.. shown.Select(item => view(item.Id, item.Row))], page.Next));
    }

    /// <summary>The page that was asked for of an aggregate's parts, in the order of their ids, as views.</summary>
    public static async Task<IResult> AnswerAsync<TState, TPart, TView>(
        this AggregateStore store,
        Paging paging,
        string table,
        object key,
        Parts<TState, TPart> parts,
        Func<TPart, TView> view,
        CancellationToken cancel)
        where TPart : class
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(paging);
        var found = await store.PartsAsync(table, key, parts, paging.After ?? "", cancel)
            .Take(paging.Limit + 1)
            .ToListAsync(cancel);
        var next = found.Count > paging.Limit ? found[paging.Limit - 1].Id : null;
        return Answers.Ok(paging.Page([.. found.Take(paging.Limit).Select(one => view(one.Part))], next));
    }
}
