using Azure.Data.Tables;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Storage;

/// <summary>What people still read when somebody spoiled a row.</summary>
public sealed class ReadingSpoiledRows(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Lists_all_others_and_tells_the_operator()
    {
        var (good, bad) = (await DraftedAsync(), await DraftedAsync());
        await SpoilAsync("Lists", $"{District}|rounds", bad);

        var listed = (await service.GetAsync(Officer, "rounds?limit=200")).Must(200).Items
            .Select(one => (string?)one!["round"]).ToList();

        Assert.Contains(good, listed);
        Assert.DoesNotContain(bad, listed);
        Assert.Contains(service.Log.Lines, line => line.Contains(bad, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fails_on_the_thing_itself_with_a_code()
    {
        var bad = await DraftedAsync();
        await SpoilAsync("Rounds", $"{District}|{bad}", "head");

        (await service.GetAsync(Officer, $"rounds/{bad}")).MustRefuse(500, "service.failed");

        Assert.Contains(
            service.Log.Faults, line => line.Contains("GetRound answered 500", StringComparison.Ordinal));
    }

    private async Task<string> DraftedAsync()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Drafted);
        await service.SettleAsync();
        return story.Round;
    }

    private async Task SpoilAsync(string table, string partition, string name)
    {
        var cancel = TestContext.Current.CancellationToken;
        var rows = service.Table(table);
        var row = (await rows.GetEntityAsync<TableEntity>(partition, name, cancellationToken: cancel)).Value;
        row["Type"] = 7;
        await rows.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancel);
    }
}
