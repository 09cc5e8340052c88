using Azure.Core;
using Microsoft.Extensions.Configuration;
using Procurement.Domain.Sealing;
using Procurement.Storage.Account;

namespace Procurement.Storage.Sealing;

/// <summary>The key of the service that the settings name.</summary>
public static class ServiceKeys
{
    private const string FileSetting = "Sealing:ServiceKeyFile";
    private const string VaultSetting = "Sealing:KeyVaultKey";

    /// <summary>The file, else the vault; without either, whatever needs the key fails and says so.</summary>
    public static IServiceKeys Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration[FileSetting] is { Length: > 0 } path) return ServiceKeyFile.Read(path);
        return configuration[VaultSetting] is { Length: > 0 } key
            ? new KeyVaultKeys(
                new Uri(key), StorageClients.Credential(configuration), StorageClients.Patient(new VaultOptions()))
            : new NoKeys();
    }

    // The pipeline asks for options of some service; the vault has none of its own here.
    private sealed class VaultOptions : ClientOptions;

    private sealed class NoKeys : IServiceKeys
    {
        public Task<WrappedKey> WrapAsync(DataKey key, CancellationToken cancel) => throw Unset();

        public Task<DataKey> UnwrapAsync(WrappedKey wrapped, CancellationToken cancel) => throw Unset();

        private static InvalidOperationException Unset() =>
            new("Set Sealing__ServiceKeyFile or Sealing__KeyVaultKey (docs/settings.md).");
    }
}
