using System.Diagnostics;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Procurement.Functions.Tests.Attachments;
using Procurement.Functions.Tests.Performances;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Account;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Archives;

/// <summary>A pack of 100 MB of files and 5,000 visits, made in the memory of a small one.</summary>
public sealed class KeepingPacksFlat(ScannedService scanned, ITestOutputHelper output) : IClassFixture<ScannedService>
{
    private const int Megabyte = 1024 * 1024;
    private const int FileSize = 20 * Megabyte;
    private const int Files = 5;
    private const int Visits = 5000;
    private const int GrowthMax = 64;

    private readonly RunningService service = scanned.Service;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Holds_no_more_than_a_part_of_what_it_gives_out()
    {
        var performed = await PerformanceStory.BeginAsync(service);
        await FillAsync(performed);
        var order = new HttpRequestMessage(HttpMethod.Post, new Uri(service.Address, $"api/{performed.Story.Contract}/evidence-pack"))
        {
            Content = new StringContent("{}", null, "application/json"),
        };
        order.Headers.Authorization = new("Bearer", service.TokenOf(Officer));
        order.Headers.Add("Idempotency-Key", $"{Guid.NewGuid():N}");
        GC.Collect();
        var (before, highest, watch) = (GC.GetTotalMemory(forceFullCollection: true), 0L, Stopwatch.StartNew());
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        using var answer = await http.SendAsync(order, HttpCompletionOption.ResponseHeadersRead, Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        await using var pack = await answer.Content.ReadAsStreamAsync(Cancel);
        var (buffer, bytes) = (new byte[81920], 0L);
        while (await pack.ReadAsync(buffer, Cancel) is var read and > 0)
        {
            bytes += read;
            highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: false));
        }

        var growth = (highest - before) / Megabyte;
        output.WriteLine($"{bytes / Megabyte} MiB in {watch.Elapsed.TotalSeconds:0.0} s; the heap grew by {growth} MiB at most");
        Assert.True(bytes > Files * (long)FileSize);
        Assert.InRange(growth, 0, GrowthMax);
        var made = Assert.Single((await service.GetAsync(Officer, $"{performed.Story.Contract}/evidence-packs")).Must(200).Items)!;
        Assert.NotNull(made["digest"]);
    }

    // The visits are copies of one that was recorded: what they say does not matter here, how many there are does.
    private async Task FillAsync(PerformanceStory performed)
    {
        await service.MoveToAsync(service.Now.AddMinutes(5));
        List<string> files = [];
        foreach (var no in Enumerable.Range(1, Files))
        {
            var bytes = Upload.Pdf(FileSize, $"{no} {performed.Story.Round}");
            files.Add((await Upload.WholeAsync(service, performed.Story.Round, For(A), bytes)).Id);
        }

        await service.SettleAsync();
        var visit = PerformanceStory.Visit(performed.Since, null, "00:00", "00:01");
        visit["files"] = new JsonArray([.. files.Select(one => (JsonNode)one)]);
        var recorded = (await performed.PostAsync(For(A), "visits", visit)).Must(201)["visit"]!;
        await service.SettleAsync();
        var table = service.Table(TableNames.Performances);
        var key = $"{District}|{performed.Story.Round}|{ProposalOf(A)}";
        TableEntity row = await table.GetEntityAsync<TableEntity>(key, $"part-visit-{recorded}", cancellationToken: Cancel);
        foreach (var some in Enumerable.Range(0, Visits).Chunk(100))
        {
            await table.SubmitTransactionAsync(
                some.Select(no => new TableTransactionAction(
                    TableTransactionActionType.Add, new TableEntity(row) { RowKey = $"part-visit-{recorded}-{no:D6}" })),
                Cancel);
        }
    }
}
