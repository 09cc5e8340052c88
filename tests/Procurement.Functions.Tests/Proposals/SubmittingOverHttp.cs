using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Proposals;

public sealed class SubmittingOverHttp(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Names_every_rule_that_a_proposal_breaks()
    {
        var story = await UntilAsync(service, Stage.Open);
        var body = Bodies.Proposal("长者餐桌", requested: "200000.01", own: "0.00");
        (body["lead"]!["certificate"], body["category"]) = (null, "arts");
        (await story.PostAsync(For(A), "proposals", body)).Must(201);

        var answer = (await story.PostAsync(For(A), $"proposals/{ProposalOf(A)}/submission")).Must(422);

        Assert.Equal(
            ["budget.aboveCeiling", "budget.ownShareTooLow", "category.unknown", "lead.notCertified"],
            answer.Body["codes"]!.AsArray().Select(code => (string?)code));
    }

    [Fact]
    public async Task Ends_at_the_closing_itself()
    {
        var story = await UntilAsync(service, Stage.Open);
        var closes = DateTimeOffset.Parse((string)story.Settings["closesAt"]!);
        foreach (var organization in (string[])[A, B])
            (await story.PostAsync(For(organization), "proposals", Bodies.Proposal("长者餐桌"))).Must(201);

        await service.MoveToAsync(closes);
        (await story.PostAsync(For(A), $"proposals/{ProposalOf(A)}/submission")).Must(200);
        await service.MoveToAsync(closes.AddTicks(1));
        (await story.PostAsync(For(B), $"proposals/{ProposalOf(B)}/submission")).MustRefuse(422, "submission.closed");
    }

    [Fact]
    public async Task Finds_nothing_under_the_number_of_a_proposal_that_never_was()
    {
        var story = await UntilAsync(service, Stage.Open);
        var path = $"{story.Path}/proposals/{A}-7";

        (await service.GetAsync(For(A), path)).MustRefuse(404, "proposal.notFound");
        (await service.PostAsync(For(A), $"{path}/submission")).MustRefuse(404, "proposal.notFound");
        var change = Request.Put(For(A), path, Bodies.Proposal("改过的项目"));
        (await service.SendAsync(change)).MustRefuse(404, "proposal.notFound");
    }

    [Fact]
    public async Task Ends_all_changes()
    {
        var story = await UntilAsync(service, Stage.Submitted);
        var path = $"{story.Path}/proposals/{ProposalOf(A)}";
        var etag = (await service.GetAsync(For(A), path)).ETag;

        var change = Request.Put(For(A), path, Bodies.Proposal("改过的项目")) with { IfMatch = etag };

        (await service.SendAsync(change)).MustRefuse(409, "proposal.alreadySubmitted");
        (await story.PostAsync(For(A), $"proposals/{ProposalOf(A)}/submission"))
            .MustRefuse(409, "proposal.alreadySubmitted");
    }
}
