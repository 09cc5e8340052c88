using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Http;

public sealed class BindingParameters
{
    private const string Key = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("typed/7/KEY?when=2026-03-01", "7 0f8fad5b 2026-03-01 True ")]
    [InlineData("typed/7/KEY?when=2026-03-01&flag=false&NOTE=x", "7 0f8fad5b 2026-03-01 False x")]
    [InlineData("typed/7/KEY?when=2026-03-01&ID=8&Key=x", "7 0f8fad5b 2026-03-01 True ")]
    public async Task Finds_values_in_the_route_then_the_query(string path, string answer)
    {
        await using var app = await TestApp.StartAsync(typeof(Binds));

        var response = await SendAsync(app, path, null);

        Assert.Equal(answer, await response.Content.ReadAsStringAsync(Cancel));
    }

    [Theory]
    [InlineData("typed/seven/KEY?when=2026-03-01")]
    [InlineData("typed/7/not-a-guid?when=2026-03-01")]
    [InlineData("typed/7/KEY?when=someday")]
    [InlineData("typed/7/KEY")]
    public async Task Answers_an_empty_500_not_400_to_a_value_that_is_malformed_or_missing(string path)
    {
        await using var app = await TestApp.StartAsync(typeof(Binds));

        var response = await SendAsync(app, path, null);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Leaves_the_body_to_the_function()
    {
        await using var app = await TestApp.StartAsync(typeof(Binds));

        var response = await SendAsync(app, "echo", """{"note":"n"}""");

        Assert.Equal(""" {"note":"n"}""", await response.Content.ReadAsStringAsync(Cancel));
    }

    private static Task<HttpResponseMessage> SendAsync(LocalApp app, string path, string? body) =>
        app.Client.PostAsync(
            $"/api/{path.Replace("KEY", Key, StringComparison.Ordinal)}",
            body is null ? null : new StringContent(body, Encoding.UTF8),
            Cancel);

    public static class Binds
    {
        [Function("Typed")]
        public static IResult Typed(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "typed/{id}/{key}")] HttpRequest request,
            int id, Guid key, DateTime when, string? note, bool flag = true) =>
            Results.Text($"{id} {key.ToString()[..8]} {when:yyyy-MM-dd} {flag} {note}");

        [Function("Echo")]
        public static async Task<IResult> EchoAsync(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, string? note)
        {
            using var reader = new StreamReader(request.Body);
            return Results.Text($"{note} {await reader.ReadToEndAsync()}");
        }
    }
}
