using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Procurement.LocalHost.Development;

/// <summary>Signs tokens for demonstration accounts with a key that lives as long as the host.</summary>
internal sealed class DevelopmentIssuer
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly string metadata;
    private readonly RsaSecurityKey key;
    private readonly JsonWebTokenHandler tokens = new() { SetDefaultTimesOnTokenCreation = false };

    private DevelopmentIssuer(string url, IConfigurationSection identity)
    {
        Url = url;
        Issuer = identity["Issuer"] ?? url;
        Audience = identity["Audience"] ?? "procurement";
        metadata = identity["MetadataAddress"] ?? $"{url}/.well-known/openid-configuration";
        key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };
    }

    /// <summary>Where its documents are, without a slash at the end.</summary>
    public string Url { get; }

    public string Issuer { get; }

    public string Audience { get; }

    public static int LifetimeSeconds => (int)Lifetime.TotalSeconds;

    /// <summary>What points the app at this issuer where its own settings do not say otherwise.</summary>
    public Dictionary<string, string> Settings => new(StringComparer.Ordinal)
    {
        ["Identity__Issuer"] = Issuer,
        ["Identity__Audience"] = Audience,
        ["Identity__MetadataAddress"] = metadata,
    };

    public static DevelopmentIssuer At(string address, IConfiguration settings) =>
        new($"{address}/dev/issuer", settings.GetSection("Identity"));

    public object Discovery() => new Dictionary<string, object>
    {
        ["issuer"] = Issuer,
        ["jwks_uri"] = $"{Url}/jwks",
        ["token_endpoint"] = $"{Url}/token",
        ["response_types_supported"] = new[] { "token" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
    };

    public object Keys()
    {
        var shown = key.Rsa.ExportParameters(includePrivateParameters: false);
        var jwk = new Dictionary<string, string>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(shown.Modulus),
            ["e"] = Base64UrlEncoder.Encode(shown.Exponent),
        };
        return new { keys = new[] { jwk } };
    }

    /// <summary>A token by the system's clock: only business time is ever simulated.</summary>
    public string Sign(TokenRequest request)
    {
        var now = TimeProvider.System.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["sub"] = request.Account ?? DemoAccounts.Subject(request.Role!, request.Organization),
            ["name"] = request.Name ?? DemoAccounts.Name(request.Role!),
            ["tenant"] = request.Tenant!,
            ["roles"] = new[] { request.Role! },
        };
        if (request.Organization is { } organization) claims["organization"] = organization;
        return tokens.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });
    }
}

/// <summary>What a token is asked for with; account and name have defaults by role.</summary>
internal sealed record TokenRequest(string? Role, string? Tenant, string? Organization, string? Account, string? Name);
