using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Procurement.Storage.Account;

namespace Procurement.Storage.Documents;

/// <summary>Where files of released batches lie for a connector that brings them to a bank.</summary>
public sealed class BankOutbox(BlobServiceClient blobs, StorageSettings settings)
{
    /// <summary>Lays a file down; one that is there, taken or not, is never written again.</summary>
    public async Task PutAsync(string tenant, string batch, BinaryData file, CancellationToken cancel)
    {
        var blob = blobs.GetBlobContainerClient(settings.Container(ContainerNames.Bank))
            .GetBlobClient($"{tenant}/{batch}.xml");
        var upload = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/xml" },
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
        };
        try
        {
            await blob.UploadAsync(file, upload, cancel);
        }
        catch (RequestFailedException failed) when (failed.Status is 409 or 412)
        {
            // It is there: by an earlier run, or ours whose reply was lost.
        }
    }
}
