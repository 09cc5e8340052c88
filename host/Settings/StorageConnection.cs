using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Procurement.LocalHost.Settings;

/// <summary>A storage account as a trigger's Connection names it: a connection string or an identity section.</summary>
internal sealed class StorageConnection
{
    private readonly string? text;
    private readonly IConfigurationSection section;

    private StorageConnection(string? text, IConfigurationSection section)
    {
        this.text = text;
        this.section = section;
    }

    public static StorageConnection Find(IConfiguration settings, string? name)
    {
        var prefixed = string.IsNullOrWhiteSpace(name) ? "AzureWebJobsStorage"
            : name.StartsWith("AzureWebJobs", StringComparison.OrdinalIgnoreCase) ? name : "AzureWebJobs" + name;
        string[] keys = [$"ConnectionStrings:{prefixed}", prefixed, $"ConnectionStrings:{name}", name ?? prefixed];
        foreach (var found in keys.Select(settings.GetSection))
        {
            if (found.Value is { Length: > 0 } given) return new StorageConnection(given, found);
            if (IsIdentity(found)) return new StorageConnection(null, found);
        }

        throw new HostException(
            $"Storage account connection string '{prefixed}' does not exist. "
            + "Make sure that it is a defined App Setting.");
    }

    public QueueServiceClient Queues()
    {
        var options = Patient(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        return text is not null
            ? new QueueServiceClient(text, options)
            : new QueueServiceClient(ServiceUri("queue"), Credential(), options);
    }

    public BlobServiceClient Blobs()
    {
        var options = Patient(new BlobClientOptions());
        return text is not null
            ? new BlobServiceClient(text, options)
            : new BlobServiceClient(ServiceUri("blob"), Credential(), options);
    }

    private static T Patient<T>(T options)
        where T : ClientOptions
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.MaxRetries = 3;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        return options;
    }

    private static bool IsIdentity(IConfigurationSection section) =>
        section["accountName"] is { Length: > 0 } || section["queueServiceUri"] is { Length: > 0 };

    private Uri ServiceUri(string service) => section[$"{service}ServiceUri"] is { Length: > 0 } uri
        ? new Uri(uri)
        : section["accountName"] is { Length: > 0 } account
            ? new Uri($"https://{account}.{service}.core.windows.net")
            : throw new HostException($"The setting '{section.Path}__{service}ServiceUri' does not exist.");

    private TokenCredential Credential() => section["credential"] == "managedidentity"
        ? new ManagedIdentityCredential(section["clientId"] is { Length: > 0 } id
            ? ManagedIdentityId.FromUserAssignedClientId(id)
            : ManagedIdentityId.SystemAssigned)
        : new DefaultAzureCredential();
}
