using System.Diagnostics;
using Procurement.Testing;

namespace Procurement.Benchmarks;

/// <summary>How long a fresh process takes to its first correct answers.</summary>
internal static class ColdStart
{
    private const int Starts = 5;

    /// <summary>One sentence with the medians.</summary>
    public static async Task<string> RunAsync(string connection)
    {
        List<double> health = [], read = [];
        for (var start = 0; start < Starts; start++)
        {
            var (first, stored) = await StartAsync(connection);
            health.Add(first);
            read.Add(stored);
        }

        return $"From process start to the first correct answer, median of {Starts}: {Median(health):0} ms (health), " +
            $"{Median(read):0} ms (a 404 that storage was asked for).";
    }

    private static async Task<(double Health, double Read)> StartAsync(string connection)
    {
        var app = Path.GetDirectoryName(RepositoryPaths.Program("functions/Procurement.Functions", "Procurement.Functions"))!;
        var start = new ProcessStartInfo("dotnet", [RepositoryPaths.Program("host", "Procurement.LocalHost"), "--app", app])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings(connection)) start.Environment[name] = value;

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        try
        {
            var address = await AddressAsync(process);
            using var http = new HttpClient { BaseAddress = new Uri(address) };
            (await http.GetAsync("/api/health")).EnsureSuccessStatusCode();
            var health = clock.Elapsed.TotalMilliseconds;
            var answer = await http.GetAsync("/api/public/wuchang/rounds/none/notice");
            if ((int)answer.StatusCode != 404) throw new InvalidOperationException($"Not expected: {answer.StatusCode}");
            return (health, clock.Elapsed.TotalMilliseconds);
        }
        finally
        {
            process.Kill(true);
        }
    }

    private static async Task<string> AddressAsync(Process process)
    {
        const string Announcement = "Listening on ";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal)) return line[Announcement.Length..];
        }

        throw new InvalidOperationException("The service ended before it listened.");
    }

    private static Dictionary<string, string> Settings(string connection) => new()
    {
        ["AzureWebJobsStorage"] = connection,
        ["StoragePrefix"] = "cold",
        ["FollowUpQueue"] = "cold-follow-ups",
        ["OpenAndCloseRoundsSchedule"] = "0 0 0 1 1 *",
        ["EndNoticePeriodsSchedule"] = "0 0 0 1 1 *",
        ["LapseContractsSchedule"] = "0 0 0 1 1 *",
        ["LatePaymentsSchedule"] = "0 0 0 1 1 *",
        ["LocalHost__Port"] = "0",
        ["LocalHost__Issuer"] = "true",
    };

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
