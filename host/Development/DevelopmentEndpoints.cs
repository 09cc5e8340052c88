using Microsoft.AspNetCore.Http;
using Procurement.LocalHost.Http;
using Procurement.LocalHost.Issuer;

namespace Procurement.LocalHost.Development;

/// <summary>What the host answers itself, for programs and pages of this machine and origin only.</summary>
/// <param name="admits">Whether a request shows the master key, or none is asked for.</param>
internal sealed class DevelopmentEndpoints(
    AdminEndpoints admin, IssuerEndpoints? issuer, Func<HttpRequest, bool> admits)
{
    /// <summary>A middleware: answers its own paths and passes on all others.</summary>
    public Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (Find(http.Request.Path) is not var (answer, takesForms)) return next(http);
        return OwnOrigin.Refusal(http, takesForms) is { } refusal ? Reply.EmptyAsync(http, refusal) : answer(http);
    }

    private (RequestDelegate Answer, bool TakesForms)? Find(PathString path)
    {
        if (path.StartsWithSegments(AdminEndpoints.Path, StringComparison.OrdinalIgnoreCase, out var rest))
        {
            return (http => admits(http.Request)
                ? admin.HandleAsync(http, rest)
                : Reply.EmptyAsync(http, StatusCodes.Status401Unauthorized), false);
        }

        return issuer is not null && path.StartsWithSegments(IssuerEndpoints.Path, StringComparison.Ordinal, out rest)
            ? (http => issuer.HandleAsync(http, rest), IssuerEndpoints.TakesForms(rest))
            : null;
    }
}
