using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Challenges;

/// <summary>A consultation as a round story plays it, and what is said in a challenge and a complaint.</summary>
internal static class ChallengeStory
{
    public static JsonObject Challenge(string stage = "result") => new()
    {
        ["stage"] = stage,
        ["address"] = "武汉市武昌区中南路1号",
        ["postcode"] = "430071",
        ["contact"] = "周静",
        ["phone"] = "027-88880000",
        ["items"] = new JsonArray(
            new JsonObject { ["matter"] = "业绩", ["facts"] = "合同复印件不实", ["grounds"] = "政府采购法第七十七条" },
            new JsonObject { ["matter"] = "人员", ["facts"] = "社工证已过期", ["grounds"] = "磋商文件第三章" }),
        ["request"] = "取消成交资格",
    };

    public static JsonObject Reply(bool upheld, string effect = "none", string? proposal = null) => new()
    {
        ["answers"] = new JsonArray(
            new JsonObject { ["no"] = 1, ["upheld"] = upheld, ["reason"] = "经核实" },
            new JsonObject { ["no"] = 2, ["upheld"] = false, ["reason"] = "证书有效" }),
        ["department"] = "武昌区财政局",
        ["effect"] = effect,
        ["proposal"] = proposal,
    };

    public static JsonObject Complaint => new()
    {
        ["items"] = new JsonArray(new JsonObject { ["item"] = 1, ["facts"] = "答复没有核实原件" }),
        ["request"] = "撤销成交结果",
    };

    /// <summary>Makes a procurement of the round of a story, before it is drafted.</summary>
    public static void MakeAProcurement(RoundStory story)
    {
        story.Settings["kind"] = "competitiveConsultation";
        story.Settings["evaluation"]!["minimumBidders"] = 3;
        story.Settings["deviations"] = new JsonArray([.. Departures.Select(rule => (JsonNode)new JsonObject
        {
            ["rule"] = rule, ["reason"] = "区财政局批准",
        })]);
    }

    /// <summary>A consultation that has come to a stage.</summary>
    public static async Task<RoundStory> UntilAsync(RunningService service, Stage stage)
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        MakeAProcurement(story);
        return await story.GoOnToAsync(stage);
    }

    public static async Task<string> RaisedAsync(this RoundStory story, string organization, JsonObject? body = null) =>
        (await story.PostAsync(For(organization), "challenges", body ?? Challenge())).Must(201)["challenge"]!;

    private static readonly string[] Departures =
        ["period.document.competitiveConsultation", "price.minimum.competitiveConsultation"];
}
