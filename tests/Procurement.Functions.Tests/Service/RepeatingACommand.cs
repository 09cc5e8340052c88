using System.Text.Json.Nodes;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Service;

public sealed class RepeatingACommand(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Drafts_one_proposal_and_answers_twice_the_same()
    {
        var story = await UntilAsync(service, Stage.Open);
        var call = Request.Post(For(A), $"{story.Path}/proposals", Bodies.Proposal("长者餐桌"));

        var first = (await service.SendAsync(call)).Must(201);
        var second = (await service.SendAsync(call)).Must(201);

        Assert.Equal(first, second);
        Assert.Single((await service.GetAsync(For(A), $"{story.Path}/proposals")).Items);
    }

    [Fact]
    public async Task Drafts_one_proposal_when_sent_five_times_at_once()
    {
        var story = await UntilAsync(service, Stage.Open);
        var call = Request.Post(For(A), $"{story.Path}/proposals", Bodies.Proposal("长者餐桌"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => service.SendAsync(call)));

        Assert.All(answers, answer => Assert.Equal(ProposalOf(A), answer.Must(201)["proposal"]));
        Assert.Single((await service.GetAsync(For(A), $"{story.Path}/proposals")).Items);
    }

    [Fact]
    public async Task Answers_again_to_an_order_that_would_now_be_refused()
    {
        var story = await UntilAsync(service, Stage.Drafted);
        var call = Request.Post(Approver, $"{story.Path}/publication");
        (await service.SendAsync(call)).Must(200);

        (await service.SendAsync(call)).Must(200);

        (await story.PostAsync(Approver, "publication")).MustRefuse(409, "round.alreadyPublished");
    }

    [Fact]
    public async Task Is_refused_when_the_key_comes_back_with_another_body()
    {
        var story = await UntilAsync(service, Stage.Open);
        var call = Request.Post(For(A), $"{story.Path}/proposals", Bodies.Proposal("长者餐桌"));
        (await service.SendAsync(call)).Must(201);

        var other = call with { Body = Bodies.Proposal("长者厨房").ToJsonString() };
        (await service.SendAsync(other)).MustRefuse(422, "idempotencyKey.reused");

        Assert.Single((await service.GetAsync(For(A), $"{story.Path}/proposals")).Items);
    }

    [Fact]
    public async Task Is_refused_when_the_key_comes_back_with_another_body_that_a_rule_refuses_too()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var invoice = new JsonObject { ["invoice"] = "1001" };
        var call = Request.Post(For(A), $"{story.Contract}/instalments/1/claim", invoice);
        (await service.SendAsync(call)).Must(200);

        var other = call with { Body = """{"invoice":"1002"}""" };
        (await service.SendAsync(other)).MustRefuse(422, "idempotencyKey.reused");
    }

    [Fact]
    public async Task Counts_for_one_account()
    {
        var story = await UntilAsync(service, Stage.Open);
        var call = Request.Post(For(A), $"{story.Path}/proposals", Bodies.Proposal("长者餐桌"));

        var mine = (await service.SendAsync(call)).Must(201);
        var theirs = (await service.SendAsync(call with { By = For(B) })).Must(201);

        Assert.Equal((ProposalOf(A), ProposalOf(B)), (mine["proposal"], theirs["proposal"]));
    }

    // What was refused was not carried out: the same order under the same key is decided anew.
    [Fact]
    public async Task Is_decided_anew_after_a_refusal()
    {
        var story = await UntilAsync(service, Stage.Noticed);
        var call = Request.Post(Approver, $"{story.Path}/final-award");
        (await service.SendAsync(call)).MustRefuse(409, "publicity.notEnded");

        await story.GoOnToAsync(Stage.NoticeEnded);

        (await service.SendAsync(call)).Must(202);
    }
}
