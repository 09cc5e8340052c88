using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Procurement.Benchmarks.ServiceLedgers;

/// <summary>A year of services for 341 clients, 365 hours each at most: the same file for the same number of records.</summary>
internal static class MadeRecords
{
    /// <summary>The supplier.</summary>
    public const string Organization = "52420106MJJH4BXKFP";

    private const int Clients = 341, Workers = 96, Days = 365, HoursOfClient = 365, OneOfHundred = 100;

    private static readonly DateTimeOffset Begins = new(2026, 1, 1, 8, 0, 0, TimeSpan.FromHours(8));

    /// <summary>The ledger as a body.</summary>
    public static string Ledger() => new JsonObject
    {
        ["title"] = "居家服务",
        ["organization"] = Organization,
        ["unitPrice"] = "38.50",
        ["from"] = "2026-01-01",
        ["through"] = "2026-12-31",
        ["clients"] = new JsonArray([
            .. Enumerable.Range(1, Clients).Select(one => new JsonObject { ["ref"] = $"C{one:D3}", ["cap"] = $"{HoursOfClient}" }),
        ]),
    }.ToJsonString();

    /// <summary>
    /// The file: day by day, and among the rows one in twenty that is refused and stands anywhere; shuffled, every row
    /// stands anywhere.
    /// </summary>
    public static byte[] File(int records, bool isShuffled)
    {
        var random = new Random(1);
        var rows = Enumerable.Range(0, records).Select(one => Row(one, records)).ToList();
        for (var wrong = 0; wrong < records / 20; wrong++)
        {
            var at = random.Next(rows.Count);
            var fields = rows[random.Next(rows.Count)].Split(',');
            fields[random.Next(2)] = $"C{OneOfHundred + wrong}-unknown";
            rows[at] = string.Join(',', fields);
        }

        var ordered = isShuffled ? rows.OrderBy(_ => random.Next()).ToList() : rows;
        return Encoding.UTF8.GetBytes($"id,client,worker,start,end,verification\r\n{string.Join("\r\n", ordered)}\r\n");
    }

    // Each worker serves one client after the other; nobody is at two places.
    private static string Row(int number, int records)
    {
        var ofDay = (records / Days) + 1;
        var (day, place) = (number / ofDay, number % ofDay);
        var start = Begins.AddDays(day).AddMinutes(120 * (place / Workers));
        var end = start.AddMinutes(100 + (number % 4 * 5));
        var client = 1 + (number % Clients);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"R{number:D6},C{client:D3},W{place % Workers:D2},{start:yyyy-MM-dd'T'HH:mm:sszzz},{end:yyyy-MM-dd'T'HH:mm:sszzz},signed");
    }
}
