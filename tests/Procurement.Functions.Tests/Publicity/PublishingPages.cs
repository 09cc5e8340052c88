using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Publicity;

/// <summary>What residents read lies there as files, from the announcement of a round to its last payment.</summary>
public sealed class PublishingPages(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Follows_a_round_from_its_announcement_to_a_payment()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var pages = await service.PagesAsync();
        if (Environment.GetEnvironmentVariable("PAGES_OUT") is { } folder)
        {
            foreach (var (path, text) in pages)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                await File.WriteAllTextAsync(Path.Combine(folder, path), text);
            }
        }

        Assert.Contains($"public/{District}/{story.Path}/notice.html", pages.Keys);
    }
}
