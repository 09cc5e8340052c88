using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Http;

public sealed class AnsweringRequests
{
    private static readonly TaskCompletionSource Cancelled = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("throws", 500, "")]
    [InlineData("throwslater", 500, "")]
    [InlineData("resultthrows", 500, "")]
    [InlineData("text", 200, "")]
    [InlineData("nothing", 200, "")]
    [InlineData("plain", 201, """{"someName":"甲"}""")]
    [InlineData("action", 202, """{"someName":"乙"}""")]
    [InlineData("written", 418, "written")]
    [InlineData("typed", 200, "")]
    public async Task Executes_results_and_nothing_else(string function, int status, string body)
    {
        await using var app = await TestApp.StartAsync(typeof(Answers));

        var response = await app.Client.GetAsync($"/api/{function}", Cancel);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync(Cancel));
    }

    [Theory]
    [InlineData(29_999_999, 200)]
    [InlineData(30_000_001, 500)]
    public async Task Refuses_bodies_over_30_MB_with_an_empty_500(int bytes, int status)
    {
        await using var app = await TestApp.StartAsync(typeof(Answers));

        var response = await PostAsync(app, bytes);

        Assert.Equal(status, (int)response.StatusCode);
        if (status != 200) Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Takes_larger_bodies_when_the_app_says_so()
    {
        await using var app = await TestApp.StartAsync(
            builder =>
            {
                builder.ConfigureFunctionsWebApplication();
                builder.Services.Configure<KestrelServerOptions>(o => o.Limits.MaxRequestBodySize = 40_000_000);
            },
            [],
            typeof(Answers));

        Assert.Equal("30000001", await (await PostAsync(app, 30_000_001)).Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task Keeps_the_hosts_own_limit_whatever_the_app_says()
    {
        await using var app = await TestApp.StartAsync(
            new() { ["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] = "1000" }, typeof(Answers));

        Assert.Equal(HttpStatusCode.InternalServerError, (await PostAsync(app, 1001)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(app, 1000)).StatusCode);
    }

    [Fact]
    public async Task Does_not_let_a_body_through_that_turns_out_too_large()
    {
        await using var app = await TestApp.StartAsync(
            new() { ["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] = "1000" }, typeof(Answers));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/counts")
        {
            Content = new ByteArrayContent(new byte[100_000]), Headers = { TransferEncodingChunked = true },
        };

        using var response = await app.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(app, 1000)).StatusCode);
    }

    [Fact]
    public async Task Cancels_the_invocation_when_the_client_goes_away()
    {
        await using var app = await TestApp.StartAsync(typeof(Answers));
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => app.Client.GetAsync("/api/waits", impatient.Token));

        await Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancel);
    }

    [Fact]
    public async Task Ignores_an_invocation_id_of_the_caller()
    {
        await using var app = await TestApp.StartAsync(typeof(Answers));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/plain");
        request.Headers.Add("x-ms-invocation-id", "mine");

        using var response = await app.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Theory]
    [InlineData("GET /api/plain HTTP/1.1\r\nHost: x\r\nX-Name: \u7532\r\n\r\n", 500)]
    [InlineData("GET /api/plain HTTP/1.1\r\nHost: x\r\nX-Name: \u00ff\r\n\r\n", 500)]
    [InlineData("POST /api/counts HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 500)]
    [InlineData("SPELL /api/plain HTTP/1.1\r\nHost: x\r\n\r\n", 404)]
    public async Task Answers_what_no_good_client_sends(string request, int status)
    {
        await using var app = await TestApp.StartAsync(typeof(Answers));
        using var client = new TcpClient();
        await client.ConnectAsync(app.Address.Host, app.Address.Port, Cancel);
        await using var stream = client.GetStream();

        await stream.WriteAsync(Encoding.UTF8.GetBytes(request), Cancel);

        using var reader = new StreamReader(stream);
        Assert.StartsWith($"HTTP/1.1 {status} ", await reader.ReadLineAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancels_the_invocation_when_its_time_is_up()
    {
        await using var app = await TestApp.StartAsync(
            new() { ["AzureFunctionsJobHost__functionTimeout"] = "00:00:01" }, typeof(Answers));

        var response = await app.Client.GetAsync("/api/waits", Cancel);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task Finishes_what_runs_when_the_host_stops()
    {
        var app = await TestApp.StartAsync(typeof(Answers));
        using var client = new HttpClient();
        var running = client.GetAsync(new Uri(app.Address, "/api/slow"), Cancel);
        await Task.Delay(500, Cancel);

        await app.DisposeAsync();

        Assert.Equal(HttpStatusCode.OK, (await running).StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(app.Address, "/"), Cancel));
    }

    [Fact]
    public async Task Answers_429_when_too_many_are_at_work()
    {
        await using var app = await TestApp.StartAsync(
            new() { ["AzureFunctionsJobHost__extensions__http__maxOutstandingRequests"] = "1" }, typeof(Answers));
        var first = app.Client.GetAsync("/api/slow", Cancel);
        await Task.Delay(300, Cancel);

        var second = await app.Client.GetAsync("/api/slow", Cancel);

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal("1", second.Headers.GetValues("X-FUNCTION-SCALEOUT").Single());
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
    }

    [Fact]
    public async Task Adds_custom_headers_where_the_function_set_none()
    {
        await using var app = await TestApp.StartAsync(
            new() { ["AzureFunctionsJobHost__extensions__http__customHeaders__X-Kind"] = "host" }, typeof(Answers));

        Assert.Equal(["host"], (await app.Client.GetAsync("/api/plain", Cancel)).Headers.GetValues("X-Kind"));
        Assert.Equal(["own"], (await app.Client.GetAsync("/api/written", Cancel)).Headers.GetValues("X-Kind"));
    }

    private static Task<HttpResponseMessage> PostAsync(LocalApp app, int bytes) =>
        app.Client.PostAsync("/api/counts", new ByteArrayContent(new byte[bytes]), Cancel);

    public sealed record Named(string SomeName);

    public sealed class Wrapped
    {
        [HttpResult]
        public IResult? Result { get; init; }
    }

    public static class Answers
    {
        [Function("Throws")]
        public static IResult Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            throw new InvalidOperationException("secret");

        [Function("ThrowsLater")]
        public static async Task<IResult> ThrowsLater(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            await Task.Yield();
            throw new InvalidOperationException("secret");
        }

        [Function("ResultThrows")]
        public static IResult ResultThrows([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            TypedResults.Ok(new Cyclic());

        [Function("Text")]
        public static string Text([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => "text";

        [Function("Nothing")]
        public static Task Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Task.CompletedTask;

        [Function("Plain")]
        public static Task<IResult> Plain(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Task.FromResult<IResult>(TypedResults.Created("/x", new Named("甲")));

        [Function("Action")]
        public static IActionResult Action([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            new ObjectResult(new Named("乙")) { StatusCode = 202 };

        [Function("Typed")]
        public static ActionResult<Named> Typed(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            new Named("never shown");

        [Function("Written")]
        public static async Task Written(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context)
        {
            var response = context.GetHttpContext()!.Response;
            response.StatusCode = 418;
            response.Headers["X-Kind"] = "own";
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes("written"));
        }

        [Function("Counts")]
        public static async Task<Wrapped> Counts(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, CancellationToken cancel)
        {
            using var copy = new MemoryStream();
            await request.Body.CopyToAsync(copy, cancel);
            return new Wrapped { Result = TypedResults.Text($"{copy.Length}") };
        }

        [Function("Slow")]
        public static async Task<IResult> Slow([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            await Task.Delay(1500);
            return TypedResults.Ok();
        }

        [Function("Waits")]
        public static async Task Waits(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancel)
        {
            cancel.Register(() => Cancelled.TrySetResult());
            await Task.Delay(Timeout.Infinite, cancel);
        }
    }

    public sealed class Cyclic
    {
        public Cyclic Self => this;
    }
}
