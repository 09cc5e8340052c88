using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Http;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Http;

public sealed class RoutingRequests
{
    [Theory]
    [InlineData("GET", "/api/things/7", "Numbered 7")]
    [InlineData("GET", "/api/things/list", "Details list")]
    [InlineData("GET", "/API/Things/LIST", "Details LIST")]
    [InlineData("POST", "/api/things/list", "Zlist")]
    [InlineData("GET", "/api/Plain", "Plain")]
    [InlineData("GET", "/api/optional", "Optional -")]
    [InlineData("GET", "/api/optional/x", "Optional x")]
    [InlineData("GET", "/api/files/a/b%20c", "Files a/b c")]
    public async Task Takes_the_first_match_in_the_order_of_function_names(string verb, string path, string answer)
    {
        await using var app = await TestApp.StartAsync(typeof(Routed));

        var response = await SendAsync(app, verb, path);

        Assert.Equal(answer, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/api/nothing")]
    [InlineData("DELETE", "/api/things/list")]
    [InlineData("PATCH", "/api/things/7")]
    [InlineData("GET", "/things/7")]
    [InlineData("GET", "/api/things")]
    public async Task Answers_an_empty_404_to_an_unknown_path_and_to_a_wrong_verb_alike(string verb, string path)
    {
        await using var app = await TestApp.StartAsync(typeof(Routed));

        var response = await SendAsync(app, verb, path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", "/Plain", "/api/Plain")]
    [InlineData("/v1/", "/v1/plain", "/plain")]
    public void Puts_the_prefix_before_every_route(string prefix, string path, string other)
    {
        var resolver = new DefaultInlineConstraintResolver(Options.Create(new RouteOptions()), new EmptyServices());
        var trigger = JsonSerializer.SerializeToElement(new { type = "httpTrigger", name = "request" });
        var table = new RouteTable(
            new FunctionCatalog([new HostedFunction("1", "Plain", trigger, Retry: null)], []), prefix, resolver);

        Assert.NotNull(table.MatchOrNull(Get(path)));
        Assert.Null(table.MatchOrNull(Get(other)));
    }

    [Fact]
    public async Task Hides_a_disabled_function()
    {
        await using var app = await TestApp.StartAsync(
            new() { ["AzureWebJobs.Plain.Disabled"] = "true" }, typeof(Routed));

        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(app, "GET", "/api/Plain")).StatusCode);
    }

    [Fact]
    public async Task Serves_only_the_functions_that_host_json_lists()
    {
        await using var app = await TestApp.StartAsync(
            new() { ["AzureFunctionsJobHost__functions__0"] = "Plain" }, typeof(Routed));

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, "GET", "/api/Plain")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(app, "GET", "/api/things/7")).StatusCode);
    }

    [Fact]
    public async Task Shows_a_page_at_the_root_unless_it_is_turned_off()
    {
        await using var app = await TestApp.StartAsync(typeof(Routed));
        await using var bare = await TestApp.StartAsync(
            new() { ["AzureWebJobsDisableHomepage"] = "true" }, typeof(Routed));

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, "GET", "/")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(bare, "GET", "/")).StatusCode);
    }

    private static DefaultHttpContext Get(string path) => new() { Request = { Method = "GET", Path = path } };

    private static Task<HttpResponseMessage> SendAsync(LocalApp app, string verb, string path) =>
        app.Client.SendAsync(new HttpRequestMessage(new(verb), path), TestContext.Current.CancellationToken);

    private sealed class EmptyServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }

    public static class Routed
    {
        // Named so that it comes before Zlist, whose literal route it therefore hides.
        [Function("Details")]
        public static IResult Details(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id}")] HttpRequest request, string id) =>
            Results.Text($"Details {id}");

        [Function("ANumbered")]
        public static IResult Numbered(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id:int}")] HttpRequest request,
            int id) =>
            Results.Text($"Numbered {id}");

        [Function("Zlist")]
        public static IResult List(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "things/list")] HttpRequest request) =>
            Results.Text("Zlist");

        [Function("Plain")]
        public static IResult Plain([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
            Results.Text("Plain");

        [Function("Optional")]
        public static IResult Optional(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "optional/{x?}")] HttpRequest request,
            string? x) =>
            Results.Text($"Optional {x ?? "-"}");

        [Function("Files")]
        public static IResult Files(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request,
            string path) =>
            Results.Text($"Files {path}");
    }
}
