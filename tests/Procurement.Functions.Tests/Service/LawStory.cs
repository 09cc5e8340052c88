using System.Text.Json.Nodes;

namespace Procurement.Functions.Tests.Service;

/// <summary>How the law book is kept: two administrators enter the same.</summary>
public static class LawStory
{
    /// <summary>The second administrator.</summary>
    public static readonly Person Deputy = new("admin-2", "admin");

    /// <summary>A calendar of 2027 that nobody announced: no test needs the real one.</summary>
    public static JsonObject Year2027 => new()
    {
        ["holidays"] = new JsonArray(
            "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-02-10",
            "2027-02-11", "2027-04-05", "2027-05-01", "2027-05-02", "2027-05-03", "2027-06-09", "2027-09-15",
            "2027-10-01", "2027-10-02", "2027-10-03", "2027-10-04", "2027-10-05", "2027-10-06", "2027-10-07"),
        ["workdays"] = new JsonArray("2027-02-20", "2027-10-09"),
        ["source"] = "并非公布的安排",
    };

    /// <summary>A value as it is entered.</summary>
    public static JsonObject Value(string? value, string from = "2026-03-02", string region = "420106") => new()
    {
        ["value"] = value,
        ["from"] = from,
        ["region"] = region,
        ["source"] = "武昌区公益创投管理办法",
    };

    public static Task<Answer> EnterAsync(this RunningService service, Person by, string path, JsonNode body) =>
        service.SendAsync(Request.Put(by, $"law/{path}", body));

    /// <summary>Both enter the same.</summary>
    public static async Task EnterTwiceAsync(this RunningService service, string path, JsonNode body)
    {
        (await service.EnterAsync(Person.Admin, path, body)).Must(200);
        (await service.EnterAsync(Deputy, path, body)).Must(200);
    }
}
