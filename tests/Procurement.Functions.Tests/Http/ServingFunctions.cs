using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Functions.Health;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using Procurement.Functions.Tests.Http.Identity;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Http;

/// <summary>The whole way of a request, from the socket through both middlewares.</summary>
public sealed class ServingFunctions : IAsyncLifetime
{
    private static readonly Type[] Functions = [typeof(GuardedFunctions), typeof(HealthFunctions), typeof(OpenApiFunctions)];

    private TestIssuer issuer = null!;
    private LocalApp app = null!;

    public async ValueTask InitializeAsync()
    {
        issuer = await TestIssuer.StartAsync();
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Identity__Issuer"] = TestIssuer.Name,
            ["Identity__Audience"] = TestIssuer.Audience,
            ["Identity__MetadataAddress"] = issuer.MetadataAddress,
        };
        app = await LocalApp.StartAsync(Configure, settings, Functions);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await issuer.DisposeAsync();
    }

    /// <summary>Route, whether a token is sent, status and code.</summary>
    public static TheoryData<string, bool, int, string?> Ways => new()
    {
        { "guarded/me", true, 200, null },
        { "guarded/me", false, 401, "token.missing" },
        { "guarded/forgotten", true, 403, "function.closed" },
        { "guarded/forgotten", false, 403, "function.closed" },
        { "guarded/bug", false, 500, "service.failed" },
        { "guarded/storage", false, 503, "storage.unavailable" },
        { "health", false, 200, null },
        { "openapi.json", false, 200, null },
    };

    [Theory, MemberData(nameof(Ways))]
    public async Task Answers_or_says_why_not(string route, bool sendsToken, int status, string? code)
    {
        using var response = await SendAsync(HttpMethod.Get, route, sendsToken ? issuer.Token() : null);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var body = JsonDocument.Parse(text);

        Assert.Equal(status, (int)response.StatusCode);
        if (code is null) return;
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, body.RootElement.GetProperty("code").GetString());
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Challenges_who_sends_no_token()
    {
        using var response = await SendAsync(HttpMethod.Get, "guarded/me", token: null);

        Assert.Equal("Bearer realm=\"procurement\"", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Reads_a_body_and_answers_with_its_version()
    {
        using var content = new StringContent(SampleBody.Good, Encoding.UTF8, "application/json");

        using var response = await SendAsync(HttpMethod.Post, "guarded/echo", issuer.Token(), content);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("\"1\"", response.Headers.ETag?.ToString());
        Assert.Equal("/api/guarded/echo", response.Headers.Location?.ToString());
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"grade\":null", body, StringComparison.Ordinal);
        Assert.Contains("长者日间照料", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_40_MB_through_the_host()
    {
        using var content = new ByteArrayContent(new byte[40 * 1024 * 1024]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await SendAsync(HttpMethod.Post, "guarded/echo", issuer.Token(), content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private static void Configure(FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new FunctionCatalog(Functions));
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton<IMemberships, Nowhere>();
        builder.AddHttpContract();
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string route, string? token, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, $"api/{route}") { Content = content };
        if (content is not null) request.Headers.Add(IdempotencyKey.Header, "echo");
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        return await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Nobody acts for an organization that the token does not name.</summary>
    private sealed class Nowhere : IMemberships
    {
        public Task<string?> OrganizationOfAsync(string tenant, string account, CancellationToken cancel) =>
            Task.FromResult<string?>(null);
    }
}
