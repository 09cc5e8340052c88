using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Procurement.Functions.Tests.Records;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Account;
using Procurement.Storage.Recovery;
using Procurement.Testing;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Attachments;

/// <summary>A scanner that is down leaves what it has not seen pending; what is kept is watched and comes back.</summary>
public sealed class WaitingForTheScanner(ScannedService scanned) : IClassFixture<ScannedService>
{
    private readonly RunningService service = scanned.Service;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leaves_a_file_pending_until_the_scanner_is_back()
    {
        await scanned.Clamd.StopAsync();
        var story = await UntilAsync(service, Stage.Open);
        var good = await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(3000));
        var bad = await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(3000, Clamd.Signature));
        await service.SettleAsync();

        Assert.Equal(["pending", "pending"], [await good.StateAsync(), await bad.StateAsync()]);
        Assert.Equal(good.Sha256, (await good.GetAsync())["sha256"]);
        (await service.GetAsync(For(A), $"{good.Path}/content")).MustRefuse(409, "attachment.pending");

        await scanned.Clamd.StartAsync();
        await Task.Delay(1100, Cancel);
        await service.MoveToAsync(service.Now.AddMinutes(5));

        Assert.Equal(["clean", "infected"], [await good.StateAsync(), await bad.StateAsync()]);
        (await service.GetAsync(For(A), $"{bad.Path}/content")).MustRefuse(422, "attachment.infected");
        Assert.Equal(3000, (await service.DownloadAsync(For(A), $"{good.Path}/content")).Bytes.Length);
    }

    [Fact]
    public async Task Says_of_a_file_that_the_scanner_cannot_take_that_it_was_not_scanned()
    {
        await using var small = await Clamd.StartAsync("StreamMaxLength 1M");
        await using var other = new RunningService(scanned.Azurite) { Extra = small.Settings };
        await other.InitializeAsync();
        var story = await UntilAsync(other, Stage.Open);
        var upload = await Upload.WholeAsync(other, story.Round, For(A), Upload.Pdf(3_000_000));
        await other.SettleAsync();

        Assert.Equal("unscanned", await upload.StateAsync());
        (await other.GetAsync(For(A), $"{upload.Path}/content")).MustRefuse(422, "attachment.unscanned");
    }

    [Fact]
    public async Task Verification_names_a_changed_byte_and_the_copies_bring_everything_back()
    {
        await scanned.Clamd.StopAsync();
        await scanned.Clamd.StartAsync();
        await using var own = new RunningService(scanned.Azurite) { Extra = scanned.Clamd.Settings };
        await own.InitializeAsync();
        await using var kept = await KeptRecords.OfAsync(own, Stage.Open);
        var bytes = Upload.Pdf(5_000_000);
        var upload = await Upload.WholeAsync(own, kept.Story.Round, For(A), bytes);
        await own.SettleAsync();
        Assert.Equal("clean", await upload.StateAsync());
        Assert.Empty(await kept.DifferencesAsync());

        await ChangeAByteAsync(own);
        var found = Assert.Single(await kept.DifferencesAsync());
        Assert.Equal(("Attachments", $"part-file-{upload.Id}", "content.kept"), (found.Table, found.Row, found.Member));
        var (answer, came) = await TryDownloadAsync(own, upload);
        Assert.True(answer is null || came.Length < bytes.Length);

        await kept.LoseEverythingAsync();
        await kept.Get<Restorer>().RestoreAsync(Cancel).ToListAsync(Cancel);
        await own.RestartAsync();
        await own.SettleAsync();
        Assert.Empty(await kept.DifferencesAsync());
        Assert.Equal(bytes, (await own.DownloadAsync(For(A), $"{upload.Path}/content")).Bytes);
    }

    private static async Task<(HttpResponseMessage? Answer, byte[] Bytes)> TryDownloadAsync(
        RunningService service, Upload upload)
    {
        try
        {
            return await service.DownloadAsync(For(A), $"{upload.Path}/content");
        }
        catch (HttpRequestException)
        {
            return (null, []);
        }
    }

    private static async Task ChangeAByteAsync(RunningService service)
    {
        var container = new BlobServiceClient(service.Connection)
            .GetBlobContainerClient(service.Storage.Container(ContainerNames.Files));
        BlobItem blob = await container.GetBlobsAsync(cancellationToken: Cancel).SingleAsync(Cancel);
        var client = container.GetBlobClient(blob.Name);
        var bytes = (await client.DownloadContentAsync(Cancel)).Value.Content.ToArray();
        bytes[2_000_000] ^= 1;
        await client.UploadAsync(BinaryData.FromBytes(bytes), overwrite: true, Cancel);
    }
}
