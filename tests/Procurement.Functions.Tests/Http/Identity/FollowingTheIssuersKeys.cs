namespace Procurement.Functions.Tests.Http.Identity;

public sealed class FollowingTheIssuersKeys : IAsyncLifetime
{
    private IdentityUnderTest identity = null!;

    public async ValueTask InitializeAsync() => identity = await IdentityUnderTest.StartAsync();

    public ValueTask DisposeAsync() => identity.DisposeAsync();

    [Fact]
    public async Task Fetches_them_once_for_many_requests()
    {
        var tokens = Enumerable.Range(0, 20).Select(_ => identity.ReadAsync(identity.Issuer.Token()));

        Assert.All(await Task.WhenAll(tokens), read => Assert.Null(read.Problem));
        Assert.Equal(1, identity.Issuer.Fetches);
    }

    [Fact]
    public async Task Accepts_a_new_key_at_once_and_the_old_one_no_more()
    {
        var before = identity.Issuer.Token();
        Assert.Null((await identity.ReadAsync(before)).Problem);

        identity.Issuer.Rotate();
        identity.Clock.Step(TimeSpan.FromSeconds(5));

        Assert.Null((await identity.ReadAsync(identity.Issuer.Token())).Problem);
        Assert.Equal("token.invalid", (await identity.ReadAsync(before)).Problem?.Code);
        Assert.Equal(2, identity.Issuer.Fetches);
    }

    [Fact]
    public async Task Is_not_driven_to_fetch_by_tokens_with_invented_keys()
    {
        await identity.ReadAsync(identity.Issuer.Token());
        await using var stranger = await TestIssuer.StartAsync();
        stranger.Rotate();

        for (var n = 0; n < 20; n++)
        {
            Assert.Equal("token.invalid", (await identity.ReadAsync(stranger.Token())).Problem?.Code);
            identity.Clock.Step(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(identity.Issuer.Fetches, 2, 5);
    }

    [Fact]
    public async Task Answers_503_while_it_has_none_and_recovers()
    {
        identity.Issuer.IsDown = true;
        var problem = (await identity.ReadAsync(identity.Issuer.Token())).Problem!;
        Assert.Equal((503, "identity.unavailable", 2), (problem.Status, problem.Code, problem.RetryAfterSeconds));

        identity.Issuer.IsDown = false;
        identity.Clock.Step(TimeSpan.FromSeconds(5));

        Assert.Null((await identity.ReadAsync(identity.Issuer.Token())).Problem);
    }

    [Fact]
    public async Task Goes_on_with_old_keys_while_the_issuer_is_down()
    {
        var before = identity.Issuer.Token();
        await identity.ReadAsync(before);
        identity.Issuer.IsDown = true;
        identity.Issuer.Rotate();
        identity.Clock.Step(TimeSpan.FromDays(1));

        Assert.Equal("token.invalid", (await identity.ReadAsync(identity.Issuer.Token())).Problem?.Code);
        Assert.Null((await identity.ReadAsync(before)).Problem);
    }

    [Fact]
    public async Task Accepts_the_new_key_as_soon_as_the_issuer_is_back()
    {
        await identity.ReadAsync(identity.Issuer.Token());
        identity.Issuer.IsDown = true;
        identity.Issuer.Rotate();
        identity.Clock.Step(TimeSpan.FromSeconds(5));
        Assert.Equal("token.invalid", (await identity.ReadAsync(identity.Issuer.Token())).Problem?.Code);

        identity.Issuer.IsDown = false;
        identity.Clock.Step(TimeSpan.FromSeconds(5));

        Assert.Null((await identity.ReadAsync(identity.Issuer.Token())).Problem);
    }

    [Fact]
    public async Task Renews_them_once_for_many_who_bring_a_new_key()
    {
        await identity.ReadAsync(identity.Issuer.Token());
        identity.Issuer.Rotate();
        identity.Clock.Step(TimeSpan.FromSeconds(5));

        var tokens = Enumerable.Range(0, 20).Select(_ => identity.ReadAsync(identity.Issuer.Token()));

        Assert.All(await Task.WhenAll(tokens), read => Assert.Null(read.Problem));
        Assert.Equal(2, identity.Issuer.Fetches);
    }

    [Theory]
    [InlineData("http://issuer.test/.well-known/openid-configuration")]
    [InlineData("http://localhost.issuer.test/.well-known/openid-configuration")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Asks_nobody_over_an_open_line_but_this_machine(string metadataAddress)
    {
        await using var elsewhere = await IdentityUnderTest.StartAsync(metadataAddress);

        Assert.Equal(
            (503, "identity.unavailable"),
            (await elsewhere.ReadAsync(elsewhere.Issuer.Token())).Problem is { } problem
                ? (problem.Status, problem.Code)
                : default);
    }
}
