using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Issuer;

public sealed class IssuingTokens
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Points_the_app_at_itself_and_signs_what_its_documents_verify()
    {
        await using var app = await StartAsync();
        var settings = app.Services.GetRequiredService<IConfiguration>().GetSection("Identity");
        var discovery = await app.Client.GetFromJsonAsync<JsonObject>(settings["MetadataAddress"], Cancel);
        var keys = new JsonWebKeySet(await app.Client.GetStringAsync((string?)discovery!["jwks_uri"], Cancel));

        var answer = await TokenAsync(
            app, new { role = "applicant", tenant = "wuchang", organization = "91420106MA4K" });
        var verified = await new JsonWebTokenHandler().ValidateTokenAsync(
            (string?)answer["access_token"],
            new TokenValidationParameters
            {
                ValidIssuer = settings["Issuer"],
                ValidAudience = settings["Audience"],
                IssuerSigningKeys = keys.GetSigningKeys(),
            });

        Assert.True(verified.IsValid, $"{verified.Exception}");
        Assert.Equal(settings["Issuer"], (string?)discovery["issuer"]);
        Assert.Equal("applicant-91420106MA4K", verified.Claims["sub"]);
        Assert.Equal("申报单位", verified.Claims["name"]);
        Assert.Equal("wuchang", verified.Claims["tenant"]);
        Assert.Equal("91420106MA4K", verified.Claims["organization"]);
        Assert.Equal("RS256", ((JsonWebToken)verified.SecurityToken).Alg);
    }

    [Fact]
    public async Task Lists_roles_as_an_array_and_lives_twelve_hours_of_the_systems_clock()
    {
        await using var app = await StartAsync();

        var answer = await TokenAsync(app, new { role = "officer", tenant = "wuchang", account = "li", name = "李" });
        var token = new JsonWebToken((string?)answer["access_token"]);

        var payload = JsonNode.Parse(Base64UrlEncoder.Decode(token.EncodedPayload))!;
        Assert.Equal("""["officer"]""", payload["roles"]!.ToJsonString());
        Assert.Equal(("li", "李"), ((string?)payload["sub"], (string?)payload["name"]));
        Assert.Null(payload["organization"]);
        Assert.Equal(43_200, (int?)answer["expires_in"]);
        var left = token.ValidTo - TimeProvider.System.GetUtcNow().UtcDateTime;
        Assert.InRange(left, TimeSpan.FromHours(11.9), TimeSpan.FromHours(12));
    }

    [Theory]
    [InlineData("""{"role":"king","tenant":"wuchang"}""")]
    [InlineData("""{"role":"officer"}""")]
    [InlineData("""{"role":"officer","tenant":"wuchang","roles":["admin"]}""")]
    [InlineData("officer")]
    public async Task Refuses_an_unknown_role_or_shape(string body)
    {
        await using var app = await StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var response = await app.Client.PostAsync("/dev/issuer/token", content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Is_absent_unless_turned_on()
    {
        await using var app = await TestApp.StartAsync(typeof(Open));

        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync("/dev/issuer/jwks", Cancel)).StatusCode);
        Assert.Null(app.Services.GetRequiredService<IConfiguration>()["Identity:Issuer"]);
    }

    private static Task<LocalApp> StartAsync() => TestApp.StartAsync(
        new() { ["LocalHost__Issuer"] = "true", ["LocalHost__Clock"] = "2030-01-01T00:00:00Z" }, typeof(Open));

    private static async Task<JsonObject> TokenAsync(LocalApp app, object request)
    {
        var response = await app.Client.PostAsJsonAsync("/dev/issuer/token", request, Cancel);
        return (await response.Content.ReadFromJsonAsync<JsonObject>(Cancel))!;
    }

    public static class Open
    {
        [Function("Open")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Results.Ok();
    }
}
