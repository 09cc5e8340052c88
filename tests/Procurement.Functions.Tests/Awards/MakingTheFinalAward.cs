using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Awards;

public sealed class MakingTheFinalAward(RunningService service) : IClassFixture<RunningService>
{
    private static JsonObject Objection => new() { ["proposal"] = ProposalOf(A), ["grounds"] = "业绩不实" };

    [Fact]
    public async Task Waits_for_the_end_of_the_notice()
    {
        var story = await UntilAsync(service, Stage.Noticed);
        await service.MoveToAsync((await story.AfterNoticeAsync()).AddSeconds(-1));

        (await story.PostAsync(Approver, "final-award")).MustRefuse(409, "publicity.notEnded");
    }

    [Fact]
    public async Task Waits_for_the_answer_to_every_objection()
    {
        var story = await UntilAsync(service, Stage.Noticed);
        var objection = (await story.PostAsync(For(B), "objections", Objection)).Must(201)["objection"];
        await story.GoOnToAsync(Stage.NoticeEnded);

        (await story.PostAsync(Approver, "final-award")).MustRefuse(409, "objection.unresolved");

        var answer = new JsonObject { ["upheld"] = true, ["reason"] = "查实" };
        (await story.PostAsync(Approver, $"objections/{objection}/resolution", answer)).Must(200);
        (await story.PostAsync(Approver, "final-award")).Must(202);
        await service.SettleAsync();
        (await service.GetAsync(Officer, story.Contract)).MustRefuse(404, "contract.notFound");
        (await service.GetAsync(Officer, $"{story.Path}/contracts/{ProposalOf(B)}")).Must(200);
    }

    [Fact]
    public async Task Takes_no_objection_after_the_notice()
    {
        var story = await UntilAsync(service, Stage.NoticeEnded);

        (await story.PostAsync(For(B), "objections", Objection)).MustRefuse(409, "objection.tooLate");
    }

    [Fact]
    public async Task Is_refused_where_the_fund_has_too_little_until_it_has_more()
    {
        var story = new RoundStory(service, "Poor") { Appropriation = "89999.99" };
        await story.GoOnToAsync(Stage.NoticeEnded);
        (await story.PostAsync(Approver, "final-award")).MustRefuse(409, "fund.insufficient");
        Assert.Equal("notice", await story.PhaseAsync());

        var fund = await service.GetAsync(Finance, "funds/Poor");
        var raise = Request.Put(Finance, "funds/Poor", Bodies.Fund("90000.00")) with { IfMatch = fund.ETag };
        (await service.SendAsync(raise)).Must(200);
        await story.GoOnToAsync(Stage.Final);

        var after = (await service.GetAsync(Finance, "funds/Poor")).Must(200);
        Assert.Equal(("90000.00", "0.00"), (after["committed"], after["available"]));
        var lower = Request.Put(Finance, "funds/Poor", Bodies.Fund("89999.99")) with { IfMatch = after.ETag };
        (await service.SendAsync(lower)).MustRefuse(422, "fund.belowCommitted");
    }

    [Fact]
    public async Task Is_made_once()
    {
        var story = await UntilAsync(service, Stage.Final);

        (await story.PostAsync(Approver, "final-award")).MustRefuse(409, "round.wrongPhase");
    }
}
