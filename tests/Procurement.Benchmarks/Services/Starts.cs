using System.Diagnostics;

namespace Procurement.Benchmarks.Services;

/// <summary>How long a fresh process takes to its first correct answers.</summary>
internal static class Starts
{
    private const int Count = 5;

    /// <summary>One sentence a service with the medians; the services take turns.</summary>
    public static async Task PrintAsync(string connection, ServiceProgram? before)
    {
        var (empty, ours, old) = (new List<double>(), new List<Answers>(), new List<Answers>());
        for (var start = 0; start < Count; start++)
        {
            empty.Add((await StartAsync(ServiceProgram.Empty, connection, HealthAsync)).Health);
            ours.Add(await StartAsync(ServiceProgram.Ours, connection, HealthAndReadAsync));
            if (before is not null) old.Add(await StartAsync(before, connection, HealthAndReadAsync));
        }

        Console.WriteLine(Sentence(ours));
        var ratio = Median(ours.Select(one => one.Health)) / Median(empty);
        Console.WriteLine($"An empty app on the same host: {Median(empty):0} ms (health); ratio {ratio:0.00}.");
        if (before is not null) Console.WriteLine($"Before: {Sentence(old)}");
    }

    private static string Sentence(List<Answers> starts) =>
        $"From process start to the first correct answer, median of {Count}: " +
        $"{Median(starts.Select(one => one.Health)):0} ms (health), " +
        $"{Median(starts.Select(one => one.Read)):0} ms (a 404 that storage was asked for).";

    private static async Task<Answers> StartAsync(
        ServiceProgram program, string connection, Func<HttpClient, Stopwatch, Task<Answers>> ask)
    {
        var clock = Stopwatch.StartNew();
        await using var service = await RunningService.StartAsync(program, connection);
        using var http = new HttpClient { BaseAddress = service.Address };
        return await ask(http, clock);
    }

    private static async Task<Answers> HealthAsync(HttpClient http, Stopwatch clock)
    {
        using var answer = await http.GetAsync("/api/health");
        answer.EnsureSuccessStatusCode();
        return new(clock.Elapsed.TotalMilliseconds, 0);
    }

    private static async Task<Answers> HealthAndReadAsync(HttpClient http, Stopwatch clock)
    {
        var health = await HealthAsync(http, clock);
        using var answer = await http.GetAsync("/api/public/wuchang/rounds/none/notice");
        if ((int)answer.StatusCode != 404) throw new InvalidOperationException($"Not expected: {answer.StatusCode}");
        return health with { Read = clock.Elapsed.TotalMilliseconds };
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Count / 2);

    private sealed record Answers(double Health, double Read);
}
