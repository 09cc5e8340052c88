using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Publishing.Search;

namespace Procurement.Functions.Publicity;

/// <summary>The one page of residents that is made while they wait: who has this in its name.</summary>
public sealed class PublicSearchFunctions(PublicSearch search)
{
    private const int NameMax = 40;

    /// <summary>A page with the organizations whose name holds a text, for a form without a script.</summary>
    [Function("SearchPublicGrants"), AllowPublic]
    [Describe("按名称查询得到资金的单位（网页）", Page = true, Query = ["name"])]
    public async Task<IResult> SearchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "public/{tenant}/search")] HttpRequest request,
        string tenant,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        // Browsers send what is typed, and residents type anything: what is too much is cut, and found or not.
        var typed = request.Query["name"].ToString().Trim();
        var name = string.Concat(typed.EnumerateRunes().Take(NameMax));
        return WireRules.IsSlug(tenant) && await search.FindOrNullAsync(tenant, name, cancel) is { } page
            ? new Answer(page, search.PolicyOf(tenant))
            : Problems.Of("organization.notFound");
    }

    private sealed class Answer(string page, string policy) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = "text/html; charset=utf-8";
            response.Headers.CacheControl = "public, max-age=60";
            response.Headers.ContentSecurityPolicy = policy;
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers["Referrer-Policy"] = "same-origin";
            return response.WriteAsync(page, CancellationToken.None);
        }
    }
}
