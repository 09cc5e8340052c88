using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Procurement.Functions.Tests.Sealing;

/// <summary>
/// Stands in for Key Vault: an RSA key with versions behind <c>wrapkey</c> and <c>unwrapkey</c> on a port of this
/// machine, and the issuer of its tokens. What is not as the protocol asks is a complaint and a 400.
/// </summary>
internal sealed class VaultStandIn : TokenCredential, IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<RSA> versions = [RSA.Create(2048)];

    public VaultStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/keys/{name}/{version}/{operation}", AnswerAsync);
        app.MapPost("/keys/{name}/{operation}", (HttpRequest request, string name, string operation) =>
            AnswerAsync(request, name, $"{versions.Count}", operation));
    }

    /// <summary>What callers did wrong.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    /// <summary>For what tokens were asked.</summary>
    public ConcurrentQueue<string> Scopes { get; } = [];

    /// <summary>How many more calls are answered that there are too many.</summary>
    public int Busy { get; set; }

    public Task StartAsync() => app.StartAsync();

    /// <summary>A new version of the key, which wraps from now on.</summary>
    public void Renew() => versions.Add(RSA.Create(2048));

    /// <summary>Brings to it what is sent to any vault: a token goes over TLS only, which it has not.</summary>
    public HttpMessageHandler Towards() => new Turning(new Uri(app.Urls.First()));

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        foreach (var scope in requestContext.Scopes) Scopes.Enqueue(scope);
        return new("token-of-the-app", DateTimeOffset.MaxValue);
    }

    public override ValueTask<AccessToken> GetTokenAsync(
        TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        versions.ForEach(key => key.Dispose());
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, string name, string version, string operation)
    {
        if (Busy > 0)
        {
            Busy--;
            return Results.StatusCode(429);
        }

        var said = await JsonNode.ParseAsync(request.Body);
        if (Wrong(request, said) is { } complaint)
        {
            Complaints.Enqueue(complaint);
            return Error(400, "BadParameter", complaint);
        }

        if (name is "forbidden") return Error(403, "Forbidden", "The caller has no wrapKey permission.");
        if (!int.TryParse(version, out var number) || number > versions.Count) return Error(404, "KeyNotFound", version);

        var value = Base64Url.DecodeFromChars((string)said!["value"]!);
        try
        {
            var key = versions[number - 1];
            var result = operation is "wrapkey"
                ? key.Encrypt(value, RSAEncryptionPadding.OaepSHA256)
                : key.Decrypt(value, RSAEncryptionPadding.OaepSHA256);
            return Results.Json(new JsonObject
            {
                ["kid"] = $"https://{request.Headers["X-Vault"]}/keys/{name}/{number}",
                ["value"] = Base64Url.EncodeToString(result),
            });
        }
        catch (CryptographicException why)
        {
            return Error(400, "BadParameter", why.Message);
        }
    }

    private static string? Wrong(HttpRequest request, JsonNode? said) =>
        request.Headers.Authorization != "Bearer token-of-the-app" ? "The token is not that of the app."
        : request.Query["api-version"] != "7.4" ? "The version of the interface is not said."
        : request.ContentType != "application/json" ? "The body is not JSON."
        : (string?)said?["alg"] is not "RSA-OAEP-256" ? "The algorithm is another."
        : (string?)said["value"] is not { Length: > 0 } value || !Base64Url.IsValid(value) ? "The value is no base64url."
        : null;

    private static IResult Error(int status, string code, string message) => Results.Json(
        new { error = new { code, message } }, statusCode: status);

    private sealed class Turning(Uri address) : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
        {
            var asked = request.RequestUri!;
            request.Headers.Add("X-Vault", asked.Host);
            request.RequestUri = new Uri(address, asked.PathAndQuery);
            return base.SendAsync(request, cancel);
        }
    }
}
