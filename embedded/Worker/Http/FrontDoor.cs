using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Procurement.Embedded.Development;

namespace Procurement.Embedded.Http;

/// <summary>Sends a request to the home page, the host's own endpoints or the functions.</summary>
internal sealed class FrontDoor(
    HttpDispatcher functions, AdminEndpoints admin, IssuerEndpoints? issuer, IConfiguration settings)
{
    public Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path;
        if (path == "/") return HomeAsync(http);
        if (path.StartsWithSegments(AdminEndpoints.Path, StringComparison.OrdinalIgnoreCase, out var rest))
            return admin.HandleAsync(http, rest);
        return issuer is not null && path.StartsWithSegments(IssuerEndpoints.Path, StringComparison.Ordinal, out rest)
            ? issuer.HandleAsync(http, rest)
            : functions.HandleAsync(http);
    }

    private Task HomeAsync(HttpContext http)
    {
        if (settings.GetValue<bool>("AzureWebJobsDisableHomepage"))
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            "<!doctype html><html lang=zh-CN><title>服务已启动</title><p>函数应用正在运行。The function app is running.</p></html>");
    }
}
