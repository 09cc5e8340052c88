using System.Diagnostics;
using Procurement.Benchmarks.Commands;
using Procurement.Domain;
using Procurement.Functions.Identity;
using Procurement.Functions.Work;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;
using Procurement.Testing;

namespace Procurement.Benchmarks.Work;

/// <summary>
/// What the list of everything that waits for a role costs when much waits: every page reads all of it, to count it.
/// </summary>
internal static class WorkTable
{
    private const int Runs = 20;
    private const int Rounds = 20;

    private static readonly int[] Usual = [10, 1_000, 10_000];

    /// <summary>Prints the calls and the median of a first page for so many payments to prepare.</summary>
    public static async Task PrintAsync(IReadOnlyList<int> asked)
    {
        Console.WriteLine("| payments to prepare | calls of a page of 50 | of them names | ms, median | slowest |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var size in asked.Count == 0 ? Usual : asked)
        {
            await using var azurite = await Azurite.StartAsync();
            await using var site = await TestSite.StartAsync(azurite.ConnectionString);
            await PrepareAsync(site, size);
            Console.WriteLine(await MeasureAsync(site, size));
        }
    }

    private static Task PrepareAsync(TestSite site, int size)
    {
        var list = ListNames.Work(World.Tenant, WorkKind.ToPrepare);
        return site.Get<Lists>().PutManyAsync(
            Enumerable.Range(0, size).Select(number => list.Row($"R{number % Rounds:00}|P{number:00000}", 1, Row(number))),
            default);
    }

    private static WorkRow Row(int number) => new(
        $"R{number % Rounds:00}",
        "长者居家安全改造与陪伴",
        Proposal: $"P{number:00000}",
        Organization: $"52420106MJ{number:00000000}",
        Instalment: 1,
        Amount: new Money(6_000_000),
        Due: DateOnly.FromDateTime(World.Now.Date).AddDays((number % 60) - 10),
        Since: World.Now);

    private static async Task<string> MeasureAsync(TestSite site, int size)
    {
        // What is kept in memory, the law, is read before.
        var names = await NamesAsync(site);
        List<double> took = [];
        var before = site.Calls.Calls;
        for (var run = 0; run < Runs; run++)
        {
            var began = Stopwatch.GetTimestamp();
            await PageAsync(site);
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        var calls = (site.Calls.Calls - before) / Runs;
        took.Sort();
        return $"| {size:N0} | {calls} | {names} | {took[Runs / 2]:N1} | {took[^1]:N1} |";
    }

    // Each round and organization of the page is asked for its name once.
    private static async Task<int> NamesAsync(TestSite site)
    {
        var page = System.Text.Json.Nodes.JsonNode.Parse(await PageAsync(site))!["items"]!.AsArray();
        return page.Select(one => (string)one!["round"]!).Distinct().Count()
            + page.Select(one => (string)one!["organization"]!).Distinct().Count();
    }

    private static Task<string> PageAsync(TestSite site) => site.GetAsync(
        request => site.Get<WaitingFunctions>().ListAsync(request, default), World.Caller(Role.Finance), "work");
}
