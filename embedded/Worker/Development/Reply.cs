using Microsoft.AspNetCore.Http;

namespace Procurement.Embedded.Development;

/// <summary>Answers of the host's own endpoints.</summary>
internal static class Reply
{
    public static Task NotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    public static Task RefuseAsync(HttpContext http, int status, string why)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { status, detail = why });
    }
}
