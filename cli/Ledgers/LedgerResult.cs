using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Procurement.Cli.Http;

namespace Procurement.Cli.Ledgers;

/// <summary>What is billable (format service-ledger-result/1), of what the service answers.</summary>
internal static class LedgerResult
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The result; ends with a line feed.</summary>
    public static string Write(Answer settlement)
    {
        var rejected = new JsonObject();
        foreach (var one in settlement.Member("rejected")!.AsArray().OfType<JsonObject>())
            rejected[(string)one["code"]!] = (int)one["rows"]!;
        var result = new JsonObject
        {
            ["format"] = "service-ledger-result/1",
            ["rejected"] = rejected,
            ["months"] = settlement.Member("months")!.DeepClone(),
            ["total"] = settlement.Member("total")!.DeepClone(),
            ["clientsAtCap"] = settlement.Member("clientsAtCap")!.DeepClone(),
        };
        return result.ToJsonString(Readable) + "\n";
    }
}
