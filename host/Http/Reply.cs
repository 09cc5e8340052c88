using Microsoft.AspNetCore.Http;

namespace Procurement.LocalHost.Http;

/// <summary>Answers of the host's own endpoints.</summary>
internal static class Reply
{
    public static Task NotFoundAsync(HttpContext http) => EmptyAsync(http, StatusCodes.Status404NotFound);

    public static Task EmptyAsync(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    public static Task RefuseAsync(HttpContext http, int status, string why)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { status, detail = why });
    }
}
