using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Procurement.LocalHost.Http;

namespace Procurement.LocalHost.Issuer;

/// <summary>The page on which somebody chooses an account, its answer to the client, and signing out.</summary>
internal sealed class SignInEndpoint(DevelopmentIssuer issuer, AuthorizationCodes codes)
{
    private readonly SignInPage page = new(issuer);

    /// <summary>Shows the accounts; sends a client away whose request is wrong.</summary>
    public async Task ShowAsync(HttpContext http)
    {
        var request = new AuthorizationRequest(http.Request.Query);
        if (!await RefusedAsync(http, request)) await WriteAsync(http, page.Choose(request, Words(http, request)));
    }

    /// <summary>Sends the client a code for the account that was chosen.</summary>
    public async Task ChooseAsync(HttpContext http)
    {
        // A browser always says where a form comes from; that it is from here was looked at before.
        if (http.Request.Headers.Origin.Count == 0)
        {
            await Reply.EmptyAsync(http, StatusCodes.Status403Forbidden);
            return;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var request = new AuthorizationRequest(form);
        if (await RefusedAsync(http, request)) return;
        if (issuer.Accounts.Find(form["account"]) is var (_, account))
            Return(http, request, "code", codes.Issue(request, account.Id));
        else await WriteAsync(http, page.Choose(request, Words(http, request)), StatusCodes.Status400BadRequest);
    }

    /// <summary>Nobody is signed in here, so signing out leads back to the portal, or says so.</summary>
    public Task LeaveAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var back = query["post_logout_redirect_uri"].ToString();
        if (Uri.TryCreate(back, UriKind.Absolute, out var uri)
            && uri.GetLeftPart(UriPartial.Authority) == issuer.Origin)
        {
            http.Response.Redirect(query["state"] is [{ } state]
                ? QueryHelpers.AddQueryString(back, "state", state)
                : back);
            return Task.CompletedTask;
        }

        return WriteAsync(http, page.Left(Words(http, new AuthorizationRequest(query))));
    }

    private async Task<bool> RefusedAsync(HttpContext http, AuthorizationRequest request)
    {
        if (!request.MayReturn(issuer.Origin))
            await WriteAsync(http, page.Wrong(Words(http, request)), StatusCodes.Status400BadRequest);
        else if (request.Error() is { } error) Return(http, request, "error", error);
        else return false;
        return true;
    }

    // 303: what was a form becomes a page to go to.
    private static void Return(HttpContext http, AuthorizationRequest request, string name, string value)
    {
        var to = QueryHelpers.AddQueryString(request.RedirectUri, name, value);
        if (request.State is { } state) to = QueryHelpers.AddQueryString(to, "state", state);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Location = to;
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
    }

    private static SignInWords Words(HttpContext http, AuthorizationRequest request)
    {
        var accepted = http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString());
        return SignInWords.For((request.Locales ?? "").Split(' ').Concat(accepted));
    }

    private static Task WriteAsync(HttpContext http, string html, int status = StatusCodes.Status200OK)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        PageHeaders.Add(http.Response, PageHeaders.WithoutScripts);
        return http.Response.WriteAsync(html, http.RequestAborted);
    }
}
