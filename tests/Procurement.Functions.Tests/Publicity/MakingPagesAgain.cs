using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Functions.Tests.Service;
using Procurement.Publishing;
using Procurement.Storage;
using Procurement.Storage.Queues;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Publicity;

/// <summary>Pages are caches: they can be made again, and whoever verifies sees what is not as it should be.</summary>
public sealed class MakingPagesAgain(RunningService service) : IClassFixture<RunningService>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Brings_back_what_was_lost_or_changed()
    {
        // By another round of the organization its page is known when the row of this one is gone.
        await UntilAsync(service, Stage.InForce);
        var story = await UntilAsync(service, Stage.InForce);
        await service.PayAsync(story);
        var before = await service.PagesAsync();
        await using var storage = Storage();
        Assert.Empty(await DifferencesAsync(storage));
        var container = service.Container();
        var (lost, changed) = ($"public/{District}/organizations/{A}.html", $"public/{District}/grants.html");
        await container.DeleteBlobAsync(lost, cancellationToken: Cancel);
        await container.GetBlobClient(changed).UploadAsync(new BinaryData("wrong"), overwrite: true, Cancel);
        await service.Table("Lists").DeleteEntityAsync(
            $"{District}|{story.Round}|grants", $"0000-{ProposalOf(A)}", cancellationToken: Cancel);

        Assert.Equal(
            [$"Lists {District}|{story.Round}|{ProposalOf(A)}", $"web {changed}", $"web {lost}"],
            // The page of the round is made from the row that is gone.
            (await DifferencesAsync(storage)).Where(one => !one.EndsWith($"{story.Round}/grants.html", StringComparison.Ordinal)).Order());
        await foreach (var (_, difference) in storage.GetRequiredService<PublicRecovery>().RebuildAsync(District, Cancel))
            Assert.Null(difference);

        Assert.Equal(before, await service.PagesAsync());
        Assert.Empty(await DifferencesAsync(storage));
    }

    [Fact]
    public async Task Changes_nothing_when_a_message_comes_twice()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var before = await service.PagesAsync();
        await using var storage = Storage();

        foreach (var key in (string[])
            [
                $"{District}|round|{story.Round}", $"{District}|grant|{story.Round}|{ProposalOf(A)}",
                $"{District}|grant|{story.Round}|{ProposalOf(A)}", $"{District}|funds",
            ])
        {
            await storage.GetRequiredService<FollowUpQueue>().SendAsync(
                new FollowUpMessage("PublicSite", key, "", 0), TimeSpan.Zero, Cancel);
        }

        Assert.Equal(before, await service.PagesAsync());
    }

    [Fact]
    public async Task Comes_to_the_same_when_two_make_them_at_once()
    {
        var (one, other) = (await UntilAsync(service, Stage.InForce), await UntilAsync(service, Stage.InForce));
        await service.PayAsync(one);
        await service.PayAsync(other);
        var before = await service.PagesAsync();
        await using var first = Storage();
        await using var second = Storage();

        for (var times = 0; times < 5; times++)
        {
            foreach (var story in (RoundStory[])[one, other])
            {
                await service.Table("Lists").DeleteEntityAsync(
                    $"{District}|{story.Round}|grants", $"0000-{ProposalOf(A)}", cancellationToken: Cancel);
                await service.Table("Lists").DeleteEntityAsync(
                    $"{District}|{A}|grants-of", $"{story.Round}|{ProposalOf(A)}", cancellationToken: Cancel);
            }

            await Task.WhenAll(MakeAsync(first, one), MakeAsync(second, other), MakeAsync(second, one));
        }

        Assert.Equal(before, await service.PagesAsync());
    }

    private static Task MakeAsync(ServiceProvider storage, RoundStory story) =>
        storage.GetRequiredService<PublicSite>().GrantAsync(new(District, story.Round, ProposalOf(A)), Cancel);

    private ServiceProvider Storage()
    {
        var settings = new ConfigurationManager();
        foreach (var (name, value) in service.StorageSettings) settings[name] = value;
        return new ServiceCollection().AddProcurementStorage(settings).AddPublicPages(settings).BuildServiceProvider();
    }

    private static async Task<IReadOnlyList<string>> DifferencesAsync(ServiceProvider storage)
    {
        List<string> found = [];
        await foreach (var (_, difference) in storage.GetRequiredService<PublicRecovery>().VerifyAsync(District, Cancel))
        {
            if (difference is not null) found.Add($"{difference.Table} {difference.Partition}");
        }

        return found;
    }
}
