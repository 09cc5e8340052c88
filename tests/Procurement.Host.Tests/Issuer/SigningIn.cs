using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Issuer;

public sealed class SigningIn : IAsyncLifetime
{
    private const string People = """
        {"name": "某区平台 <演示>", "district": "某区", "tenant": "mouqu", "groups": [
          {"name": "某街道", "kind": "purchaser", "organization": null, "accounts": [
            {"account": "officer", "name": "陈立文", "roles": ["officer"]},
            {"account": "officer-3", "name": "何建明", "roles": ["officer", "approver"]}]},
          {"name": "某社工中心", "kind": "organization", "organization": "52420106MJDEMA001R", "accounts": [
            {"account": "applicant-1", "name": "林晓岚", "roles": ["applicant"]}]}]}
        """;

    private readonly string file = Path.GetTempFileName();
    private LocalApp app = null!;
    private Client client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(file, People, Cancel);
        app = await TestApp.StartAsync(
            new()
            {
                ["LocalHost__Issuer"] = "true",
                ["LocalHost__Accounts"] = file,
                ["LocalHost__TokenSeconds"] = "90",
            },
            typeof(Client.Open));
        client = new Client(app);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        File.Delete(file);
    }

    [Fact]
    public async Task Describes_itself_as_a_provider_for_a_public_client_with_PKCE()
    {
        var discovery = await app.Client.GetFromJsonAsync<JsonObject>(
            "/dev/issuer/.well-known/openid-configuration", Cancel);

        Assert.Equal($"{client.Origin}/dev/issuer/authorize", (string?)discovery!["authorization_endpoint"]);
        Assert.Equal($"{client.Origin}/dev/issuer/logout", (string?)discovery["end_session_endpoint"]);
        Assert.Equal("""["code"]""", discovery["response_types_supported"]!.ToJsonString());
        Assert.Equal("""["S256"]""", discovery["code_challenge_methods_supported"]!.ToJsonString());
        Assert.Equal("""["openid","profile"]""", discovery["scopes_supported"]!.ToJsonString());
        Assert.Equal("""["none"]""", discovery["token_endpoint_auth_methods_supported"]!.ToJsonString());
    }

    [Fact]
    public async Task Gives_the_chosen_account_tokens_with_all_that_it_is()
    {
        var tokens = await client.TokensAsync("applicant-1");
        var keys = new JsonWebKeySet(await app.Client.GetStringAsync("/dev/issuer/jwks", Cancel));
        var access = await VerifyAsync((string?)tokens["access_token"], "procurement", keys);
        var identity = await VerifyAsync((string?)tokens["id_token"], "procurement-portal", keys);

        Assert.Equal(90, (int?)tokens["expires_in"]);
        Assert.Equal("nonce-1", identity["nonce"]);
        Assert.All((IDictionary<string, object>[])[access, identity], claims =>
        {
            Assert.Equal(("applicant-1", "林晓岚", "mouqu"), (claims["sub"], claims["name"], claims["tenant"]));
            Assert.Equal(("52420106MJDEMA001R", "某社工中心"), (claims["organization"], claims["organization_name"]));
        });
    }

    [Fact]
    public async Task Gives_somebody_all_his_roles_and_no_organization_that_is_not_his()
    {
        var token = new JsonWebToken((string?)(await client.TokensAsync("officer-3"))["access_token"]);
        var payload = JsonNode.Parse(Base64UrlEncoder.Decode(token.EncodedPayload))!;

        Assert.Equal("""["officer","approver"]""", payload["roles"]!.ToJsonString());
        Assert.Null(payload["organization"]);
        Assert.InRange(token.ValidTo - token.ValidFrom, TimeSpan.FromSeconds(89), TimeSpan.FromSeconds(91));
    }

    [Fact]
    public async Task Sends_the_browser_back_with_a_code_and_its_state()
    {
        var answer = await client.ChooseAsync("officer");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith($"{client.Origin}/sign-in/done?code=", $"{answer.Headers.Location}", StringComparison.Ordinal);
        Assert.Equal("state 1", QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["state"]);
    }

    [Fact]
    public async Task Takes_a_code_once()
    {
        var code = await client.CodeAsync("officer");

        var first = await client.ExchangeAsync(code);
        var second = await client.ExchangeAsync(code);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.True(first.Headers.CacheControl!.NoStore);
        await RefusesAsync("invalid_grant", second);
    }

    [Theory]
    [InlineData("invalid_grant", "code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXX")]
    [InlineData("invalid_grant", "code_verifier", "short")]
    [InlineData("invalid_grant", "code", "another")]
    [InlineData("invalid_grant", "redirect_uri", "http://127.0.0.1/sign-in/done")]
    [InlineData("invalid_client", "client_id", "another")]
    [InlineData("invalid_client", "client_id", null)]
    [InlineData("invalid_request", "code_verifier", null)]
    [InlineData("invalid_request", "code", null)]
    [InlineData("invalid_request", "redirect_uri", null)]
    [InlineData("invalid_request", "grant_type", null)]
    [InlineData("unsupported_grant_type", "grant_type", "password")]
    public async Task Refuses_a_wrong_exchange_as_RFC_6749_says(string error, string name, string? value) =>
        await RefusesAsync(error, await client.ExchangeAsync(await client.CodeAsync("officer"), (name, value)));

    [Theory]
    [InlineData("client_id", "another")]
    [InlineData("client_id", null)]
    [InlineData("redirect_uri", "https://elsewhere.example/sign-in/done")]
    [InlineData("redirect_uri", "/sign-in/done")]
    [InlineData("redirect_uri", "{origin}/sign-in/done?next=https://elsewhere.example")]
    [InlineData("redirect_uri", "{origin}.elsewhere.example/sign-in/done")]
    [InlineData("redirect_uri", "{origin}/sign-in/other")]
    [InlineData("redirect_uri", null)]
    public async Task Sends_nobody_to_an_address_that_is_not_the_portals(string name, string? value)
    {
        var change = (name, value?.Replace("{origin}", client.Origin, StringComparison.Ordinal));

        var asked = await client.AuthorizeAsync(change);
        var chosen = await client.ChooseAsync("officer", change);

        Assert.All([asked, chosen], answer =>
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Null(answer.Headers.Location);
        });
    }

    [Theory]
    [InlineData("unsupported_response_type", "response_type", "token")]
    [InlineData("invalid_request", "response_type", null)]
    [InlineData("invalid_request", "response_mode", "fragment")]
    [InlineData("invalid_request", "code_challenge", null)]
    [InlineData("invalid_request", "code_challenge", "short")]
    [InlineData("invalid_request", "code_challenge_method", "plain")]
    [InlineData("invalid_request", "code_challenge_method", null)]
    [InlineData("invalid_scope", "scope", "profile")]
    [InlineData("request_not_supported", "request", "e30.e30.")]
    [InlineData("request_uri_not_supported", "request_uri", "https://elsewhere.example")]
    [InlineData("login_required", "prompt", "none")]
    public async Task Tells_the_client_what_is_wrong_with_its_request(string error, string name, string? value)
    {
        var answer = await client.AuthorizeAsync((name, value));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(
            $"{client.Origin}/sign-in/done?error={error}&state=state%201", answer.Headers.Location!.AbsoluteUri);
    }

    [Fact]
    public async Task Refuses_a_parameter_that_comes_twice()
    {
        var path = QueryHelpers.AddQueryString("/dev/issuer/authorize", client.Request()!);

        var answer = await client.GetAsync($"{path}&scope=openid");

        Assert.Contains("error=invalid_request", answer.Headers.Location!.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("https://elsewhere.example")]
    public async Task Takes_a_choice_from_its_own_page_only(string? origin)
    {
        var form = client.Request();
        form["account"] = "officer";

        var answer = await client.PostAsync("/dev/issuer/authorize", form, origin);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task Asks_again_when_nobody_of_the_list_was_chosen()
    {
        var answer = await client.ChooseAsync("king");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("以陈立文登录", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_back_to_the_portal_after_signing_out_and_nowhere_else()
    {
        var home = await client.GetAsync(
            $"/dev/issuer/logout?state=s&post_logout_redirect_uri={Uri.EscapeDataString($"{client.Origin}/out")}");
        var elsewhere = await client.GetAsync(
            "/dev/issuer/logout?post_logout_redirect_uri=https%3A%2F%2Felsewhere.example%2F");

        Assert.Equal($"{client.Origin}/out?state=s", $"{home.Headers.Location}");
        Assert.Equal((HttpStatusCode.OK, null), (elsewhere.StatusCode, elsewhere.Headers.Location));
    }

    private static async Task<IDictionary<string, object>> VerifyAsync(
        string? token, string audience, JsonWebKeySet keys)
    {
        var verified = await new JsonWebTokenHandler().ValidateTokenAsync(
            token,
            new TokenValidationParameters
            {
                ValidateIssuer = false,
                ValidAudience = audience,
                IssuerSigningKeys = keys.GetSigningKeys(),
            });
        Assert.True(verified.IsValid, $"{verified.Exception}");
        return verified.Claims;
    }

    private static async Task RefusesAsync(string error, HttpResponseMessage answer)
    {
        var problem = await answer.Content.ReadFromJsonAsync<JsonObject>(Cancel);
        Assert.Equal((HttpStatusCode.BadRequest, error), (answer.StatusCode, (string?)problem!["error"]));
        Assert.NotEmpty((string)problem["error_description"]!);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }
}
