using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;

namespace Procurement.LocalHost.Timers;

/// <summary>The record of a timer's runs, in the blob and form that the platform uses.</summary>
internal sealed class ScheduleMonitor(BlobContainerClient container, string hostId, string function)
{
    private readonly BlobClient blob = container.GetBlobClient($"timers/{hostId}/Host.Functions.{function}/status");

    public async Task<ScheduleStatus?> ReadOrNullAsync(CancellationToken cancel)
    {
        try
        {
            var read = await blob.DownloadContentAsync(cancel);
            return JsonSerializer.Deserialize<ScheduleStatus>(read.Value.Content);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public async Task WriteAsync(ScheduleStatus status, CancellationToken cancel)
    {
        var content = BinaryData.FromObjectAsJson(status);
        try
        {
            await blob.UploadAsync(content, overwrite: true, cancel);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancel);
            await blob.UploadAsync(content, overwrite: true, cancel);
        }
    }

    /// <summary>Whether a recorded occurrence was missed; records the schedule when it is new or changed.</summary>
    public async Task<(ScheduleStatus Status, bool IsPastDue)> CheckAsync(
        Schedule schedule, DateTime now, CancellationToken cancel)
    {
        var status = await ReadOrNullAsync(cancel);
        if (status is null)
        {
            status = Based(schedule, now, now);
            await WriteAsync(status, cancel);
            return (status, false);
        }

        var basis = status.LastUpdated > status.Last ? status.LastUpdated : status.Last;
        var expected = schedule.After(basis) ?? DateTime.MaxValue;
        if (expected == status.Next) return (status, now > status.Next);

        // The schedule was changed: an occurrence of the new one in the past was never promised.
        status = Based(schedule, now > expected ? now : basis, now);
        await WriteAsync(status, cancel);
        return (status, false);
    }

    private static ScheduleStatus Based(Schedule schedule, DateTime basis, DateTime now) =>
        new(default, schedule.After(basis) ?? DateTime.MaxValue, now);
}
