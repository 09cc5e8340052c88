using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Procurement.Host.Tests.Http;

public sealed class AskingForKeys
{
    private static readonly Dictionary<string, string> Enforced = new()
    {
        ["LocalHost__EnforceKeys"] = "true",
        ["LocalHost__Keys__master"] = "m",
        ["LocalHost__Keys__host"] = "h",
        ["LocalHost__Keys__functions__Unstated"] = "f",
        ["Logging__LogLevel__Default"] = "None",
    };

    [Theory]
    [InlineData("open", "", 200)]
    [InlineData("unstated", "", 401)]
    [InlineData("unstated", "wrong", 401)]
    [InlineData("unstated", "f", 200)]
    [InlineData("unstated", "h", 200)]
    [InlineData("unstated", "m", 200)]
    [InlineData("other", "f", 401)]
    [InlineData("admins", "h", 401)]
    [InlineData("admins", "m", 200)]
    public async Task Asks_for_the_key_of_the_level_and_takes_an_unstated_level_for_Function(
        string function, string key, int status)
    {
        await using var app = await TestApp.StartAsync(new(Enforced), typeof(Levels));
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/{function}");
        if (key.Length > 0) request.Headers.Add("x-functions-key", key);

        var response = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var byQuery = await app.Client.GetAsync($"/api/{function}?code={key}", TestContext.Current.CancellationToken);

        Assert.Equal((status, status), ((int)response.StatusCode, (int)byQuery.StatusCode));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Asks_for_none_by_default()
    {
        await using var app = await TestApp.StartAsync(typeof(Levels));

        var response = await app.Client.GetAsync("/api/admins", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Asks_for_the_master_key_at_the_hosts_own_endpoints()
    {
        await using var app = await TestApp.StartAsync(new(Enforced), typeof(Levels));

        var without = await app.Client.GetAsync("/admin/host/status", TestContext.Current.CancellationToken);
        var with = await app.Client.GetAsync("/admin/host/status?code=m", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (without.StatusCode, with.StatusCode));
    }

    public static class Levels
    {
        [Function("Open")]
        public static IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Results.Ok();

        [Function("Unstated")]
        public static IResult Unstated([HttpTrigger("get")] HttpRequest request) => Results.Ok();

        [Function("Other")]
        public static IResult Other([HttpTrigger] HttpRequest request) => Results.Ok();

        [Function("Admins")]
        public static IResult Admins([HttpTrigger(AuthorizationLevel.Admin, "get")] HttpRequest request) =>
            Results.Ok();
    }
}
