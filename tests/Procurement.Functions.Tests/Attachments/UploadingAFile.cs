using System.Net;
using System.Text;
using Azure.Storage.Blobs;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Account;
using Procurement.Testing;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Attachments;

/// <summary>A file goes from a browser into quarantine, is read, scanned, sealed, kept, and given out again.</summary>
public sealed class UploadingAFile(ScannedService scanned) : IClassFixture<ScannedService>
{
    private const int Megabyte = 1024 * 1024;

    private readonly RunningService service = scanned.Service;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_out_what_was_uploaded_and_keeps_it_sealed()
    {
        var story = await UntilAsync(service, Stage.Open);
        var bytes = Upload.Pdf(100_000, "一份不公开的方案 SECRET-PLAN");
        var upload = await Upload.WholeAsync(service, story.Round, For(A), bytes);

        var seen = (await upload.GetAsync()).Must(200);
        Assert.Equal(("clean", "pdf", upload.Sha256), (seen["state"], seen["type"], seen["sha256"]));
        var (answer, came) = await service.DownloadAsync(For(A), $"{upload.Path}/content");
        Assert.Equal(bytes, came);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("实施方案.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        await service.SettleAsync();
        var stored = await StoredBytesAsync();
        Assert.DoesNotContain(stored, one => one.Name.Contains("quarantine", StringComparison.Ordinal));
        Assert.NotEmpty(stored);
        Assert.All(stored, one => Assert.True(one.Bytes.AsSpan().IndexOf("SECRET-PLAN"u8) < 0, one.Name));
    }

    [Fact]
    public async Task Goes_on_where_a_connection_was_cut_and_the_service_began_again()
    {
        await using var other = new ScannedService(scanned.Azurite);
        await other.InitializeAsync();
        var story = await UntilAsync(other.Service, Stage.Open);
        var upload = await Upload.BeginAsync(other.Service, story.Round, For(A), Upload.Pdf((5 * Megabyte) + 1));
        Assert.Equal(HttpStatusCode.Created, await upload.PutAsync(1));

        (await upload.ConfirmAsync()).MustRefuse(409, "attachment.blocksMissing");
        await other.Service.RestartAsync();

        var seen = (await upload.GetAsync()).Must(200).Body["upload"]!;
        Assert.Equal("[1]", seen["there"]!.ToJsonString());
        Assert.Equal(3, (int)seen["blocks"]!);
        var again = new Uri((string)seen["url"]!);
        Assert.Equal(HttpStatusCode.Created, await upload.PutAsync(0, again));
        Assert.Equal(HttpStatusCode.Created, await upload.PutAsync(2, again));
        (await upload.ConfirmAsync()).Must(200);
        await other.Service.RestartAsync();
        await other.Service.SettleAsync();
        Assert.Equal("clean", await upload.StateAsync());
        Assert.Equal(upload.Sha256, (await upload.GetAsync())["sha256"]);
    }

    [Fact]
    public async Task Never_gives_out_what_the_scanner_finds_something_in()
    {
        var story = await UntilAsync(service, Stage.Open);
        var upload = await Upload.WholeAsync(
            service, story.Round, For(A), Upload.Pdf(5000, $"x {Clamd.Signature} y"));
        await service.SettleAsync();

        var seen = (await upload.GetAsync()).Must(200);
        Assert.Equal(("infected", Clamd.Found), (seen["state"], seen["reason"]));
        (await service.GetAsync(For(A), $"{upload.Path}/content")).MustRefuse(422, "attachment.infected");
        var stored = await StoredBytesAsync();
        Assert.DoesNotContain(stored, one => one.Bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Clamd.Signature)) >= 0);
    }

    [Theory]
    [InlineData("实施方案.pdf", "just some words")]
    [InlineData("照片.png", "PK\u0003\u0004 no archive at all")]
    public async Task Tells_the_type_by_the_content_and_not_by_the_name(string name, string content)
    {
        var story = await UntilAsync(service, Stage.Open);
        var upload = await Upload.WholeAsync(service, story.Round, For(A), Encoding.ASCII.GetBytes(content), name);
        await service.SettleAsync();

        var seen = (await upload.GetAsync()).Must(200);
        Assert.Equal(("refused", "attachment.typeNotAllowed"), (seen["state"], seen["reason"]));
        (await service.GetAsync(For(A), $"{upload.Path}/content")).MustRefuse(422, "attachment.refused");
    }

    [Fact]
    public async Task Keeps_a_file_from_everybody_but_its_organization_before_it_is_submitted()
    {
        var story = await UntilAsync(service, Stage.Open);
        var upload = await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(1000));

        foreach (var path in (string[])[upload.Path, $"{upload.Path}/content"])
        {
            (await service.GetAsync(For(B), path)).MustRefuse(403, "organization.notYours");
            (await service.GetAsync(Officer, path)).MustRefuse(403, "proposal.sealed");
        }

        (await service.PostAsync(For(B), $"{upload.Path}/removal")).MustRefuse(403, "organization.notYours");
        (await service.PostAsync(For(A), $"{upload.Path}/removal")).Must(200);
        (await service.GetAsync(For(A), upload.Path)).MustRefuse(404, "attachment.notFound");
        Assert.Empty((await service.GetAsync(For(A), $"rounds/{story.Round}/attachments")).Must(200).Items);
    }

    [Fact]
    public async Task Takes_no_more_than_it_says()
    {
        var story = await UntilAsync(service, Stage.Open);
        var path = $"rounds/{story.Round}/attachments";
        (await service.PostAsync(For(A), path, Upload.Body("大.pdf", (200 * Megabyte) + 1)))
            .MustRefuse(422, "attachment.tooLarge");
        (await service.PostAsync(For(A), path, Upload.Body("空.pdf", 0))).Must(400);
        (await service.PostAsync(For(A), path, Upload.Body("a/b.pdf", 1))).Must(400);
        for (var i = 0; i < 10; i++) (await service.PostAsync(For(A), path, Upload.Body("大.pdf", 200 * Megabyte))).Must(201);
        (await service.PostAsync(For(A), path, Upload.Body("大.pdf", 200 * Megabyte)))
            .MustRefuse(409, "attachment.tooMuch");
        await service.MoveToAsync(service.Now.AddDays(3));
        (await service.PostAsync(For(A), path, Upload.Body("晚.pdf", 1))).MustRefuse(422, "submission.closed");
    }

    private async Task<IReadOnlyList<(string Name, byte[] Bytes)>> StoredBytesAsync()
    {
        List<(string, byte[])> found = [];
        var blobs = new BlobServiceClient(service.Connection);
        foreach (var name in ContainerNames.All.Append(ContainerNames.Copies))
        {
            var container = blobs.GetBlobContainerClient(service.Storage.Container(name));
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: Cancel))
            {
                var content = await container.GetBlobClient(blob.Name).DownloadContentAsync(Cancel);
                found.Add(($"{name}/{blob.Name}", content.Value.Content.ToArray()));
            }
        }

        return found;
    }
}
