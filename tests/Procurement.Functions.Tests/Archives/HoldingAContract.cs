using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Attachments;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Archives;

public sealed class HoldingAContract(RunningService service) : IClassFixture<RunningService>
{
    private static readonly Person Second = new("supervisor-2", "supervisor");

    [Fact]
    public async Task Is_done_by_one_and_undone_by_two()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var holds = $"{story.Contract}/archive/holds";
        (await service.PostAsync(Officer, holds, Because("审计调阅"))).MustRefuse(403, "role.notAllowed");
        (await service.PostAsync(Supervisor, holds, Because(""))).MustRefuse(400, "body.invalid");
        (await service.PostAsync(Supervisor, holds, Because("审计调阅"))).Must(200);
        (await service.PostAsync(Second, $"{holds}/h1/lift-approval")).MustRefuse(409, "archive.liftNotProposed");
        (await service.PostAsync(Second, $"{holds}/h2/lift", Because("误设"))).MustRefuse(404, "archive.holdNotFound");
        (await service.PostAsync(Supervisor, $"{holds}/h1/lift", Because("审计已结束"))).Must(200);
        (await service.PostAsync(Second, $"{holds}/h1/lift", Because("我也这样看"))).MustRefuse(409, "archive.liftProposed");
        (await service.PostAsync(Supervisor, $"{holds}/h1/lift-approval")).MustRefuse(403, "archive.samePerson");
        (await service.PostAsync(Second, $"{holds}/h1/lift-refusal", Because("报告还没有出"))).Must(200);
        Assert.True((bool)(await ArchiveAsync(story))["held"]!);

        (await service.PostAsync(Second, $"{holds}/h1/lift", Because("报告已出"))).Must(200);
        var lifted = (await service.PostAsync(Supervisor, $"{holds}/h1/lift-approval")).Must(200).Body;

        Assert.False((bool)lifted["held"]!);
        (await service.PostAsync(Supervisor, $"{holds}/h1/lift", Because("再来"))).MustRefuse(409, "archive.holdLifted");
        var trail = (await service.GetAsync(Officer, $"{story.Contract}/archive/trail")).Must(200).Items;
        Assert.Equal(
            [
                "archive.holdSet", "archive.holdLiftProposed", "archive.holdLiftRefused", "archive.holdLiftProposed",
                "archive.holdLifted",
            ],
            trail.Select(one => (string)one!["type"]!));
    }

    [Fact]
    public async Task Shows_in_the_list_of_supervisors_as_long_as_anybody_may_ask_why()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var holds = $"{story.Contract}/archive/holds";
        (await service.PostAsync(Supervisor, holds, Because("信访核查"))).Must(200);
        await service.SettleAsync();
        Assert.Equal((true, "信访核查"), await ListedAsync(story));

        (await service.PostAsync(Supervisor, $"{holds}/h1/lift", Because("已办结"))).Must(200);
        (await service.PostAsync(Second, $"{holds}/h1/lift-approval")).Must(200);
        await service.SettleAsync();
        Assert.Equal((false, "信访核查"), await ListedAsync(story));
        var elsewhere = Supervisor with { Tenant = "hanyang" };
        Assert.Empty((await service.GetAsync(elsewhere, "archive-holds")).Must(200).Items);
    }

    [Fact]
    public async Task Keeps_files_from_being_taken_away()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var file = await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(500, story.Round));
        (await service.PostAsync(Supervisor, $"{story.Contract}/archive/holds", Because("审计调阅"))).Must(200);

        (await service.PostAsync(For(A), $"{file.Path}/removal")).MustRefuse(409, "archive.held");

        (await service.PostAsync(Supervisor, $"{story.Contract}/archive/holds/h1/lift", Because("已结束"))).Must(200);
        (await service.PostAsync(Second, $"{story.Contract}/archive/holds/h1/lift-approval")).Must(200);
        (await service.PostAsync(For(A), $"{file.Path}/removal")).Must(200);
    }

    [Fact]
    public async Task Tells_how_long_each_kind_is_kept_and_why_nothing_goes()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var open = await ArchiveAsync(story);
        Assert.Equal(
            [("procurementFile", 15), ("accounting", 30)],
            open["retention"]!.AsArray().Select(one => ((string)one!["kind"]!, (int)one["years"]!)));
        Assert.Equal((null, "archive.kept"), ((string?)open["keepThrough"], (string?)open["disposal"]));

        (await service.PostAsync(
            Approver, $"{story.Contract}/termination", new JsonObject { ["reason"] = "承接单位不再履行" })).Must(200);
        var ended = await ArchiveAsync(story);
        Assert.Equal($"{service.Now.Year + 30}-12-31", (string?)ended["keepThrough"]);

        (await service.PostAsync(Supervisor, $"{story.Contract}/archive/holds", Because("审计调阅"))).Must(200);
        Assert.Equal("archive.held", (string?)(await ArchiveAsync(story))["disposal"]);
        (await service.PostAsync(Supervisor, $"{story.Path}/contracts/{ProposalOf(C)}/archive/holds", Because("无")))
            .MustRefuse(404, "contract.notFound");
        (await service.GetAsync(Officer, $"{story.Path}/contracts/{ProposalOf(C)}/archive"))
            .MustRefuse(404, "contract.notFound");
    }

    private static JsonObject Because(string reason) => new() { ["reason"] = reason };

    private async Task<JsonNode> ArchiveAsync(RoundStory story) =>
        (await service.GetAsync(Finance, $"{story.Contract}/archive")).Must(200).Body;

    private async Task<(bool Held, string Reason)> ListedAsync(RoundStory story)
    {
        var listed = (await service.GetAsync(Supervisor, "archive-holds?limit=100")).Must(200).Items;
        var row = Assert.Single(listed, one => (string)one!["round"]! == story.Round)!;
        return ((bool)row["held"]!, (string)Assert.Single(row["holds"]!.AsArray())!["reason"]!);
    }
}
