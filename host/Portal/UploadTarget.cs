using Azure;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Configuration;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Portal;

/// <summary>
/// Where pages put the blocks of files: the blob service itself, which is on another origin. In Azure the account lets
/// the portal's pages do so (infra); an emulator is told here.
/// </summary>
internal static class UploadTarget
{
    /// <summary>The origin of the blob service; null where the settings name none.</summary>
    public static string? OriginOrNull(IConfiguration settings)
    {
        try
        {
            return StorageConnection.Find(settings, null).Blobs().Uri.GetLeftPart(UriPartial.Authority);
        }
        catch (HostException)
        {
            return null;
        }
    }

    /// <summary>Lets pages put to an emulator on this machine; any other account is somebody else's to open.</summary>
    public static async Task AllowAsync(IConfiguration settings, CancellationToken cancel)
    {
        if (settings["LocalHost:Portal"] is not { Length: > 0 } || OriginOrNull(settings) is not { } origin) return;
        if (!new Uri(origin).IsLoopback) return;
        var blobs = StorageConnection.Find(settings, null).Blobs();
        try
        {
            BlobServiceProperties properties = await blobs.GetPropertiesAsync(cancel);
            properties.Cors =
            [
                new()
                {
                    AllowedOrigins = "*",
                    AllowedMethods = "PUT",
                    AllowedHeaders = "*",
                    ExposedHeaders = "",
                    MaxAgeInSeconds = 3600,
                },
            ];
            await blobs.SetPropertiesAsync(properties, cancel);
        }
        catch (Exception failed) when (failed is RequestFailedException or AggregateException)
        {
            // The service says by itself that its storage does not answer.
        }
    }
}
