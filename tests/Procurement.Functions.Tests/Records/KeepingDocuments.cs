using Azure.Storage.Blobs;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Account;
using Procurement.Storage.Recovery;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Records;

/// <summary>The documents of a contract are part of what is verified and brought back.</summary>
public sealed class KeepingDocuments(RunningService service) : IClassFixture<RunningService>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_a_document_that_is_gone_or_changed_and_brings_it_back()
    {
        await using var kept = await KeptRecords.OfAsync(service, withAgreement: true);
        Assert.Empty(await kept.DifferencesAsync());
        var pen = new DocumentPen(service, kept.Story.Contract);
        var digest = (string)(await pen.DocumentsAsync())["documents"]![0]!["digest"]!;
        var container = new BlobServiceClient(service.Connection)
            .GetBlobContainerClient(service.Storage.Container(ContainerNames.Documents));

        await container.GetBlobClient(digest).UploadAsync(new BinaryData("%PDF-forged"), overwrite: true, Cancel);
        Assert.Contains(await kept.DifferencesAsync(), one => one.Partition == kept.Contract);
        await container.GetBlobClient(digest).DeleteAsync(cancellationToken: Cancel);
        Assert.Contains(await kept.DifferencesAsync(), one => one.Partition == kept.Contract);

        await kept.LoseEverythingAsync();
        await kept.Get<Restorer>().RestoreAsync(Cancel).ToListAsync(Cancel);
        await service.SettleAsync();
        Assert.Empty(await kept.DifferencesAsync());
        var check = (await service.GetAsync(For(RoundStory.A), $"{kept.Story.Contract}/documents/0/verification"))
            .Must(200).Body;
        Assert.True((bool)check["complete"]!, check.ToJsonString());
    }
}
