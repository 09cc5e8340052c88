using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Hosting;

namespace Procurement.Functions.Storage;

/// <summary>Makes the tables and the queue that are not there yet, before the first request.</summary>
public sealed class EnsureStorage(TableServiceClient tables, QueueServiceClient queues, StorageSettings settings)
    : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var made = Kinds.Tables.Select(
            name => (Task)tables.CreateTableIfNotExistsAsync(settings.Table(name), cancellationToken));
        await Task.WhenAll(made.Append(
            queues.GetQueueClient(settings.FollowUpQueue)
                .CreateIfNotExistsAsync(cancellationToken: cancellationToken)));
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
