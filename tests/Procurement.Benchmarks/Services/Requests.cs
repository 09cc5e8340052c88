using System.Diagnostics;

namespace Procurement.Benchmarks.Services;

/// <summary>
/// What a request costs over HTTP with one caller: how long it takes, and the processor time of the app and of the
/// host; the follow-up work of a command is the app's too. Services take turns, so that all have the same weather.
/// </summary>
internal static class Requests
{
    private const int WarmUp = 200;
    private const int Passes = 3;
    private const int Each = 200;

    private static readonly (string Name, Func<District, Task> Run)[] All =
    [
        ("health", district => district.GetHealthAsync()),
        ("read a round", district => district.ReadAsync()),
        ("submit", district => district.SubmitAsync()),
        ("score", district => district.ScoreAsync()),
    ];

    /// <summary>Prints two tables: the requests, and the memory after them.</summary>
    public static async Task PrintAsync(IReadOnlyList<RunningService> services)
    {
        var clients = services.Select(service => new Client(service.Address)).ToList();
        var districts = clients.Select(client => new District(client)).ToList();
        foreach (var district in districts) await district.PrepareAsync(WarmUp + (Passes * Each));

        Console.WriteLine("| request | service | ms | CPU ms, app | CPU ms, host |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (name, run) in All)
        {
            var measured = services.Select(_ => new List<Cost>()).ToList();
            foreach (var district in districts) await RunAsync(district, run, WarmUp);
            for (var turn = 0; turn < Passes * services.Count; turn++)
            {
                var one = turn % services.Count;
                measured[one].Add(await MeasureAsync(services[one], districts[one], run));
            }

            foreach (var (service, costs) in services.Zip(measured))
                Console.WriteLine($"| {name} | {service.Name} | {Cost.Row(costs, Each)} |");
        }

        PrintMemory(services);
        clients.ForEach(client => client.Dispose());
    }

    private static void PrintMemory(IReadOnlyList<RunningService> services)
    {
        Console.WriteLine();
        Console.WriteLine("| resident memory after these, MiB | app | host |");
        Console.WriteLine("|---|---|---|");
        foreach (var service in services)
            Console.WriteLine($"| {service.Name} | {Mebibytes(service.App)} | {Mebibytes(service.Host)} |");
    }

    private static async Task<Cost> MeasureAsync(
        RunningService service, District district, Func<District, Task> run)
    {
        var (app, host) = (Spent(service.App), Spent(service.Host));
        var clock = Stopwatch.StartNew();
        await RunAsync(district, run, Each);
        var took = clock.Elapsed;
        await district.SettleAsync();
        return new(took, Spent(service.App) - app, Spent(service.Host) - host);
    }

    private static async Task RunAsync(District district, Func<District, Task> run, int times)
    {
        for (var turn = 0; turn < times; turn++) await run(district);
    }

    private static TimeSpan Spent(Process? process)
    {
        process?.Refresh();
        return process?.TotalProcessorTime ?? TimeSpan.Zero;
    }

    private static string Mebibytes(Process? process)
    {
        process?.Refresh();
        return process is null ? "–" : $"{process.WorkingSet64 / 1048576.0:0}";
    }

    private sealed record Cost(TimeSpan Took, TimeSpan App, TimeSpan Host)
    {
        /// <summary>The median time of the passes, and the processor time of all: the system counts it coarsely.</summary>
        public static string Row(IReadOnlyList<Cost> passes, int each)
        {
            var took = passes.Select(one => one.Took).Order().ElementAt(passes.Count / 2);
            var app = passes.Sum(one => one.App.TotalMilliseconds);
            var host = passes.Sum(one => one.Host.TotalMilliseconds);
            var all = each * passes.Count;
            return $"{took.TotalMilliseconds / each:0.00} | {app / all:0.00} | {host / all:0.00}";
        }
    }
}
