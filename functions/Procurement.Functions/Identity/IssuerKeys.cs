using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect.Configuration;
using KeyManager = Microsoft.IdentityModel.Protocols.ConfigurationManager<
    Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectConfiguration>;

namespace Procurement.Functions.Identity;

/// <summary>The issuer's signing keys cannot be had: discovery does not answer, or answers nonsense.</summary>
public sealed class IssuerUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// The issuer's signing keys, kept and renewed in the background by the library's manager. A manager that has no keys
/// yet lets its callers try one after the other, and one that has some refuses the first token of a new key. So here
/// one fetch serves all who wait, and makes a new manager; nobody sees it before it has keys.
/// </summary>
public sealed class IssuerKeys(string? metadataAddress, HttpClient http, TimeProvider clock)
{
    // Nobody waits for an issuer that failed a moment ago, and invented keys do not drive this service to fetch.
    private static readonly TimeSpan OutcomeHolds = TimeSpan.FromSeconds(5);

    private readonly Lock one = new();
    private KeyManager? current;
    private Task<KeyManager>? fetch;
    private DateTimeOffset fetchedAt;

    /// <summary>The keys as known; only where there are none yet, callers wait, all for the same fetch.</summary>
    public async Task<OpenIdConnectConfiguration> GetAsync(CancellationToken cancel)
    {
        var manager = current ?? await FetchOnceAsync().WaitAsync(cancel);
        return await manager.GetConfigurationAsync(cancel);
    }

    /// <summary>Keys newer than <paramref name="known"/>, unless the issuer was asked a moment ago.</summary>
    public async Task<OpenIdConnectConfiguration> RefreshAsync(
        OpenIdConnectConfiguration known, CancellationToken cancel)
    {
        try
        {
            var manager = await FetchOnceAsync().WaitAsync(cancel);
            return await manager.GetConfigurationAsync(cancel);
        }
        catch (IssuerUnavailableException)
        {
            // Old keys are better than none: they were the issuer's, and tokens expire by themselves.
            return known;
        }
    }

    private Task<KeyManager> FetchOnceAsync()
    {
        lock (one)
        {
            var holds = fetch is { IsCompleted: false } || clock.GetUtcNow() - fetchedAt < OutcomeHolds;
            return holds ? fetch! : fetch = FetchAsync();
        }
    }

    private async Task<KeyManager> FetchAsync()
    {
        try
        {
            var documents = new HttpDocumentRetriever(http) { RequireHttps = !IsOnThisMachine(metadataAddress) };
            var manager = new KeyManager(
                metadataAddress,
                new OpenIdConnectConfigurationRetriever(),
                documents,
                new OpenIdConnectConfigurationValidator());
            // Two documents are fetched, but nobody waits for longer than one may take.
            await manager.GetConfigurationAsync().WaitAsync(http.Timeout);
            return current = manager;
        }
        catch (Exception failed)
        {
            throw new IssuerUnavailableException("The issuer's signing keys cannot be read.", failed);
        }
        finally
        {
            lock (one) fetchedAt = clock.GetUtcNow();
        }
    }

    private static bool IsOnThisMachine(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
