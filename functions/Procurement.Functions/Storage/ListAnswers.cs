using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http;

namespace Procurement.Functions.Storage;

/// <summary>Answers with a page of a list.</summary>
public static class ListAnswers
{
    /// <summary>The page that the request asks for, or the problem with its <c>limit</c> or <c>cursor</c>.</summary>
    public static async Task<IResult> AnswerAsync(
        this Lists lists, HttpRequest request, string list, CancellationToken cancel)
    {
        var paging = Paging.Read(request);
        if (paging.Problem is { } wrong) return wrong;

        var page = await lists.PageAsync(list, paging.Value.Limit, paging.Value.After, cancel);
        return Answers.Ok(paging.Value.Page(page.Items, page.Next));
    }
}
