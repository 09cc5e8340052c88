using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Procurement.LocalHost.Http;

namespace Procurement.LocalHost.Issuer;

/// <summary>The short way for programs of this machine: a token for a role, asked for in JSON.</summary>
internal sealed class RoleGrant(DevelopmentIssuer issuer)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public async Task HandleAsync(HttpContext http)
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

        if (request is null || !Accounts.KnowsRole(request.Role) || string.IsNullOrEmpty(request.Tenant))
        {
            await Reply.RefuseAsync(http, 400, "需要已知的 role 和 tenant。A known role and a tenant are required.");
            return;
        }

        await http.Response.WriteAsJsonAsync(new Dictionary<string, object>
        {
            ["access_token"] = issuer.Sign(Claims(request)),
            ["token_type"] = "Bearer",
            ["expires_in"] = issuer.LifetimeSeconds,
        });
    }

    // Somebody of the list has his own name here too, so that records name one person one way.
    private Dictionary<string, object> Claims(TokenRequest request)
    {
        var account = request.Account ?? Accounts.Subject(request.Role!, request.Organization);
        var listed = request.Tenant == issuer.Accounts.Tenant ? issuer.Accounts.Find(account)?.Account.Name : null;
        var claims = new Dictionary<string, object>
        {
            ["sub"] = account,
            ["name"] = request.Name ?? listed ?? Accounts.NameOfRole(request.Role!),
            ["tenant"] = request.Tenant!,
            ["roles"] = new[] { request.Role! },
        };
        if (request.Organization is { } organization) claims["organization"] = organization;
        return claims;
    }
}

/// <summary>What a token is asked for with; account and name have defaults by role.</summary>
internal sealed record TokenRequest(string? Role, string? Tenant, string? Organization, string? Account, string? Name);
