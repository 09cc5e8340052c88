using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Protocol;
using Procurement.Testing;
using Procurement.LocalHost.Settings;
using Xunit;

namespace Procurement.Host.Tests.Hosting;

public sealed class RefusingToStart
{
    private const string Storage = "UseDevelopmentStorage=true";

    [Theory]
    [InlineData(typeof(SameRoute), "conflicts with the route defined by function 'One'")]
    [InlineData(typeof(AdminRoute), "conflicts with one or more built in routes")]
    [InlineData(typeof(RuntimeRoute), "conflicts with one or more built in routes")]
    [InlineData(typeof(BadName), "is not a valid function name")]
    [InlineData(typeof(HostName), "is not a valid function name")]
    [InlineData(typeof(TwoTriggers), "exactly one trigger")]
    [InlineData(typeof(NoTrigger), "at least one binding")]
    [InlineData(typeof(RetriedMessages), "which only timer functions may have")]
    [InlineData(typeof(BadSchedule), "was not recognized as a valid cron expression or timespan string")]
    [InlineData(typeof(MissingSetting), "'%Nowhere%' does not resolve to a value")]
    [InlineData(typeof(BadRoute), "malformed route")]
    public async Task Names_what_the_platform_or_this_host_cannot_run(Type functions, string why)
    {
        var refused = await Assert.ThrowsAsync<HostException>(
            () => TestApp.StartAsync(new() { ["AzureWebJobsStorage"] = Storage }, functions));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extensions__queues__batchSize", "33", "batchSize must be from 1 to 32")]
    [InlineData("extensions__queues__messageEncoding", "utf8", "messageEncoding must be base64 or none")]
    [InlineData("extensions__queues__maxPollingInterval", "00:00:00.05", "maxPollingInterval must be")]
    [InlineData("extensions__http__dynamicThrottlesEnabled", "true", "is not supported")]
    [InlineData("concurrency__dynamicConcurrencyEnabled", "true", "is not supported")]
    [InlineData("retry__strategy", "fixedDelay", "retry is not supported")]
    public async Task Names_the_key_of_host_json_that_it_cannot_follow(string key, string value, string why)
    {
        var refused = await Assert.ThrowsAsync<HostException>(
            () => TestApp.StartAsync(new() { [$"AzureFunctionsJobHost__{key}"] = value }, typeof(Fine)));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_the_web_application_for_http()
    {
        var refused = await Assert.ThrowsAsync<HostException>(
            () => TestApp.StartAsync(_ => { }, [], typeof(Fine)));

        Assert.Contains("ConfigureFunctionsWebApplication()", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_the_route_prefix_where_the_worker_reads_it()
    {
        var refused = await Assert.ThrowsAsync<HostException>(() => TestApp.StartAsync(
            new() { ["AzureFunctionsJobHost__extensions__http__routePrefix"] = "" }, typeof(Fine)));

        Assert.Contains("host.json itself", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blobTrigger", "In", "has the trigger 'blobTrigger', which this host does not know")]
    [InlineData("queue", "Out", "has the output 'queue', which this host does not send")]
    public void Names_the_binding_it_does_not_know(string type, string direction, string why)
    {
        var metadata = new RpcFunctionMetadata { Name = "A" };
        metadata.RawBindings.Add($$"""{"name":"x","type":"{{type}}","direction":"{{direction}}"}""");
        if (direction == "Out") metadata.RawBindings.Add("""{"name":"r","type":"httpTrigger","direction":"In"}""");

        var refused = Assert.Throws<HostException>(() => FunctionReader.Read(metadata));

        Assert.Equal($"The function 'A' {why}.", refused.Message);
    }

    [Fact]
    public async Task Needs_a_connection_for_queues()
    {
        var refused = await Assert.ThrowsAsync<HostException>(
            () => TestApp.StartAsync(new() { ["AzureWebJobsStorage"] = "" }, typeof(OtherAccount)));

        Assert.Equal(
            "Storage account connection string 'AzureWebJobsElsewhere' does not exist. "
            + "Make sure that it is a defined App Setting.",
            refused.Message);
    }

    [Fact]
    public async Task Says_in_two_languages_that_the_port_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var refused = await Assert.ThrowsAsync<HostException>(
            () => TestApp.StartAsync(new() { ["LocalHost__Port"] = $"{port}" }, typeof(Fine)));

        Assert.Contains($"端口 {port} 已被占用", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"Port {port} is in use", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public async Task Lets_the_same_route_serve_different_verbs()
    {
        await using var app = await TestApp.StartAsync(typeof(DifferentVerbs));

        var response = await app.Client.DeleteAsync("/api/things", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    public static class Fine
    {
        [Function("Fine")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
        {
        }
    }

    public static class SameRoute
    {
        [Function("One")]
        public static void One([HttpTrigger("get", "post", Route = "Things/{id}")] HttpRequest request)
        {
        }

        [Function("Two")]
        public static void Two([HttpTrigger("POST", Route = "things/{id}/")] HttpRequest request)
        {
        }
    }

    public static class DifferentVerbs
    {
        [Function("One")]
        public static IResult One([HttpTrigger("get", Route = "things")] HttpRequest request) => Results.Ok();

        [Function("Two")]
        public static IResult Two([HttpTrigger("delete", Route = "things")] HttpRequest request) => Results.NoContent();
    }

    public static class AdminRoute
    {
        [Function("A")]
        public static void Run([HttpTrigger("get", Route = "Admin/things")] HttpRequest request)
        {
        }
    }

    public static class RuntimeRoute
    {
        [Function("A")]
        public static void Run([HttpTrigger("get", Route = "runtime")] HttpRequest request)
        {
        }
    }

    public static class BadRoute
    {
        [Function("A")]
        public static void Run([HttpTrigger("get", Route = "x/{id:nothing}")] HttpRequest request)
        {
        }
    }

    public static class BadName
    {
        [Function("1st")]
        public static void Run([HttpTrigger("get")] HttpRequest request)
        {
        }
    }

    public static class HostName
    {
        [Function("Host")]
        public static void Run([HttpTrigger("get")] HttpRequest request)
        {
        }
    }

    public static class TwoTriggers
    {
        [Function("A")]
        public static void Run([HttpTrigger("get")] HttpRequest request, [QueueTrigger("q")] string text)
        {
        }
    }

    public static class NoTrigger
    {
        [Function("A")]
        public static void Run(HttpRequest request)
        {
        }
    }

    public static class RetriedMessages
    {
        [Function("A")]
        [FixedDelayRetry(3, "00:00:01")]
        public static void Run([QueueTrigger("q")] string text)
        {
        }
    }

    public static class BadSchedule
    {
        [Function("A")]
        public static void Run([TimerTrigger("0 0 0 * * 7")] TimerInfo timer)
        {
        }
    }

    public static class MissingSetting
    {
        [Function("A")]
        public static void Run([TimerTrigger("%Nowhere%")] TimerInfo timer)
        {
        }
    }

    public static class OtherAccount
    {
        [Function("A")]
        public static void Run([QueueTrigger("q", Connection = "Elsewhere")] string text)
        {
        }
    }
}
