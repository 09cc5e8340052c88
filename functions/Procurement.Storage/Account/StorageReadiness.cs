using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Queues;
using Microsoft.Extensions.Hosting;

namespace Procurement.Storage.Account;

/// <summary>
/// Makes the tables, containers and the queue that are not there yet. The platform sends requests while the app still
/// starts, so whoever serves one waits here first.
/// </summary>
public sealed class StorageReadiness(
    TableServiceClient tables,
    QueueServiceClient queues,
    BlobServiceClient blobs,
    CopiesContainer copies,
    StorageSettings settings)
    : IHostedService
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when all of them are there; a start that failed fails here too.</summary>
    public Task WaitAsync(CancellationToken cancel) =>
        ready.Task.IsCompletedSuccessfully ? Task.CompletedTask : ready.Task.WaitAsync(cancel);

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            var made = TableNames.All.Select(
                name => (Task)tables.CreateTableIfNotExistsAsync(settings.Table(name), cancellationToken));
            var containers = ContainerNames.All.Append(settings.PublicContainer).Select(
                name => (Task)blobs.GetBlobContainerClient(settings.Container(name))
                    .CreateIfNotExistsAsync(cancellationToken: cancellationToken));
            var queue = queues.GetQueueClient(settings.FollowUpQueue)
                .CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            var forCopies = copies.Client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            var forKeys = copies.Client.GetParentBlobServiceClient()
                .GetBlobContainerClient(settings.Container(ContainerNames.FileKeys))
                .CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await Task.WhenAll([.. made, .. containers, queue, forCopies, forKeys]);
            ready.SetResult();
        }
        catch (Exception failed)
        {
            ready.SetException(failed);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
