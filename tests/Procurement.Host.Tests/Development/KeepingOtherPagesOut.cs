using System.Net;
using System.Net.Http.Json;
using System.Text;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Development;

/// <summary>A browser on this machine shows pages of others, which must not reach what only we may use.</summary>
public sealed class KeepingOtherPagesOut(KeepingOtherPagesOut.App running) : IClassFixture<KeepingOtherPagesOut.App>
{
    private static readonly object Officer = new { role = "officer", tenant = "wuchang" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Everything => new()
    {
        { "GET", "/admin/host/status" },
        { "GET", "/admin/host/ping" },
        { "GET", "/admin/clock" },
        { "PUT", "/admin/clock" },
        { "POST", "/admin/functions/Idle" },
        { "GET", "/admin/nothing" },
        { "OPTIONS", "/admin/clock" },
        { "GET", "/dev/issuer/.well-known/openid-configuration" },
        { "GET", "/dev/issuer/jwks" },
        { "POST", "/dev/issuer/token" },
        { "OPTIONS", "/dev/issuer/token" },
        { "GET", "/dev/issuer/authorize" },
        { "POST", "/dev/issuer/authorize" },
        { "GET", "/dev/issuer/logout" },
    };

    [Theory]
    [MemberData(nameof(Everything))]
    public Task Refuses_a_page_of_another_origin(string method, string path) =>
        RefusesAsync(method, path, request => request.Headers.Add("Origin", "https://elsewhere.example"));

    [Theory]
    [MemberData(nameof(Everything))]
    public Task Refuses_a_page_of_another_port_of_this_machine(string method, string path) =>
        RefusesAsync(method, path, request => request.Headers.Add("Origin", "http://localhost:3000"));

    [Theory]
    [MemberData(nameof(Everything))]
    public Task Refuses_a_page_that_hides_its_origin(string method, string path) =>
        RefusesAsync(method, path, request => request.Headers.Add("Origin", "null"));

    [Theory]
    [MemberData(nameof(Everything))]
    public Task Refuses_a_name_that_was_pointed_at_this_machine(string method, string path) =>
        RefusesAsync(method, path, request => request.Headers.Host = $"rebound.example:{running.Port}");

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("localhost.elsewhere.example")]
    public Task Refuses_our_name_on_another_port_and_names_like_ours(string host) =>
        RefusesAsync("GET", "/admin/host/status", request => request.Headers.Host = host);

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public Task Refuses_what_the_browser_says_comes_from_elsewhere(string site) =>
        RefusesAsync("GET", "/dev/issuer/jwks", request => request.Headers.Add("Sec-Fetch-Site", site));

    [Theory]
    [InlineData("POST", "/dev/issuer/token", "text/plain")]
    [InlineData("POST", "/dev/issuer/token", "multipart/form-data")]
    [InlineData("POST", "/dev/issuer/authorize", "text/plain")]
    [InlineData("POST", "/dev/issuer/authorize", "multipart/form-data")]
    [InlineData("POST", "/admin/functions/Idle", "application/x-www-form-urlencoded")]
    [InlineData("PUT", "/admin/clock", "application/x-www-form-urlencoded")]
    [InlineData("POST", "/dev/issuer/token", null)]
    [InlineData("POST", "/admin/functions/Idle", "multipart/form-data")]
    [InlineData("PUT", "/admin/clock", "text/plain")]
    public Task Refuses_what_a_form_can_send(string method, string path, string? type) =>
        RefusesAsync(
            method,
            path,
            request => request.Content!.Headers.ContentType = type is null ? null : new(type),
            HttpStatusCode.UnsupportedMediaType);

    [Theory]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://localhost")]
    public async Task Serves_our_own_pages_and_programs(string address)
    {
        var origin = $"{address}:{running.Port}";
        using var own = Request("POST", "/dev/issuer/token");
        own.Headers.Host = new Uri(origin).Authority;
        own.Headers.Add("Origin", origin);
        own.Headers.Add("Sec-Fetch-Site", "same-origin");

        var page = await running.Client.SendAsync(own, Cancel);
        var program = await running.Client.PostAsJsonAsync("/dev/issuer/token", Officer, Cancel);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (page.StatusCode, program.StatusCode));
    }

    private static HttpRequestMessage Request(string method, string path) => new(new HttpMethod(method), path)
    {
        Content = method is "GET" or "OPTIONS"
            ? null
            : new StringContent("""{"role":"officer","tenant":"wuchang"}""", Encoding.UTF8, "application/json"),
    };

    private async Task RefusesAsync(
        string method,
        string path,
        Action<HttpRequestMessage> change,
        HttpStatusCode status = HttpStatusCode.Forbidden)
    {
        using var request = Request(method, path);
        change(request);

        using var response = await running.Client.SendAsync(request, Cancel);

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
        Assert.DoesNotContain(
            response.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.Ordinal));
    }

    /// <summary>An app with all that the host has of its own.</summary>
    public sealed class App : IAsyncLifetime
    {
        private LocalApp app = null!;

        public HttpClient Client => app.Client;

        public int Port => app.Address.Port;

        public async ValueTask InitializeAsync() => app = await TestApp.StartAsync(
            new()
            {
                ["LocalHost__Issuer"] = "true",
                ["LocalHost__Clock"] = "2026-03-02T00:00:00+08:00",
                ["AzureWebJobs.Idle.Disabled"] = "true",
            },
            typeof(MovingTheClock.Idle));

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
