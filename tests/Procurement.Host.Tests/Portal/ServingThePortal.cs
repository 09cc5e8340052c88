using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Procurement.Host.Tests.Issuer;
using Procurement.LocalHost.Settings;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Portal;

public sealed class ServingThePortal : IAsyncLifetime
{
    private const string Html = "text/html,application/xhtml+xml,*/*;q=0.8";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-");
    private LocalApp app = null!;
    private Client client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Write("secret.txt", "secret");
        Write("dist/index.html", "<!doctype html><title>门户</title>");
        Write("dist/icon.svg", "<svg/>");
        Write("dist/.hidden.js", "hidden");
        Write("dist/assets/main-1a2b.js", "plain");
        Write("dist/assets/main-1a2b.js.br", "brotli");
        Write("dist/assets/main-1a2b.js.gz", "gzip");
        app = await TestApp.StartAsync(
            new()
            {
                ["LocalHost__Issuer"] = "true",
                ["LocalHost__Portal"] = Path.Combine(folder.FullName, "dist"),
            },
            typeof(Client.Open));
        client = new Client(app);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/rounds/demo-open/settings")]
    [InlineData("/sign-in/done?code=1&state=2")]
    public async Task Answers_every_route_of_the_portal_with_its_page(string path)
    {
        var answer = await client.GetAsync(path, ("Accept", Html));

        Assert.Equal((HttpStatusCode.OK, "no-cache"), (answer.StatusCode, $"{answer.Headers.CacheControl}"));
        Assert.Contains("门户", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal("text/html; charset=utf-8", $"{answer.Content.Headers.ContentType}");
    }

    [Theory]
    [InlineData("/rounds/R2026.1")]
    [InlineData("/laws/parameters/grant.cap")]
    public async Task Takes_a_name_with_a_dot_below_the_top_for_a_page(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path, ("Accept", Html))).StatusCode);

    [Theory]
    [InlineData("/assets/gone-9f.js", Html)]
    [InlineData("/gone.js", Html)]
    [InlineData("/rounds", "application/json")]
    [InlineData("/api/gone", Html)]
    [InlineData("/admin/gone", Html)]
    [InlineData("/dev/gone", Html)]
    [InlineData("/.hidden.js", Html)]
    public async Task Leaves_what_is_not_a_page_unfound(string path, string accept) =>
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path, ("Accept", accept))).StatusCode);

    [Fact]
    public async Task Leaves_the_API_and_what_changes_things_to_the_functions()
    {
        Assert.Equal("\"open\"", await app.Client.GetStringAsync("/api/Open", Cancel));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.PostAsync("/rounds", null, Cancel)).StatusCode);
    }

    [Fact]
    public async Task Keeps_hashed_files_for_a_year_and_asks_for_all_others()
    {
        var hashed = await client.GetAsync("/assets/main-1a2b.js");
        var icon = await client.GetAsync("/icon.svg");

        Assert.Equal("public, max-age=31536000, immutable", hashed.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("text/javascript; charset=utf-8", $"{hashed.Content.Headers.ContentType}");
        Assert.Equal("no-cache", $"{icon.Headers.CacheControl}");
        Assert.Equal("image/svg+xml", $"{icon.Content.Headers.ContentType}");
    }

    [Theory]
    [InlineData(null, "plain", "")]
    [InlineData("br", "brotli", "br")]
    [InlineData("gzip, deflate, br, zstd", "brotli", "br")]
    [InlineData("gzip", "gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip", "gzip")]
    [InlineData("deflate", "plain", "")]
    public async Task Sends_the_smallest_form_that_the_browser_takes(string? accepted, string body, string encoding)
    {
        var answer = await (accepted is null
            ? client.GetAsync("/assets/main-1a2b.js")
            : client.GetAsync("/assets/main-1a2b.js", ("Accept-Encoding", accepted)));

        Assert.Equal(body, await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(encoding, string.Concat(answer.Content.Headers.ContentEncoding));
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
    }

    [Fact]
    public async Task Sends_nothing_again_that_the_browser_has()
    {
        var plain = await client.GetAsync("/assets/main-1a2b.js");
        var tag = $"{plain.Headers.ETag}";

        var again = await client.GetAsync("/assets/main-1a2b.js", ("If-None-Match", tag));
        var otherForm = await client.GetAsync(
            "/assets/main-1a2b.js", ("If-None-Match", tag), ("Accept-Encoding", "br"));
        var since = await client.GetAsync(
            "/assets/main-1a2b.js", ("If-Modified-Since", $"{plain.Content.Headers.LastModified:R}"));

        Assert.Equal(
            (HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.NotModified),
            (again.StatusCode, otherForm.StatusCode, since.StatusCode));
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/%2e%2e%2fsecret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/assets/../../secret.txt")]
    [InlineData("/assets/..%2f..%2fsecret.txt")]
    [InlineData("//secret.txt")]
    [InlineData("/%00/secret.txt")]
    [InlineData("/public/../../secret.txt")]
    public async Task Knows_no_way_out_of_its_folder(string path)
    {
        var answer = await RawAsync(path);

        Assert.Matches("^HTTP/1.1 (400|404)", answer);
        Assert.DoesNotContain("\r\n\r\nsecret", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_portal_where_everything_is()
    {
        var config = await app.Client.GetFromJsonAsync<JsonObject>("/config.json", Cancel);

        Assert.Equal(
            ("/api", $"{client.Origin}/dev/issuer", "procurement-portal", "openid profile", true, "wuchang"),
            ((string?)config!["api"], (string?)config["issuer"], (string?)config["client"],
                (string?)config["scope"], (bool?)config["demonstration"], (string?)config["tenant"]));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/assets/main-1a2b.js")]
    [InlineData("/config.json")]
    public async Task Lets_pages_run_only_what_comes_from_here(string path)
    {
        var headers = (await client.GetAsync(path, ("Accept", Html))).Headers;

        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin-allow-popups", headers.GetValues("Cross-Origin-Opener-Policy").Single());
    }

    [Fact]
    public async Task Has_one_name_so_that_signing_in_finds_its_way_back()
    {
        var answer = await client.GetAsync(
            "/rounds?state=open", ("Accept", Html), ("Host", $"localhost:{app.Address.Port}"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"{client.Origin}/rounds?state=open", $"{answer.Headers.Location}");
    }

    [Theory]
    [InlineData("/public")]
    [InlineData("/public/")]
    public async Task Leads_to_the_documents_of_its_district(string path) =>
        Assert.Equal("/public/wuchang/", $"{(await client.GetAsync(path)).Headers.Location}");

    [Fact]
    public async Task Does_not_start_without_its_folder()
    {
        var refused = await Assert.ThrowsAsync<HostException>(() => TestApp.StartAsync(
            new() { ["LocalHost__Portal"] = Path.Combine(folder.FullName, "nowhere") }, typeof(Client.Open)));

        Assert.Contains("nowhere", refused.Message, StringComparison.Ordinal);
    }

    // No library would send such paths as they are.
    private async Task<string> RawAsync(string path)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(app.Address.Host, app.Address.Port, Cancel);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {app.Address.Authority}\r\nConnection: close\r\n\r\n"),
            Cancel);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Cancel);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
