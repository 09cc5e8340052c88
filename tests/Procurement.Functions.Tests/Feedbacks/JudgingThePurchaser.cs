using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Feedbacks;

public sealed class JudgingThePurchaser(RunningService service) : IClassFixture<RunningService>
{
    private const string Secret = "付款拖了三个月，催了也不理";

    private static readonly string[] OfPurchasers = ["clearNeeds", "cooperation", "timeliness", "payment", "respect"];
    private static readonly string[] OfDepartments = ["clearNeeds", "cooperation", "timeliness", "resources"];

    public static JsonObject Body(string stage, string[]? items = null, int value = 4, string? text = null) => new()
    {
        ["stage"] = stage,
        ["scores"] = new JsonArray(
        [
            .. (items ?? OfPurchasers).Select(one => (JsonNode)new JsonObject { ["item"] = one, ["value"] = value }),
        ]),
        ["text"] = text,
    };

    [Fact]
    public async Task Is_seen_by_the_giver_and_the_supervisor_and_by_nobody_else()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var path = $"{story.Contract}/feedback";
        (await service.PostAsync(For(A), path, Body("midterm", OfDepartments))).MustRefuse(422, "feedback.incomplete");
        (await service.PostAsync(For(B), path, Body("midterm"))).MustRefuse(403, "organization.notYours");
        (await service.PostAsync(For(A), path, Body("midterm", value: 1, text: Secret))).Must(200);
        (await service.PostAsync(For(A), path, Body("midterm"))).MustRefuse(409, "feedback.alreadyGiven");
        (await service.PostAsync(Chen, path, Body("midterm", OfDepartments))).MustRefuse(403, "feedback.notYours");
        var community = new JsonObject { ["account"] = Chen.Account, ["department"] = "区民政局" };
        var named = (await service.PostAsync(Officer, $"{path}/community", community)).Must(200);
        (await service.PostAsync(Chen, path, Body("midterm", OfDepartments, text: "协调及时"))).Must(200);
        (await service.PostAsync(Officer, $"{path}/community", community)).MustRefuse(409, "feedback.communitySpoke");
        await service.SettleAsync();

        Assert.Contains(Secret, (await service.GetAsync(For(A), path)).Must(200).Text, StringComparison.Ordinal);
        var seen = (await service.GetAsync(Supervisor, "feedback?limit=200")).Must(200);
        Assert.Contains(Secret, seen.Text, StringComparison.Ordinal);
        (await service.GetAsync(Supervisor with { Roles = "supervisor officer" }, "feedback")).MustRefuse(403, "role.alone");
        foreach (var answer in await ReadByTheOthersAsync(story)) Assert.DoesNotContain(Secret, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, named.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, (await service.GetAsync(Chen, path)).Must(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_be_taken_back_until_its_year_is_published_without_the_names_of_few()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var path = $"{story.Contract}/feedback";
        (await service.PostAsync(For(A), path, Body("final", text: Secret))).Must(200);
        (await service.PostAsync(For(A), $"{path}/withdrawal", Said("final"))).Must(200);
        (await service.PostAsync(For(A), $"{path}/withdrawal", Said("final"))).MustRefuse(404, "feedback.notFound");
        await service.SettleAsync();
        Assert.DoesNotContain(story.Round, (await service.GetAsync(Supervisor, "feedback?limit=200")).Must(200).Text, StringComparison.Ordinal);
        (await service.PostAsync(For(A), path, Body("final", value: 2))).Must(200);
        await service.SettleAsync();
        var year = service.Now.ToOffset(TimeSpan.FromHours(8)).Year;
        (await service.PostAsync(Supervisor, $"reward-lists/{year}")).MustRefuse(409, "reward.yearNotOver");
        (await service.PostAsync(Supervisor, $"reward-lists/{year - 1}")).MustRefuse(404, "reward.nothing");
        Assert.Equal("""{"published":false}""", $$"""{"published":{{(await service.GetAsync(For(A), $"reward-lists/{year}")).Must(200).Body["published"]!.ToJsonString()}}}""");
    }

    private static JsonObject Said(string stage) => new() { ["stage"] = stage };

    // Everything that the purchaser's side and finance can read of the contract and its round.
    private async Task<IReadOnlyList<Answer>> ReadByTheOthersAsync(RoundStory story)
    {
        List<Answer> read = [];
        foreach (var by in (Person[])[Officer, Approver, Finance, FinanceApprover])
        {
            foreach (var part in (string[])["", "/trail", "/fees", "/feedback", "/survey"])
                read.Add(await service.GetAsync(by, story.Contract + part));
            foreach (var path in (string[])["me/messages", "feedback", "me/work", $"{story.Path}/trail"])
                read.Add(await service.GetAsync(by, path));
        }

        return read;
    }
}
