using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Procurement.Storage.Account;
using Procurement.Storage.Attachments;

namespace Procurement.Simulation.Harness;

/// <summary>Takes all away that a site holds, so that another trial finds it as new.</summary>
internal static class Emptying
{
    private const int TransactionRowsMax = 100;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Takes these rows away, which must be all that there are, and every blob.</summary>
    public static Task EmptyAsync(Service service, IEnumerable<(string Table, TableEntity Row)> rows) => Task.WhenAll(
        [
            .. rows.GroupBy(one => (one.Table, one.Row.PartitionKey)).SelectMany(partition =>
                partition.Chunk(TransactionRowsMax).Select(chunk => (Task)service.Table(partition.Key.Table)
                    .SubmitTransactionAsync(
                        chunk.Select(one => new TableTransactionAction(
                            TableTransactionActionType.Delete, one.Row, ETag.All)),
                        Cancel))),
            .. Containers(service).Select(EmptyAsync),
        ]);

    private static async Task EmptyAsync(BlobContainerClient container)
    {
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: Cancel))
        {
            await container.DeleteBlobAsync(blob.Name, cancellationToken: Cancel);
        }
    }

    private static IEnumerable<BlobContainerClient> Containers(Service service)
    {
        foreach (var name in ContainerNames.All.Append(service.Get<StorageSettings>().PublicContainer))
        {
            yield return service.Container(name);
        }

        yield return service.Get<CopiesContainer>().Client;
        yield return service.Get<KeysContainer>().Client;
    }
}
