using Azure;
using Azure.Storage.Queues;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Procurement.Storage.Account;

namespace Procurement.Functions.Telemetry;

/// <summary>
/// Asks once a minute how many messages wait: two calls, and no queue is read. Every instance asks, so the numbers of
/// several are not to be added.
/// </summary>
internal sealed class FollowUpBacklog(
    QueueServiceClient queues, StorageSettings settings, ILogger<FollowUpBacklog> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>One look at both queues.</summary>
    public async Task CountAsync(CancellationToken cancel)
    {
        try
        {
            BusinessMeters.Waiting(new(
                await CountAsync(settings.FollowUpQueue, cancel),
                await CountAsync($"{settings.FollowUpQueue}-poison", cancel)));
        }
        catch (Exception failed) when (!cancel.IsCancellationRequested)
        {
            BusinessMeters.Waiting(null);
            log.LogWarning(failed, "The waiting follow-ups cannot be counted");
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The system's clock on purpose: the registered TimeProvider may be simulated.
        using var minutes = new PeriodicTimer(Every, TimeProvider.System);
        while (await minutes.WaitForNextTickAsync(stoppingToken)) await CountAsync(stoppingToken);
    }

    private async Task<long> CountAsync(string queue, CancellationToken cancel)
    {
        try
        {
            var properties = await queues.GetQueueClient(queue).GetPropertiesAsync(cancel);
            return properties.Value.ApproximateMessagesCountLong;
        }
        catch (RequestFailedException absent) when (absent.Status is 404)
        {
            // The platform makes the poison queue with the first message that it puts there.
            return 0;
        }
    }
}
