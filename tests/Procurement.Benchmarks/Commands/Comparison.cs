using System.Diagnostics;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Benchmarks.Commands;

/// <summary>Measures a command beside the same storage calls made bare, in the same run on the same storage.</summary>
internal static class Comparison
{
    private const int WarmUp = 20;
    private const int Alone = 100;
    private const int Together = 480;
    private const int Callers = 16;

    /// <summary>Prints the table, one row a command.</summary>
    public static async Task PrintAsync(string connection)
    {
        Console.WriteLine("| command | storage calls | of them | ms, 1 caller | bare calls, ms | ratio "
            + "| per s, 1 caller | bare | per s, 16 callers | bare |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var measured in Measured.All) Console.WriteLine(await RunAsync(connection, measured));
        Console.WriteLine();
    }

    private static async Task<string> RunAsync(string connection, Measured measured)
    {
        await using var site = await TestSite.StartAsync(connection);
        var round = new RoundKey(World.Tenant, World.Round);
        await site.HappenAsync(
            Kinds.Rounds,
            round,
            new RoundDrafted(World.Settings),
            new RoundPublished(World.Law),
            new PanelAppointed(World.Panel),
            new EvaluationOpened([new LotEntries("L1", 10)], []));
        for (var number = 0; number < WarmUp + Alone + Together; number++) await measured.Prepare(site, number);
        await TimeAsync(1, 0, WarmUp, number => measured.Run(site, number));

        var before = site.Calls.Calls;
        var alone = await TimeAsync(1, WarmUp, Alone, number => measured.Run(site, number));
        var calls = (site.Calls.Calls - before) / (double)Alone;
        var together = await TimeAsync(Callers, WarmUp + Alone, Together, number => measured.Run(site, number));

        var bare = new Bare(site);
        var commands = new List<BareCommand>();
        for (var number = 0; number < WarmUp + Alone + Together; number++)
        {
            commands.Add(await bare.PrepareAsync(measured.Footprint(number), number));
        }

        await TimeAsync(1, 0, WarmUp, number => bare.RunAsync(commands[number]));
        var bareAlone = await TimeAsync(1, WarmUp, Alone, number => bare.RunAsync(commands[number]));
        var bareTogether = await TimeAsync(
            Callers, WarmUp + Alone, Together, number => bare.RunAsync(commands[number]));

        var footprint = measured.Footprint(0);
        var parts = $"{1 + footprint.AlsoRead.Count} read, {(footprint.Sends ? "1 message, " : "")}1 transaction";
        return $"| {measured.Name} | {calls:0.00} | {parts} | {alone.TotalMilliseconds / Alone:0.0} | " +
            $"{bareAlone.TotalMilliseconds / Alone:0.0} | {alone / bareAlone:0.00} | " +
            $"{Alone / alone.TotalSeconds:0} | {Alone / bareAlone.TotalSeconds:0} | " +
            $"{Together / together.TotalSeconds:0} | {Together / bareTogether.TotalSeconds:0} |";
    }

    private static async Task<TimeSpan> TimeAsync(int callers, int first, int count, Func<int, Task> run)
    {
        var clock = Stopwatch.StartNew();
        var next = first - 1;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(async _ =>
        {
            for (var number = Interlocked.Increment(ref next);
                number < first + count;
                number = Interlocked.Increment(ref next))
            {
                await run(number);
            }
        }));
        return clock.Elapsed;
    }
}
