using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Orders;

/// <summary>Answers with a page of a list.</summary>
public static class ListAnswers
{
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
        var page = await lists.PageAsync(list, paging.Limit, paging.After, cancel, owner);
        var shown = page.Items.Where(item => isHidden is null || !isHidden(item.Id));
        return Answers.Ok(paging.Page([.. shown.Select(item => view(item.Id, item.Row))], page.Next));
    }
}
