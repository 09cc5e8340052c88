using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Procurement.Functions.Identity;

/// <summary>The issuer's signing keys cannot be had: discovery does not answer, or answers nonsense.</summary>
public sealed class IssuerUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// The issuer's keys from its discovery document, kept for half a day. The library's ConfigurationManager refreshes in
/// the background and would refuse the first token after a key rotation; this one waits for the new keys.
/// </summary>
public sealed class IssuerKeys(HttpClient http, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(12);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim one = new(1, 1);
    private OpenIdConnectConfiguration? known;
    private DateTimeOffset knownSince;
    private DateTimeOffset? triedAt;

    /// <summary>The keys as known; fetched if there are none yet or they are old.</summary>
    public async Task<OpenIdConnectConfiguration> GetAsync(string metadataAddress, CancellationToken cancel)
    {
        if (known is { } current && clock.GetUtcNow() - knownSince < KeptFor) return current;
        return await FetchAsync(metadataAddress, since: known, cancel);
    }

    /// <summary>Keys newer than <paramref name="seen"/>, asked for at most once in five seconds.</summary>
    public Task<OpenIdConnectConfiguration> RefreshAsync(
        string metadataAddress, OpenIdConnectConfiguration seen, CancellationToken cancel) =>
        FetchAsync(metadataAddress, seen, cancel);

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private async Task<OpenIdConnectConfiguration> FetchAsync(
        string address, OpenIdConnectConfiguration? since, CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            // Somebody else fetched while this one waited.
            if (known is { } newer && !ReferenceEquals(newer, since)) return newer;

            var now = clock.GetUtcNow();
            if (now - triedAt < BetweenTries)
            {
                return known ?? throw new IssuerUnavailableException("The issuer did not answer a moment ago.");
            }

            triedAt = now;
            known = await RetrieveAsync(address, cancel);
            knownSince = now;
            return known;
        }
        catch (IssuerUnavailableException) when (known is not null)
        {
            // Old keys are better than none: they were the issuer's, and tokens expire by themselves.
            return known;
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<OpenIdConnectConfiguration> RetrieveAsync(string address, CancellationToken cancel)
    {
        var documents = new HttpDocumentRetriever(http) { RequireHttps = !IsLoopback(address) };
        try
        {
            var found = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancel);
            return found.SigningKeys.Count > 0
                ? found
                : throw new IssuerUnavailableException("The issuer has no keys.");
        }
        catch (Exception failed) when (failed is not IssuerUnavailableException && !cancel.IsCancellationRequested)
        {
            throw new IssuerUnavailableException("The issuer's discovery document cannot be read.", failed);
        }
    }

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
