using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Publicity;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Assessments;

public sealed class AcceptingAContract(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Ends_in_a_statement_for_both_sides_and_a_result_for_residents()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var path = $"{story.Contract}/acceptance";
        (await service.PostAsync(Officer, path, Bodies.Acceptance())).Must(200);
        (await service.PostAsync(Chen, $"{path}/signatures", new JsonObject()))
            .MustRefuse(409, "acceptance.opinionsAwaited");
        (await service.PostAsync(Officer, $"{path}/opinions", Heard())).Must(200);
        (await service.PostAsync(Chen, $"{path}/signatures", new JsonObject())).Must(200);
        (await service.PostAsync(Officer, $"{path}/conclusion")).MustRefuse(409, "acceptance.signaturesAwaited");
        (await service.GetAsync(For(A), $"{path}/1/document")).MustRefuse(404, "acceptance.notFound");
        (await service.PostAsync(Officer, path, Bodies.Acceptance())).MustRefuse(409, "acceptance.signedAlready");
        (await service.PostAsync(Li, $"{path}/signatures", new JsonObject())).Must(200);

        var done = (await service.PostAsync(Officer, $"{path}/conclusion")).Must(200).Body["acceptance"]!;
        await service.SettleAsync();

        Assert.Equal("passed", (string)done["status"]!);
        foreach (var reader in (Person[])[For(A), Officer])
        {
            var file = (await service.DownloadAsync(reader, $"{path}/1/document")).Bytes;
            Assert.Equal((string)done["document"]!, Convert.ToHexStringLower(SHA256.HashData(file)));
            Assert.Equal("%PDF"u8.ToArray(), file[..4]);
        }

        (await service.GetAsync(For(B), $"{path}/1/document")).MustRefuse(403, "organization.notYours");
        var told = (await service.GetAsync(null, $"public/{District}/{path}")).Must(200);
        Assert.True((bool)told.Body["passed"]!);
        Assert.Equal("满意", (string)told.Body["invited"]![0]!["opinion"]!);
        Assert.DoesNotContain(Chen.Account, told.Text, StringComparison.Ordinal);
        var page = await service.PageAsync($"rounds/{story.Round}/acceptance-{ProposalOf(A)}");
        Assert.Contains("满意", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Chen.Account, page, StringComparison.Ordinal);
        Assert.Contains(
            $"acceptance-{ProposalOf(A)}.html",
            await service.PageAsync($"rounds/{story.Round}/acceptances"),
            StringComparison.Ordinal);
        Assert.Contains(
            "acceptances.html", await service.PageAsync($"rounds/{story.Round}/grants"), StringComparison.Ordinal);
        (await service.PostAsync(Officer, path, Bodies.Acceptance())).MustRefuse(409, "acceptance.alreadyPassed");
    }

    [Fact]
    public async Task Can_be_withdrawn_and_drafted_again_and_says_what_was_not_met()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var path = $"{story.Contract}/acceptance";
        (await service.PostAsync(Officer, path, Bodies.Acceptance())).Must(200);
        (await service.PostAsync(Officer, $"{path}/opinions", Heard())).Must(200);
        (await service.PostAsync(Officer, $"{path}/withdrawal", new JsonObject { ["reason"] = "漏项" })).Must(200);
        (await service.PostAsync(Officer, path, Bodies.Acceptance(met: false))).Must(200);
        (await service.PostAsync(Officer, $"{path}/opinions", new JsonObject { ["ref"] = "residents" })).Must(200);
        foreach (var accepter in (Person[])[Chen, Li])
            (await service.PostAsync(accepter, $"{path}/signatures", new JsonObject())).Must(200);

        var done = (await service.PostAsync(Officer, $"{path}/conclusion")).Must(200).Body["acceptance"]!;

        Assert.Equal(("notPassed", 2), ((string)done["status"]!, (int)done["no"]!));
        var next = (await service.PostAsync(Officer, path, Bodies.Acceptance())).Must(200);
        // Neither the statement of what did not pass nor its public result goes with another draft.
        Assert.Equal(2, (int)Assert.Single(next.Body["earlierAcceptances"]!.AsArray())!["no"]!);
        Assert.NotEmpty((await service.DownloadAsync(For(A), $"{path}/2/document")).Bytes);
        (await service.GetAsync(For(A), $"{path}/3/document")).MustRefuse(404, "acceptance.notFound");
        Assert.False((bool)(await service.GetAsync(null, $"public/{District}/{path}")).Must(200).Body["passed"]!);
    }

    [Fact]
    public async Task Is_not_for_those_who_drafted_or_signed_and_needs_people_who_were_served()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var path = $"{story.Contract}/acceptance";
        var own = Bodies.Acceptance();
        own["accepters"] = new JsonArray(Chen.Account, Officer.Account);
        var nobody = Bodies.Acceptance();
        nobody["invited"] = new JsonArray();

        (await service.PostAsync(Officer, path, own)).MustRefuse(403, "acceptance.accepterNotFree");
        (await service.PostAsync(Officer, path, nobody)).MustRefuse(422, "acceptance.nobodyInvited");
        (await service.PostAsync(Officer, path, Bodies.Acceptance())).Must(200);
        (await service.PostAsync(Approver, $"{path}/signatures", new JsonObject()))
            .MustRefuse(403, "acceptance.notAccepter");
    }

    private static JsonObject Heard() => new() { ["ref"] = "residents", ["opinion"] = "满意" };
}
