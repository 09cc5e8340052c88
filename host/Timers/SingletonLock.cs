using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Timers;

/// <summary>
/// One listener of a timer among all hosts with the same id: a blob lease, renewed until the host stops.
/// </summary>
internal sealed class SingletonLock
{
    private readonly BlobContainerClient container;
    private readonly BlobClient blob;
    private readonly BlobLeaseClient lease;
    private readonly TimeSpan period;
    private readonly TimeSpan retryEvery;
    private readonly ILogger log;

    public SingletonLock(
        BlobContainerClient container, string hostId, string function, JobHostSettings host, ILogger log)
    {
        this.container = container;
        this.log = log;
        blob = container.GetBlobClient($"locks/{hostId}/Host.Functions.{function}.Listener");
        lease = blob.GetBlobLeaseClient();
        var least = TimeSpan.FromSeconds(15);
        period = host.Span("singleton.listenerLockPeriod", least) ?? TimeSpan.FromSeconds(60);
        retryEvery = host.Span("singleton.listenerLockRecoveryPollingInterval", TimeSpan.FromSeconds(1))
            ?? TimeSpan.FromMinutes(1);
    }

    /// <summary>Waits for the lock as long as it takes.</summary>
    public async Task AcquireAsync(CancellationToken cancel)
    {
        while (!await TryAcquireAsync(cancel)) await Task.Delay(retryEvery, cancel);
    }

    /// <summary>Renews until cancelled; returns earlier only when the lock is lost.</summary>
    public async Task HoldAsync(CancellationToken cancel)
    {
        while (true)
        {
            await Task.Delay(period / 3, cancel);
            try
            {
                await lease.RenewAsync(cancellationToken: cancel);
            }
            catch (RequestFailedException lost) when (lost.Status is 404 or 409 or 412)
            {
                log.LogWarning("The lock {Blob} was lost", blob.Name);
                return;
            }
            catch (RequestFailedException failure)
            {
                log.LogWarning("The lock {Blob} could not be renewed: {Reason}", blob.Name, failure.Message);
            }
        }
    }

    public async Task ReleaseAsync()
    {
        try
        {
            await lease.ReleaseAsync();
        }
        catch (RequestFailedException)
        {
            // It ends by itself.
        }
    }

    private async Task<bool> TryAcquireAsync(CancellationToken cancel)
    {
        try
        {
            await lease.AcquireAsync(period, cancellationToken: cancel);
            return true;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancel);
            await CreateAsync(cancel);
            return await TryAcquireAsync(cancel);
        }
        catch (RequestFailedException taken)
        {
            if (taken.Status != 409) log.LogWarning("The lock {Blob} is unreachable: {Why}", blob.Name, taken.Message);
            return false;
        }
    }

    private async Task CreateAsync(CancellationToken cancel)
    {
        try
        {
            await blob.UploadAsync(BinaryData.FromString(""), overwrite: false, cancel);
        }
        catch (RequestFailedException raced) when (raced.Status is 409 or 412)
        {
            // Another host made it in the same moment.
        }
    }
}
