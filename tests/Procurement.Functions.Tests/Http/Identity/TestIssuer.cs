using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Procurement.Functions.Tests.Http.Identity;

/// <summary>An OpenID issuer on loopback, whose keys the test changes and whose answers it can fail.</summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    public const string Name = "https://issuer.test/";
    public const string Audience = "procurement";

    // Making a key takes longer than a test; the first one is the same in all.
    private static readonly RSA FirstKey = RSA.Create(2048);

    private readonly WebApplication app;
    private RSA rsa = FirstKey;
    private int generation = 1;
    private int asked;

    private TestIssuer(WebApplication app) => this.app = app;

    /// <summary>The address of the discovery document.</summary>
    public string MetadataAddress => $"{app.Urls.Single()}/.well-known/openid-configuration";

    /// <summary>The issuer that discovery names.</summary>
    public string NameInDiscovery { get; set; } = Name;

    /// <summary>Whether discovery answers 500.</summary>
    public bool IsDown { get; set; }

    /// <summary>Whether discovery takes a request and never answers.</summary>
    public bool IsHanging { get; set; }

    /// <summary>How often discovery was asked, whatever it answered.</summary>
    public int Asked => asked;

    /// <summary>How often the keys were fetched.</summary>
    public int Fetches { get; private set; }

    /// <summary>The key that signs now.</summary>
    public RsaSecurityKey Key => new(rsa) { KeyId = $"key-{generation}" };

    /// <summary>The public key as text, which anybody may read.</summary>
    public string PublicKeyPem => rsa.ExportSubjectPublicKeyInfoPem();

    public static async Task<TestIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var issuer = new TestIssuer(builder.Build());
        issuer.app.MapGet("/.well-known/openid-configuration", issuer.DiscoveryAsync);
        issuer.app.MapGet("/jwks", issuer.Jwks);
        await issuer.app.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    /// <summary>Replaces the key; tokens signed before are no longer good.</summary>
    public void Rotate()
    {
        rsa = RSA.Create(2048);
        generation++;
    }

    /// <summary>A token that is good for the officer of Wuchang, after <paramref name="change"/>.</summary>
    public string Token(Action<SecurityTokenDescriptor>? change = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = Audience,
            // Identity goes by the system's clock.
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1),
            SigningCredentials = new(Key, SecurityAlgorithms.RsaSha256),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["sub"] = "officer", ["name"] = "经办", ["tenant"] = "wuchang", ["roles"] = new[] { "officer" },
            },
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> DiscoveryAsync(CancellationToken gone)
    {
        Interlocked.Increment(ref asked);
        if (IsHanging) await Task.Delay(Timeout.Infinite, gone);
        if (IsDown) return Results.StatusCode(500);

        Fetches++;
        return Results.Text(
            $$"""{"issuer":"{{NameInDiscovery}}","jwks_uri":"{{app.Urls.Single()}}/jwks"}""", "application/json");
    }

    private IResult Jwks()
    {
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(false)));
        return Results.Text(
            $$"""
            {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"{{Key.KeyId}}","n":"{{jwk.N}}","e":"{{jwk.E}}"}]}
            """,
            "application/json");
    }
}
