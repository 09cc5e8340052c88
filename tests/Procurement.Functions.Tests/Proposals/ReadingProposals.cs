using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Proposals;

public sealed class ReadingProposals(RunningService service) : IClassFixture<RunningService>
{
    private static readonly Person[] PurchasersSide = [Officer, Approver, Supervisor];

    [Fact]
    public async Task Waits_for_the_closing_itself()
    {
        var story = await UntilAsync(service, Stage.Submitted);
        var closes = DateTimeOffset.Parse((string)story.Settings["closesAt"]!);
        var (list, one) = ($"{story.Path}/proposals", $"{story.Path}/proposals/{ProposalOf(A)}");

        await service.MoveToAsync(closes);

        foreach (var person in (Person[])[.. PurchasersSide, Chen, Officer with { Organization = A }])
        {
            (await service.GetAsync(person, list)).MustRefuse(403, "proposal.sealed");
            (await service.GetAsync(person, one)).MustRefuse(403, "proposal.sealed");
            (await service.GetAsync(person, $"{story.Path}/proposals/{ProposalOf(A)}0"))
                .MustRefuse(403, "proposal.sealed");
        }

        Assert.Equal("submitted", (await service.GetAsync(For(A), one)).Must(200)["status"]);
        await service.MoveToAsync(closes.AddTicks(1));
        foreach (var person in PurchasersSide)
        {
            Assert.NotEmpty((await service.GetAsync(person, list)).Must(200).Items);
            Assert.Equal("submitted", (await service.GetAsync(person, one)).Must(200)["status"]);
        }
    }

    [Fact]
    public async Task Never_shows_what_was_not_submitted()
    {
        var story = await UntilAsync(service, Stage.Open);
        (await story.PostAsync(For(A), "proposals", Bodies.Proposal("长者餐桌"))).Must(201);
        await service.MoveToAsync(DateTimeOffset.Parse((string)story.Settings["closesAt"]!).AddSeconds(1));

        foreach (var person in PurchasersSide)
        {
            (await service.GetAsync(person, $"{story.Path}/proposals/{ProposalOf(A)}"))
                .MustRefuse(404, "proposal.notFound");
            Assert.Empty((await service.GetAsync(person, $"{story.Path}/proposals")).Must(200).Items);
        }
    }

    [Fact]
    public async Task Is_for_evaluators_on_the_panel_who_did_not_recuse_themselves()
    {
        var story = await UntilAsync(service, Stage.Evaluating);
        var recusal = new JsonObject { ["proposal"] = ProposalOf(A), ["reason"] = "曾任职" };
        (await story.PostAsync(Chen, "recusals", recusal)).Must(200);

        Assert.DoesNotContain(ProposalOf(A), await ListAsync(Chen));
        Assert.Contains(ProposalOf(B), await ListAsync(Chen));
        Assert.Contains(ProposalOf(A), await ListAsync(Li));
        (await service.GetAsync(Chen, $"{story.Path}/proposals/{ProposalOf(A)}")).MustRefuse(409, "evaluation.recused");
        (await service.GetAsync(Li, $"{story.Path}/proposals/{ProposalOf(A)}")).Must(200);
        (await service.GetAsync(new Person("evaluator-9", "evaluator"), $"{story.Path}/proposals"))
            .MustRefuse(403, "evaluation.notOnPanel");

        async Task<IEnumerable<string?>> ListAsync(Person reader) =>
            (await service.GetAsync(reader, $"{story.Path}/proposals")).Must(200).Items
            .Select(row => (string?)row!["proposal"]);
    }
}
