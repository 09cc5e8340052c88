using System.Diagnostics;

namespace Procurement.Functions.Tests.Http.Identity;

/// <summary>An issuer that takes connections and never answers.</summary>
public sealed class WaitingForAHangingIssuer : IAsyncLifetime
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private IdentityUnderTest identity = null!;

    private TestIssuer Issuer => identity.Issuer;

    public async ValueTask InitializeAsync() => identity = await IdentityUnderTest.StartAsync(timeout: Timeout);

    public ValueTask DisposeAsync() => identity.DisposeAsync();

    [Fact]
    public async Task Ends_for_all_after_one_fetch_and_then_fails_at_once()
    {
        Issuer.IsHanging = true;
        var watch = Stopwatch.StartNew();

        var five = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => identity.ReadAsync(Issuer.Token())));

        Assert.InRange(watch.Elapsed, Timeout * 0.9, Timeout * 1.9);
        Assert.All(five, read => Assert.Equal("identity.unavailable", read.Problem?.Code));
        watch.Restart();
        Assert.Equal("identity.unavailable", (await identity.ReadAsync(Issuer.Token())).Problem?.Code);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Timeout / 2);
        Assert.Equal(1, Issuer.Asked);
    }

    [Fact]
    public async Task Is_over_when_the_issuer_answers_again()
    {
        Issuer.IsHanging = true;
        await identity.ReadAsync(Issuer.Token());

        Issuer.IsHanging = false;
        identity.Clock.Step(TimeSpan.FromSeconds(5));

        Assert.Null((await identity.ReadAsync(Issuer.Token())).Problem);
    }

    [Fact]
    public async Task Is_nothing_for_callers_whose_key_is_known()
    {
        var known = Issuer.Token();
        await identity.ReadAsync(known);
        Issuer.Rotate();
        Issuer.IsHanging = true;
        identity.Clock.Step(TimeSpan.FromSeconds(5));

        var waiting = identity.ReadAsync(Issuer.Token());
        var read = await identity.ReadAsync(known);

        Assert.False(waiting.IsCompleted);
        Assert.Null(read.Problem);
        Assert.Equal("token.invalid", (await waiting).Problem?.Code);
    }

    [Fact]
    public async Task Ends_at_once_for_a_caller_who_goes_away()
    {
        Issuer.IsHanging = true;
        using var gone = new CancellationTokenSource();
        var request = Sent.With(("Authorization", $"Bearer {Issuer.Token()}"));
        var waiting = identity.Authenticator.AuthenticateAsync(request, gone.Token);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
