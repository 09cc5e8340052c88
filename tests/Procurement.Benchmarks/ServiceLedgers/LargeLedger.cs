using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Procurement.Benchmarks.Services;
using Procurement.Testing;

namespace Procurement.Benchmarks.ServiceLedgers;

/// <summary>
/// What a year of a contract by unit price costs: its records loaded in pieces over HTTP, each month settled, what is
/// billable read; and the most memory that the app ever held.
/// </summary>
internal static class LargeLedger
{
    private const string Supplier = $"applicant {MadeRecords.Organization}";
    private const int PieceBytes = 30 * 1024;

    /// <summary>Prints a row for each file: in the order of its days, and shuffled.</summary>
    public static async Task PrintAsync(int records)
    {
        Console.WriteLine("| records | order | load, s | pieces | read the settlement, s | settle 12 months, s | app before, MiB | at most |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var isShuffled in (bool[])[false, true]) await PrintAsync(records, isShuffled);
    }

    private static async Task PrintAsync(int records, bool isShuffled)
    {
        await using var azurite = await Azurite.StartAsync();
        var afterwards = new DateTimeOffset(2027, 1, 2, 8, 0, 0, TimeSpan.FromHours(8));
        await using var service = await RunningService.StartAsync(
            ServiceProgram.Ours, azurite.ConnectionString, afterwards, azurite.ProcessId);
        using var client = new Client(service.Address);
        await client.PutAsync($"organizations/{MadeRecords.Organization}", "officer", """
            {"name": "测试机构", "kind": "serviceInstitution", "account": {"bank": "银行", "number": "12345678"}}
            """);
        await client.PutAsync("service-ledgers/year", "officer", MadeRecords.Ledger());
        await client.GetAsync("service-ledgers/year/settlement", "officer");
        var before = PeakOf(service.App.Id);

        var watch = Stopwatch.StartNew();
        var (pieces, state) = await LoadAsync(client, MadeRecords.File(records, isShuffled));
        var load = watch.Elapsed;
        if ((int)state["accepted"]! + (int)state["refused"]! != records) throw new InvalidOperationException($"{state}");
        watch.Restart();
        var settlement = await client.GetAsync("service-ledgers/year/settlement", "officer");
        var read = watch.Elapsed;
        watch.Restart();
        foreach (var month in settlement["months"]!.AsArray())
            await client.PostAsync($"service-ledgers/year/months/{month!["month"]}/settlement", "officer");
        var order = isShuffled ? "shuffled" : "by day";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {records:N0} | {order} | {load.TotalSeconds:0.0} | {pieces} | {read.TotalSeconds:0.00} | {watch.Elapsed.TotalSeconds:0.0} | {before} | {PeakOf(service.App.Id)} |"));
    }

    private static async Task<(int Pieces, JsonObject State)> LoadAsync(Client client, byte[] file)
    {
        JsonObject state = new() { ["received"] = 0 };
        var pieces = 0;
        while (state["isClosed"]?.GetValue<bool>() is not true)
        {
            var at = (int)state["received"]!;
            var length = Math.Min(PieceBytes, file.Length - at);
            var body = new JsonObject
            {
                ["position"] = at,
                ["data"] = Convert.ToBase64String(file, at, length),
                ["last"] = at + length == file.Length,
            };
            state = await client.PostAsync("service-ledgers/year/files/year", Supplier, body.ToJsonString());
            pieces++;
        }

        return (pieces, state);
    }

    private static long PeakOf(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(one => one.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
