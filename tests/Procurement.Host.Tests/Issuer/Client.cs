using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Azure.Functions.Worker;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Issuer;

/// <summary>Signs people in as the portal and a browser do together: what is wrong with it, a test says itself.</summary>
internal sealed class Client(LocalApp app) : IDisposable
{
    // The example of RFC 7636, appendix B.
    public const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    public const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = app.Address,
    };

    public string Origin { get; } = app.Address.GetLeftPart(UriPartial.Authority);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What the portal asks with, changed by the test; null takes a parameter away.</summary>
    public Dictionary<string, string> Request(params (string Name, string? Value)[] changes)
    {
        var request = new Dictionary<string, string>
        {
            ["client_id"] = "procurement-portal",
            ["redirect_uri"] = $"{Origin}/sign-in/done",
            ["response_type"] = "code",
            ["scope"] = "openid profile",
            ["state"] = "state 1",
            ["nonce"] = "nonce-1",
            ["code_challenge"] = Challenge,
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in changes)
        {
            if (value is null) request.Remove(name);
            else request[name] = value;
        }

        return request;
    }

    public Task<HttpResponseMessage> AuthorizeAsync(params (string Name, string? Value)[] changes) =>
        GetAsync(QueryHelpers.AddQueryString("/dev/issuer/authorize", Request(changes)!));

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return http.SendAsync(request, Cancel);
    }

    public async Task<string> PageAsync(params (string Name, string? Value)[] changes) =>
        await (await AuthorizeAsync(changes)).Content.ReadAsStringAsync(Cancel);

    /// <summary>What the form of the page sends.</summary>
    public Task<HttpResponseMessage> ChooseAsync(string account, params (string Name, string? Value)[] changes)
    {
        var form = Request(changes);
        form["account"] = account;
        return PostAsync("/dev/issuer/authorize", form, Origin);
    }

    public async Task<string> CodeAsync(string account, params (string Name, string? Value)[] changes)
    {
        var answer = await ChooseAsync(account, changes);
        return QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["code"]!;
    }

    /// <summary>Exchanges a code as the portal does, changed by the test.</summary>
    public Task<HttpResponseMessage> ExchangeAsync(string code, params (string Name, string? Value)[] changes)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = $"{Origin}/sign-in/done",
            ["client_id"] = "procurement-portal",
            ["code_verifier"] = Verifier,
        };
        foreach (var (name, value) in changes)
        {
            if (value is null) form.Remove(name);
            else form[name] = value;
        }

        return PostAsync("/dev/issuer/token", form, Origin);
    }

    public async Task<JsonObject> TokensAsync(string account, params (string Name, string? Value)[] changes)
    {
        var answer = await ExchangeAsync(await CodeAsync(account, changes));
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(Cancel))!;
    }

    public Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> form, string? origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        if (origin is not null) request.Headers.Add("Origin", origin);
        return http.SendAsync(request, Cancel);
    }

    public void Dispose() => http.Dispose();

    /// <summary>An app for the host to run.</summary>
    public static class Open
    {
        [Function("Open")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Results.Ok("open");
    }
}
