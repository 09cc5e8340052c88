using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Issuer;

/// <summary>Signs tokens for demonstration accounts with a key that lives as long as the host.</summary>
internal sealed class DevelopmentIssuer
{
    private const int UsualSeconds = 12 * 60 * 60;

    private readonly string metadata;
    private readonly RsaSecurityKey key;
    private readonly JsonWebTokenHandler tokens = new() { SetDefaultTimesOnTokenCreation = false };

    private DevelopmentIssuer(string url, IConfiguration settings)
    {
        var identity = settings.GetSection("Identity");
        Url = url;
        Issuer = identity["Issuer"] ?? url;
        Audience = identity["Audience"] ?? "procurement";
        metadata = identity["MetadataAddress"] ?? $"{url}/.well-known/openid-configuration";
        LifetimeSeconds = settings.GetValue<int?>("LocalHost:TokenSeconds") ?? UsualSeconds;
        if (LifetimeSeconds < 1) throw new HostException("LocalHost__TokenSeconds must be at least 1.");
        Accounts = Accounts.Read(settings["LocalHost:Accounts"]);
        key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };
    }

    /// <summary>Where its documents are, without a slash at the end.</summary>
    public string Url { get; }

    /// <summary>The address of the host itself, where the portal is.</summary>
    public string Origin => new Uri(Url).GetLeftPart(UriPartial.Authority);

    public string Issuer { get; }

    public string Audience { get; }

    public int LifetimeSeconds { get; }

    /// <summary>Who may sign in.</summary>
    public Accounts Accounts { get; }

    /// <summary>What points the app at this issuer where its own settings do not say otherwise.</summary>
    public Dictionary<string, string> Settings => new(StringComparer.Ordinal)
    {
        ["Identity__Issuer"] = Issuer,
        ["Identity__Audience"] = Audience,
        ["Identity__MetadataAddress"] = metadata,
    };

    public static DevelopmentIssuer At(string address, IConfiguration settings) =>
        new($"{address}{IssuerEndpoints.Path}", settings);

    public object Discovery() => new Dictionary<string, object>
    {
        ["issuer"] = Issuer,
        ["jwks_uri"] = $"{Url}/jwks",
        ["authorization_endpoint"] = $"{Url}/authorize",
        ["token_endpoint"] = $"{Url}/token",
        ["end_session_endpoint"] = $"{Url}/logout",
        ["response_types_supported"] = new[] { "code" },
        ["response_modes_supported"] = new[] { "query" },
        ["grant_types_supported"] = new[] { "authorization_code" },
        ["code_challenge_methods_supported"] = new[] { "S256" },
        ["token_endpoint_auth_methods_supported"] = new[] { "none" },
        ["scopes_supported"] = new[] { "openid", "profile" },
        ["prompt_values_supported"] = new[] { "none", "login", "select_account" },
        ["claims_supported"] = new[]
        {
            "iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "name", "tenant", "roles", "organization",
            "organization_name",
        },
        ["ui_locales_supported"] = new[] { "zh-CN", "en" },
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

    /// <summary>An access token as the service takes it.</summary>
    public string Sign(Dictionary<string, object> claims) => Sign(claims, Audience);

    /// <summary>A token for an audience, by the system's clock: only business time is ever simulated.</summary>
    public string Sign(Dictionary<string, object> claims, string audience)
    {
        var now = TimeProvider.System.GetUtcNow();
        return tokens.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = now.AddSeconds(LifetimeSeconds).UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });
    }
}
