using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Procurement.LocalHost.Development;

/// <summary>The development issuer over HTTP.</summary>
internal sealed class IssuerEndpoints(DevelopmentIssuer issuer)
{
    public const string Path = "/dev/issuer";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public Task HandleAsync(HttpContext http, PathString rest) => (http.Request.Method, rest.Value) switch
    {
        ("GET", "/.well-known/openid-configuration") => http.Response.WriteAsJsonAsync(issuer.Discovery()),
        ("GET", "/jwks") => http.Response.WriteAsJsonAsync(issuer.Keys()),
        ("POST", "/token") => TokenAsync(http),
        _ => Reply.NotFoundAsync(http),
    };

    private async Task TokenAsync(HttpContext http)
    {
        TokenRequest? request;
        try
        {
            request = await JsonSerializer.DeserializeAsync<TokenRequest>(
                http.Request.Body, Strict, http.RequestAborted);
        }
        catch (JsonException malformed)
        {
            await Reply.RefuseAsync(http, 400, malformed.Message);
            return;
        }

        if (request is null || !DemoAccounts.Knows(request.Role) || string.IsNullOrEmpty(request.Tenant))
        {
            await Reply.RefuseAsync(http, 400, "需要已知的 role 和 tenant。A known role and a tenant are required.");
            return;
        }

        await http.Response.WriteAsJsonAsync(new Dictionary<string, object>
        {
            ["access_token"] = issuer.Sign(request),
            ["token_type"] = "Bearer",
            ["expires_in"] = DevelopmentIssuer.LifetimeSeconds,
        });
    }
}
