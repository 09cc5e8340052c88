using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Procurement.Functions.Tests.Http.Identity;

public sealed class RefusingForgedTokens : IAsyncLifetime
{
    private IdentityUnderTest identity = null!;

    private TestIssuer Issuer => identity.Issuer;

    public async ValueTask InitializeAsync() => identity = await IdentityUnderTest.StartAsync();

    public ValueTask DisposeAsync() => identity.DisposeAsync();

    [Fact]
    public async Task Refuses_claims_changed_after_signing()
    {
        var parts = Issuer.Token().Split('.');
        var claims = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1]));
        var changed = claims.Replace("officer", "approver", StringComparison.Ordinal);

        var read = await identity.ReadAsync($"{parts[0]}.{Base64UrlEncoder.Encode(changed)}.{parts[2]}");

        Assert.Equal("token.invalid", read.Problem?.Code);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    public async Task Refuses_a_token_without_signature(string algorithm)
    {
        var claims = Issuer.Token().Split('.')[1];
        var header = Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"{{Issuer.Key.KeyId}}"}""");

        Assert.Equal("token.invalid", (await identity.ReadAsync($"{header}.{claims}.")).Problem?.Code);
    }

    [Fact]
    public async Task Refuses_the_public_key_used_as_a_shared_secret()
    {
        var secret = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Issuer.PublicKeyPem)) { KeyId = Issuer.Key.KeyId };

        Assert.Equal(
            "token.invalid",
            await RefusalOf(token => token.SigningCredentials = new(secret, SecurityAlgorithms.HmacSha256)));
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    public async Task Refuses_other_algorithms_of_the_same_key(string algorithm) =>
        Assert.Equal(
            "token.invalid", await RefusalOf(token => token.SigningCredentials = new(Issuer.Key, algorithm)));

    private async Task<string?> RefusalOf(Action<SecurityTokenDescriptor> change) =>
        (await identity.ReadAsync(Issuer.Token(change))).Problem?.Code;
}
