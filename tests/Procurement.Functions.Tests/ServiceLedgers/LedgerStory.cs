using System.Text;
using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.ServiceLedgers;

/// <summary>A service ledger over HTTP, as its supplier and an officer use it.</summary>
internal sealed class LedgerStory(RunningService service, string organization, string ledger)
{
    public const string Header = "id,client,worker,start,end,verification\n";

    /// <summary>The address of the ledger.</summary>
    public string Path => $"service-ledgers/{ledger}";

    public static JsonObject Body(string organization, string? round = null, string? proposal = null) => new()
    {
        ["title"] = "盲人和重度残疾人居家服务",
        ["organization"] = organization,
        ["unitPrice"] = "38.50",
        ["from"] = "2026-03-01",
        ["through"] = "2026-12-31",
        ["clients"] = new JsonArray(
            new JsonObject { ["ref"] = "C001", ["cap"] = "20" }, new JsonObject { ["ref"] = "C002", ["cap"] = "1.5" }),
        ["verifications"] = new JsonArray("signed", "callback", "device"),
        ["callPercent"] = 0,
        ["round"] = round,
        ["proposal"] = proposal,
    };

    public static JsonObject Record(string id, string start, string end, string client = "C001") => new()
    {
        ["id"] = id,
        ["client"] = client,
        ["worker"] = "W01",
        ["start"] = $"{start}+08:00",
        ["end"] = $"{end}+08:00",
        ["verification"] = "device",
        ["evidence"] = "终端 7788",
    };

    public static JsonObject Piece(long position, ReadOnlySpan<byte> bytes, bool last) => new()
    {
        ["position"] = position,
        ["data"] = Convert.ToBase64String(bytes),
        ["last"] = last,
    };

    public async Task OpenAsync(JsonObject body) =>
        (await service.SendAsync(Request.Put(Officer, Path, body) with { IfNoneMatch = true })).Must(201);

    public Task<Answer> PostAsync(Person by, string what, JsonObject body) => service.PostAsync(by, $"{Path}/{what}", body);

    public async Task<JsonNode> GetAsync(string what, Person? by = null) =>
        (await service.GetAsync(by ?? Officer, what.Length is 0 ? Path : $"{Path}/{what}")).Must(200).Body;

    /// <summary>Enters an organization that may be there already.</summary>
    public static async Task RegisterAsync(RunningService service, string organization)
    {
        var path = $"organizations/{organization}";
        if ((await service.GetAsync(Officer, path)).Status is 404)
            (await service.SendAsync(Request.Put(Officer, path, Bodies.Organization("测试机构")))).Must(201);
    }

    /// <summary>Sends a file in pieces of a size, going on where it is told; every second piece is sent twice.</summary>
    public async Task<JsonNode> SendAsync(string file, byte[] bytes, int size)
    {
        JsonNode? state = null;
        for (var no = 0; state is null || !(bool)state["isClosed"]!; no++)
        {
            var at = (int)(state?["received"] ?? 0)!;
            var length = Math.Min(size, bytes.Length - at);
            var piece = Piece(at, bytes.AsSpan(at, length), at + length == bytes.Length);
            for (var again = no % 2; again >= 0; again--)
                state = (await PostAsync(For(organization), $"files/{file}", piece)).Must(200).Body;
        }

        return state;
    }

    public Task<JsonNode> SendAsync(string file, string text) =>
        SendAsync(file, Encoding.UTF8.GetBytes(text), int.MaxValue);
}
