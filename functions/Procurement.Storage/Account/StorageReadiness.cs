using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Hosting;

namespace Procurement.Storage.Account;

/// <summary>
/// Makes the tables and the queue that are not there yet. The platform sends requests while the app still starts, so
/// whoever serves one waits here first.
/// </summary>
public sealed class StorageReadiness(TableServiceClient tables, QueueServiceClient queues, StorageSettings settings)
    : IHostedService
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when tables and queue are there; a start that failed fails here too.</summary>
    public Task WaitAsync(CancellationToken cancel) =>
        ready.Task.IsCompletedSuccessfully ? Task.CompletedTask : ready.Task.WaitAsync(cancel);

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            var made = TableNames.All.Select(
                name => (Task)tables.CreateTableIfNotExistsAsync(settings.Table(name), cancellationToken));
            await Task.WhenAll(made.Append(
                queues.GetQueueClient(settings.FollowUpQueue)
                    .CreateIfNotExistsAsync(cancellationToken: cancellationToken)));
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
