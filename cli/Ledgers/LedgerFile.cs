using System.Text.Json.Nodes;
using Procurement.Cli.RoundFiles;

namespace Procurement.Cli.Ledgers;

/// <summary>
/// A contract by unit price as a file says it (format service-ledger/1), and the file of its records.
/// </summary>
internal sealed record LedgerFile(JsonObject Body, DateOnly Through, string Records)
{
    private const string LedgerEnd = ".ledger.json", RecordsEnd = ".records.csv";
    private const int BytesMax = 16 << 20, ErrorsShownMax = 200, ClientsMax = 8000;

    /// <summary>
    /// The two files of a name, which is their path without what they end with; one that is wrong ends the command with
    /// code 2.
    /// </summary>
    public static LedgerFile Read(string name, string organization)
    {
        var stem = name.EndsWith(LedgerEnd, StringComparison.Ordinal) ? name[..^LedgerEnd.Length] : name;
        var (ledger, records) = (stem + LedgerEnd, stem + RecordsEnd);
        try
        {
            if (!File.Exists(records)) throw new CommandFailure($"读不了 {records}：没有这个文件。", 2);
            if (new FileInfo(ledger) is { Exists: true, Length: > BytesMax })
                throw new CommandFailure($"{ledger} 超过 16 MiB，不像服务台账。", 2);
            return Read(File.ReadAllBytes(ledger), organization, records);
        }
        catch (WrongRoundFileException wrong)
        {
            var lines = wrong.Errors.Take(ErrorsShownMax).Select(error => $"{ledger} {error}")
                .Append($"共 {wrong.Errors.Count} 处错误，没有装入。");
            throw new CommandFailure(string.Join('\n', lines), 2, wrong);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"读不了 {ledger}：{unreadable.Message}", 2, unreadable);
        }
    }

    private static LedgerFile Read(ReadOnlySpan<byte> utf8, string organization, string records)
    {
        var findings = new Findings();
        var root = new Fields(LocatedJson.Parse(utf8, findings), findings);
        root.OneOf("format", ["service-ledger/1"]);
        var title = root.Line("title", 100, optional: true) ?? "服务台账";
        var price = root.Money("unitPrice", Least.Cent);
        var (from, through) = (Day(root, "from"), Day(root, "through"));
        if (through < from) root.Wrong("through", "不能早于开始日期（from）。");
        var clients = Clients(root);
        findings.ThrowIfAny();
        var body = new JsonObject
        {
            ["title"] = title,
            ["organization"] = organization,
            ["unitPrice"] = price,
            ["from"] = $"{from:yyyy-MM-dd}",
            ["through"] = $"{through:yyyy-MM-dd}",
            ["clients"] = clients,
        };
        return new(body, through!.Value, records);
    }

    private static JsonArray Clients(Fields root)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        JsonArray clients = [];
        foreach (var client in root.Objects("clients", 1, ClientsMax))
        {
            var name = client.Line("ref", 64);
            if (name is not null && !known.Add(name)) client.Wrong("ref", $"服务对象 {name} 已经写过。");
            client.Number("cap", 0, 100_000);
            clients.Add((JsonNode)new JsonObject { ["ref"] = name, ["cap"] = client.Text("cap") });
        }

        return clients;
    }

    private static DateOnly? Day(Fields root, string name)
    {
        if (root.Text(name) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && day.Year is >= 2000 and < 2200) return day;
        root.Wrong(name, "应为存在的日期，例如 \"2026-03-02\"，年份在 2000 到 2199 之间。");
        return null;
    }
}
