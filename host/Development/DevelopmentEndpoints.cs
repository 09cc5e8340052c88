using Microsoft.AspNetCore.Http;

namespace Procurement.LocalHost.Development;

/// <summary>What the host answers itself, for programs and pages of this machine and origin only.</summary>
/// <param name="admits">Whether a request shows the master key, or none is asked for.</param>
internal sealed class DevelopmentEndpoints(
    AdminEndpoints admin, IssuerEndpoints? issuer, Func<HttpRequest, bool> admits)
{
    /// <summary>A middleware: answers its own paths and passes on all others.</summary>
    public Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (Find(http.Request.Path) is not { } answer) return next(http);
        return OwnOrigin.Refusal(http) is { } refusal ? Reply.EmptyAsync(http, refusal) : answer(http);
    }

    private RequestDelegate? Find(PathString path)
    {
        if (path.StartsWithSegments(AdminEndpoints.Path, StringComparison.OrdinalIgnoreCase, out var rest))
        {
            return http => admits(http.Request)
                ? admin.HandleAsync(http, rest)
                : Reply.EmptyAsync(http, StatusCodes.Status401Unauthorized);
        }

        return issuer is not null && path.StartsWithSegments(IssuerEndpoints.Path, StringComparison.Ordinal, out rest)
            ? http => issuer.HandleAsync(http, rest)
            : null;
    }
}
