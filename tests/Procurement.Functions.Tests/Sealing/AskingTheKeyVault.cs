using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Procurement.Domain.Sealing;
using Procurement.Storage.Sealing;

namespace Procurement.Functions.Tests.Sealing;

/// <summary>
/// The key of the service in a vault, against a stand-in for Key Vault over real HTTP, which checks the protocol as the
/// reference of its REST interface has it. Azure's own vault has not been asked.
/// </summary>
public sealed class AskingTheKeyVault : IAsyncLifetime
{
    private readonly VaultStandIn vault = new();
    private readonly DataKey key = DataKey.New();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await vault.StartAsync();

    public ValueTask DisposeAsync() => vault.DisposeAsync();

    [Fact]
    public async Task Unwraps_what_the_vault_wrapped_though_the_key_was_renewed()
    {
        var keys = Keys("https://vault.test/keys/drafts");
        var wrapped = await keys.WrapAsync(key, Cancel);
        vault.Renew();
        var later = await keys.WrapAsync(key, Cancel);

        Assert.True((await keys.UnwrapAsync(wrapped, Cancel)).Is(key));
        Assert.True((await keys.UnwrapAsync(later, Cancel)).Is(key));
        Assert.NotEqual(wrapped.KeyId, later.KeyId);
        Assert.StartsWith("https://vault.test/keys/drafts/", wrapped.KeyId, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(key.Bytes).TrimEnd('='), wrapped.Bytes, StringComparison.Ordinal);
        Assert.Empty(vault.Complaints);
    }

    [Theory]
    [InlineData("https://procure.vault.azure.net/keys/drafts", "https://vault.azure.net/.default")]
    [InlineData("https://procure.vault.azure.cn/keys/drafts", "https://vault.azure.cn/.default")]
    [InlineData("https://procure.managedhsm.azure.net/keys/drafts", "https://managedhsm.azure.net/.default")]
    public async Task Asks_for_a_token_of_its_cloud(string address, string scope)
    {
        await Keys(address).WrapAsync(key, Cancel);

        Assert.Equal([scope], vault.Scopes);
    }

    [Fact]
    public async Task Waits_out_a_vault_that_is_busy()
    {
        vault.Busy = 2;

        var wrapped = await Keys("https://vault.test/keys/drafts").WrapAsync(key, Cancel);

        Assert.StartsWith("https://vault.test/", wrapped.KeyId, StringComparison.Ordinal);
        Assert.Equal(0, vault.Busy);
    }

    [Fact]
    public async Task Notices_what_the_vault_cannot_unwrap()
    {
        var keys = Keys("https://vault.test/keys/drafts");
        var wrapped = await keys.WrapAsync(key, Cancel);
        var first = wrapped.Bytes[0] is 'A' ? 'B' : 'A';

        await Assert.ThrowsAsync<BrokenSealException>(
            () => keys.UnwrapAsync(wrapped with { Bytes = first + wrapped.Bytes[1..] }, Cancel));
    }

    [Theory]
    [InlineData("https://elsewhere.test/keys/drafts/1")]
    [InlineData("https://vault.test/keys/others/1")]
    [InlineData("https://vault.test/keys/drafts/unknown")]
    [InlineData("https://vault.test/keys/drafts/1?x")]
    [InlineData("file-0011223344556677")]
    public async Task Sends_nothing_to_a_key_that_is_not_its_own(string keyId) =>
        await Assert.ThrowsAsync<ServiceKeyMissingException>(
            () => Keys("https://vault.test/keys/drafts").UnwrapAsync(new(keyId, "AAAA"), Cancel));

    [Fact]
    public async Task Says_that_it_may_not() =>
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(
            () => Keys("https://vault.test/keys/forbidden").WrapAsync(key, Cancel))).Status);

    private KeyVaultKeys Keys(string address)
    {
        var options = new StandInOptions { Transport = new HttpClientTransport(new HttpClient(vault.Towards())) };
        (options.Retry.Delay, options.Retry.MaxRetries) = (TimeSpan.FromMilliseconds(1), 3);
        return new(new Uri(address), vault, options);
    }

    private sealed class StandInOptions : ClientOptions;
}
