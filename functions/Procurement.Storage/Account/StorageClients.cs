using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Configuration;

namespace Procurement.Storage.Account;

/// <summary>
/// Makes the clients of the function app's own storage account, by connection string or managed identity.
/// </summary>
public static class StorageClients
{
    private const string Connection = "AzureWebJobsStorage";
    private const string CopiesConnection = "CopiesStorage";

    /// <summary>The table service.</summary>
    public static TableServiceClient Tables(IConfiguration configuration, TableClientOptions options)
    {
        if (configuration[Connection] is { Length: > 0 } connection) return new TableServiceClient(connection, options);

        var endpoint = Endpoint(configuration, "table");
        if (endpoint.Host.EndsWith(".chinacloudapi.cn", StringComparison.OrdinalIgnoreCase))
        {
            options.Audience = TableAudience.AzureChina;
        }

        return new TableServiceClient(endpoint, Credential(configuration), options);
    }

    /// <summary>The queue service; messages are Base64, as the queue trigger expects.</summary>
    public static QueueServiceClient Queues(IConfiguration configuration, QueueClientOptions options)
    {
        options.MessageEncoding = QueueMessageEncoding.Base64;
        options.MessageDecodingFailed += EncodeAsync;
        return configuration[Connection] is { Length: > 0 } connection
            ? new QueueServiceClient(connection, options)
            : new QueueServiceClient(Endpoint(configuration, "queue"), Credential(configuration), options);
    }

    /// <summary>The blob service.</summary>
    public static BlobServiceClient Blobs(IConfiguration configuration, BlobClientOptions options) =>
        configuration[Connection] is { Length: > 0 } connection
            ? new BlobServiceClient(connection, options)
            : new BlobServiceClient(Endpoint(configuration, "blob"), Credential(configuration), options);

    /// <summary>The blob service of the copies: what <c>CopiesStorage</c> names, else that of the app.</summary>
    public static BlobServiceClient Copies(IConfiguration configuration, BlobClientOptions options) =>
        configuration[CopiesConnection] is { Length: > 0 } connection ? new BlobServiceClient(connection, options)
        : configuration["CopiesStorage:blobServiceUri"] is { Length: > 0 } uri
            ? new BlobServiceClient(new Uri(uri), Credential(configuration), options)
            : Blobs(configuration, options);

    /// <summary>
    /// Options with the retries of a service: seven tries within about six seconds and their waiting.
    /// </summary>
    public static TOptions Patient<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        // A command must end long before its follow-up message gives up looking for it (FollowUpFunctions.LooksMax).
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(3);
        options.Retry.MaxRetries = 6;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        return options;
    }

    // A message that is no Base64 could never be received: it is sent again as it should have been.
    private static async Task EncodeAsync(QueueMessageDecodingFailedEventArgs failed)
    {
        if (failed.ReceivedMessage is not { } message) return;
        await failed.Queue.SendMessageAsync(message.Body.ToString(), failed.CancellationToken);
        await failed.Queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, failed.CancellationToken);
    }

    private static Uri Endpoint(IConfiguration configuration, string service)
    {
        var section = configuration.GetSection(Connection);
        if (section[$"{service}ServiceUri"] is { Length: > 0 } uri) return new Uri(uri);
        if (section["accountName"] is { Length: > 0 } account)
        {
            return new Uri($"https://{account}.{service}.core.windows.net");
        }

        throw new InvalidOperationException(
            $"Set {Connection} to a connection string, or {Connection}__accountName, " +
            $"or {Connection}__{service}ServiceUri.");
    }

    /// <summary>The managed identity of the app, or whatever the usual chain finds.</summary>
    internal static TokenCredential Credential(IConfiguration configuration)
    {
        var clientId = configuration.GetSection(Connection)["clientId"];
        return new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId });
    }
}
