using System.Diagnostics;

namespace Procurement.Benchmarks.Services;

/// <summary>
/// What a request costs over HTTP with one caller: how long it takes, and the processor time of the app, of the host and
/// of the store; the follow-up work of a command is theirs too. Services take turns, so that all have the same weather.
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

        Console.WriteLine(
            "| request | service | ms, median | ms, p95 | p95 ÷ median | CPU ms, app | CPU ms, host | CPU ms, store |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
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
                Console.WriteLine($"| {name} | {service.Name} | {Cost.Row(costs)} |");
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
        var (app, host, store) = (Spent(service.App), Spent(service.Host), Spent(service.Store));
        var took = await RunAsync(district, run, Each);
        await district.SettleAsync();
        return new(took, Spent(service.App) - app, Spent(service.Host) - host, Spent(service.Store) - store);
    }

    private static async Task<IReadOnlyList<double>> RunAsync(District district, Func<District, Task> run, int times)
    {
        List<double> took = [];
        for (var turn = 0; turn < times; turn++)
        {
            var started = Stopwatch.GetTimestamp();
            await run(district);
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return took;
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

    private sealed record Cost(IReadOnlyList<double> Took, TimeSpan App, TimeSpan Host, TimeSpan Store)
    {
        /// <summary>The times of all passes in order, and the processor time of all: the system counts it coarsely.</summary>
        public static string Row(IReadOnlyList<Cost> passes)
        {
            var took = passes.SelectMany(one => one.Took).Order().ToList();
            var (median, late) = (took[took.Count / 2], took[took.Count * 95 / 100]);
            return $"{median:0.0} | {late:0.0} | {late / median:0.0} | " + string.Join(" | ", new[]
            {
                passes.Sum(one => one.App.TotalMilliseconds),
                passes.Sum(one => one.Host.TotalMilliseconds),
                passes.Sum(one => one.Store.TotalMilliseconds),
            }.Select(spent => $"{spent / took.Count:0.00}"));
        }
    }
}
