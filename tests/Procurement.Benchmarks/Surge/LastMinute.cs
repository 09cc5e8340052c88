using System.Collections.Concurrent;
using System.Globalization;
using Procurement.Benchmarks.Services;
using Procurement.Testing;

namespace Procurement.Benchmarks.Surge;

/// <summary>
/// The last minute before a closing, on the real clock: so many organizations upload a file each and submit, evenly
/// spread over it. Every one must end with a receipt, and be stored as the receipt says, or with a refusal.
/// </summary>
internal static class LastMinute
{
    private const string Round = "surge";
    private const int CountedOrganizations = 10;
    private static readonly TimeSpan Last = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Begun = TimeSpan.FromSeconds(52);

    /// <summary>Prints what became of them, how long a submission took, and the storage calls of one.</summary>
    public static async Task PrintAsync(int organizations)
    {
        await using var azurite = await Azurite.StartAsync();
        await using var clamd = await Clamd.StartAsync();
        var more = new Dictionary<string, string>(clamd.Settings) { ["OpenAndCloseRoundsSchedule"] = "* * * * * *" };
        await using (var service = await RunningService.StartAsync(
            ServiceProgram.Ours, azurite.ConnectionString, store: azurite.ProcessId, more: more))
        {
            using var client = new Client(service.Address);
            await RunAsync(client, organizations);
        }

        await CountAsync(azurite, more);
    }

    private static async Task RunAsync(Client client, int organizations)
    {
        using var browser = new HttpClient();
        var closes = await OpenAsync(client, TimeSpan.FromSeconds(30 + (0.5 * organizations)));
        var applicants = await PrepareAsync(client, browser, organizations);
        var left = closes - Last - TimeProvider.System.GetUtcNow();
        if (left < TimeSpan.Zero) throw new InvalidOperationException($"The drafts took {-left.TotalSeconds:0} s too long.");
        await Task.Delay(left);

        var outcomes = await Task.WhenAll(applicants.Select(async (one, no) =>
        {
            await Task.Delay(Begun / organizations * no);
            return await OutcomeAsync(one);
        }));
        var kept = await Task.WhenAll(applicants.Zip(outcomes, (one, outcome) => one.IsKeptAsync(outcome)));
        Print(outcomes, kept.Count(one => !one));
    }

    private static async Task<DateTimeOffset> OpenAsync(Client client, TimeSpan drafting)
    {
        var now = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
        var opens = now.AddSeconds(10 - (now.Second % 5)).AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var closes = opens + drafting + Last;
        closes = closes.AddTicks(-(closes.Ticks % TimeSpan.TicksPerSecond));
        await new District(client).AnnounceAsync(Round, opens, closes);
        while ($"{(await client.GetAsync($"rounds/{Round}", "officer"))["phase"]}" is not "open") await Task.Delay(500);
        return closes;
    }

    private static async Task<IReadOnlyList<Applicant>> PrepareAsync(Client client, HttpClient browser, int count)
    {
        ConcurrentBag<Applicant> made = [];
        var district = new District(client);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (no, _) =>
            {
                var one = new Applicant(client, browser, Round, await district.EnterAsync(no));
                await one.DraftAsync();
                made.Add(one);
            });
        return [.. made];
    }

    // An answer that is neither a receipt nor a refusal is what must not be.
    private static async Task<Applicant.Outcome> OutcomeAsync(Applicant one)
    {
        try
        {
            return await one.SubmitAsync();
        }
        catch (Exception failed) when (failed is HttpRequestException or InvalidOperationException or TaskCanceledException)
        {
            return new($"failed: {failed.Message}", null, TimeSpan.Zero, TimeSpan.Zero);
        }
    }

    private static void Print(IReadOnlyList<Applicant.Outcome> outcomes, int wrong)
    {
        foreach (var group in outcomes.GroupBy(one => one.Digest is null ? one.Code : "a receipt"))
            Console.WriteLine($"{group.Count(),5} {group.Key}");
        Console.WriteLine($"{wrong,5} stored otherwise than was answered");
        var answered = outcomes.Where(one => one.Submission > TimeSpan.Zero).ToList();
        Console.WriteLine($"submission      {Spread(answered.Select(one => one.Submission))}");
        Console.WriteLine($"file to receipt {Spread(answered.Select(one => one.Whole))}");
    }

    private static string Spread(IEnumerable<TimeSpan> times)
    {
        var all = times.Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {all[all.Count / 2].TotalMilliseconds:0} ms, p95 {all[all.Count * 95 / 100].TotalMilliseconds:0} ms");
    }

    // Apart, and one after another: a proxy that counts takes time of its own.
    private static async Task CountAsync(Azurite azurite, IReadOnlyDictionary<string, string> more)
    {
        await using var proxy = await FaultyStorageProxy.StartAsync(azurite, seed: 1);
        proxy.Faulty = false;
        await using var service = await RunningService.StartAsync(
            ServiceProgram.Ours, proxy.ConnectionString, District.Begins, more: more);
        using var client = new Client(service.Address);
        using var browser = new HttpClient();
        var district = new District(client);
        await district.AnnounceAsync(Round, District.Begins.AddHours(1), District.Begins.AddDays(20));
        await client.MoveClockAsync(District.Begins.AddHours(2));
        var applicants = await PrepareAsync(client, browser, CountedOrganizations);
        var before = proxy.Calls;
        foreach (var one in applicants)
        {
            if ((await one.SubmitAsync()).Digest is null) throw new InvalidOperationException("It was refused.");
        }

        await client.MoveClockAsync(District.Begins.AddHours(3));
        Console.WriteLine($"storage calls   {(proxy.Calls - before) / CountedOrganizations} from the file to the receipt, " +
            "all work that follows with them");
    }
}
