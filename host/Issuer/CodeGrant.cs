using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace Procurement.LocalHost.Issuer;

/// <summary>Exchanges a code for tokens (RFC 6749 section 4.1.3, RFC 7636 section 4.6).</summary>
internal sealed partial class CodeGrant(DevelopmentIssuer issuer, AuthorizationCodes codes)
{
    private static readonly string[] Parameters =
        ["grant_type", "code", "redirect_uri", "client_id", "code_verifier"];

    public async Task HandleAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await FormOrNullAsync(http) is not { } form || Parameters.Any(name => form[name].Count > 1))
        {
            await RefuseAsync(http, "invalid_request", "The form cannot be read, or names something twice.");
            return;
        }

        if (Error(form) is var (error, why)) await RefuseAsync(http, error, why);
        else if (Take(form) is { } signedIn) await http.Response.WriteAsJsonAsync(Tokens(signedIn));
        else await RefuseAsync(http, "invalid_grant", "The code is unknown, used, too old or not for this request.");
    }

    /// <summary>Whether a verifier is the one whose hash was sent before.</summary>
    internal static bool Proves(string verifier, string challenge) =>
        VerifierForm().IsMatch(verifier)
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))),
            Encoding.ASCII.GetBytes(challenge));

    private static (string Error, string Why)? Error(IFormCollection form)
    {
        if (form["grant_type"].Count == 0) return ("invalid_request", "grant_type is missing.");
        if (form["grant_type"] != "authorization_code")
            return ("unsupported_grant_type", "Only authorization_code is.");
        if (form["client_id"] != AuthorizationRequest.Client)
            return ("invalid_client", $"The client is {AuthorizationRequest.Client}, without a secret.");
        return Array.Find(Parameters, name => string.IsNullOrEmpty(form[name])) is { } missing
            ? ("invalid_request", $"{missing} is missing.")
            : null;
    }

    private SignedIn? Take(IFormCollection form) =>
        codes.Take(form["code"]!) is { } signedIn
        && signedIn.Request.RedirectUri == form["redirect_uri"]
        && Proves(form["code_verifier"]!, signedIn.Request.Challenge)
            ? signedIn
            : null;

    private Dictionary<string, object> Tokens(SignedIn signedIn)
    {
        var claims = Claims(signedIn.Account);
        var ofIdToken = new Dictionary<string, object>(claims) { ["auth_time"] = signedIn.At.ToUnixTimeSeconds() };
        if (signedIn.Request.Nonce is { } nonce) ofIdToken["nonce"] = nonce;
        return new()
        {
            ["access_token"] = issuer.Sign(claims),
            ["id_token"] = issuer.Sign(ofIdToken, AuthorizationRequest.Client),
            ["token_type"] = "Bearer",
            ["expires_in"] = issuer.LifetimeSeconds,
            ["scope"] = "openid profile",
        };
    }

    private Dictionary<string, object> Claims(string account)
    {
        var (group, person) = issuer.Accounts.Find(account)!.Value;
        var claims = new Dictionary<string, object>
        {
            ["sub"] = person.Id,
            ["name"] = person.Name,
            ["tenant"] = issuer.Accounts.Tenant,
            ["roles"] = person.Roles.ToArray(),
            ["organization_name"] = group.Name,
        };
        if (group.Organization is { } organization) claims["organization"] = organization;
        return claims;
    }

    private static async Task<IFormCollection?> FormOrNullAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static Task RefuseAsync(HttpContext http, string error, string why)
    {
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return http.Response.WriteAsJsonAsync(new Dictionary<string, string>
        {
            ["error"] = error,
            ["error_description"] = why,
        });
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._~-]{43,128}\z", RegexOptions.None, 1000)]
    private static partial Regex VerifierForm();
}
