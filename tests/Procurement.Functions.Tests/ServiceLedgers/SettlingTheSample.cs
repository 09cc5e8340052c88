using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Functions.Tests.Service;
using Procurement.Storage;
using Procurement.Storage.Recovery;
using Procurement.Storage.Verification;
using Procurement.Testing;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.ServiceLedgers;

public sealed class SettlingTheSample(RunningService service) : IClassFixture<RunningService>
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "tests", "samples", "ledgers");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_its_expected_result_however_it_is_cut_and_can_be_made_anew_from_its_events()
    {
        await LedgerStory.RegisterAsync(service, A);
        await service.MoveToAsync(new(2027, 1, 2, 8, 0, 0, TimeSpan.FromHours(8)));
        foreach (var size in (int[])[int.MaxValue, 997, 90])
        {
            var story = new LedgerStory(service, A, $"mulan-{size}");
            var body = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "mulan-12.ledger.json"), Cancel))!.AsObject();
            body.Remove("format");
            body["organization"] = A;
            await story.OpenAsync(body);
            await story.SendAsync("F1", await File.ReadAllBytesAsync(Path.Combine(Folder, "mulan-12.records.csv"), Cancel), size);

            var expected = JsonNode.Parse(
                await File.ReadAllTextAsync(Path.Combine(Folder, "mulan-12.ledger.expected.json"), Cancel))!;
            var settlement = await story.GetAsync("settlement");
            Assert.Equal(
                expected["rejected"]!.AsObject().Select(one => $"{one.Key} {one.Value}"),
                settlement["rejected"]!.AsArray().Select(one => $"{one!["code"]} {one["rows"]}"));
            foreach (var member in (string[])["months", "total", "clientsAtCap"])
                Assert.True(JsonNode.DeepEquals(expected[member], settlement[member]), $"{member}: {settlement}");
        }

        await service.SettleAsync();
        var settings = new ConfigurationManager();
        foreach (var (name, value) in service.StorageSettings) settings[name] = value;
        await using var storage = new ServiceCollection().AddProcurementStorage(settings).BuildServiceProvider();
        var verified = await storage.GetRequiredService<Verifier>().VerifyAsync(null, Cancel).ToListAsync(Cancel);
        Assert.DoesNotContain(verified, one => one.Difference is not null);
        var rebuilt = await storage.GetRequiredService<Rebuilder>().RebuildAsync(null, Cancel).ToListAsync(Cancel);
        Assert.DoesNotContain(rebuilt, one => one.Rows > 0 || one.Difference is not null);
    }

    [Fact]
    public async Task Tells_every_refused_row_with_its_line()
    {
        await LedgerStory.RegisterAsync(service, B);
        var story = new LedgerStory(service, B, "refused");
        await story.OpenAsync(LedgerStory.Body(B));
        var rows = Enumerable.Range(2, 900).Select(line => $"R{line},C999,W1,2026-03-01T09:00:00Z,2026-03-01T10:00:00Z,signed\n");
        var state = await story.SendAsync("F1", LedgerStory.Header + string.Concat(rows));

        Assert.Equal((0, 900), ((int)state["accepted"]!, (int)state["refused"]!));
        List<int> lines = [];
        var cursor = "";
        do
        {
            var page = (await service.GetAsync(For(B), $"{story.Path}/files/F1/refusals?limit=200{cursor}")).Must(200);
            lines.AddRange(page.Items.Select(one => (int)one!["line"]!));
            cursor = page["next"] is { } next ? $"&cursor={next}" : "";
        }
        while (cursor.Length > 0);
        Assert.Equal(Enumerable.Range(2, 900), lines);
        Assert.True((bool)(await story.GetAsync("files/F1"))["isClosed"]!);
    }
}
