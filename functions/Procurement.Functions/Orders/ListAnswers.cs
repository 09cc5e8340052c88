using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Orders;

/// <summary>Answers with a page of a list.</summary>
public static class ListAnswers
{
    /// <summary>
    /// The page that the request asks for, for an <paramref name="owner"/> of its own rows alone; a row for which
    /// <paramref name="isHidden"/> is left out, so that the page has fewer.
    /// </summary>
    public static async Task<IResult> AnswerAsync(
        this Lists lists,
        HttpRequest request,
        string list,
        CancellationToken cancel,
        Predicate<JsonElement>? isHidden = null,
        string? owner = null)
    {
        var paging = Paging.Read(request);
        var page = await lists.PageAsync(list, paging.Limit, paging.After, cancel, owner);
        var shown = page.Items.Where(row => isHidden is null || !isHidden(row)).ToList();
        return Answers.Ok(paging.Page(shown, page.Next));
    }
}
