using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Draws;

/// <summary>
/// What somebody said in the pool keeps it from a lot. A service of its own: what Li says here would keep Li out of
/// every other round of the district too.
/// </summary>
public sealed class KeepingOutByThePool(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Keeps_a_member_out_by_what_it_said_in_the_pool_and_seats_nobody_undrawn()
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        story.Settings["evaluation"]!["committee"] = new JsonObject { ["members"] = 2, ["experts"] = 2 };
        var draws = new DrawStory(service, story);
        await draws.EnterAsync(Li, DrawStory.Entry("李敏", $"测试机构{A[^4..]}"));
        await draws.DrawnAsync(1, Chen);
        var panel = story.Panel;
        (await story.PostAsync(Officer, "evaluation", panel)).MustRefuse(422, "evaluation.leaderMissing");
        foreach (var one in panel["evaluators"]!.AsArray()) one!["seat"] = "expert";
        panel["evaluators"]![0]!["leads"] = true;
        (await story.PostAsync(Officer, "evaluation", panel)).MustRefuse(422, "evaluation.expertNotDrawn");
        panel["selfSelected"] = "区财政局同意自行选定";
        await story.GoOnToAsync(Stage.Evaluating);

        // All that Li reads of the lot: A applies for it, and A is where Li works.
        (await service.GetAsync(Li, $"{story.Path}/proposals/{ProposalOf(A)}")).MustRefuse(403, "evaluation.conflict");
        (await service.GetAsync(Li, $"{story.Path}/proposals/{ProposalOf(B)}")).MustRefuse(403, "evaluation.conflict");
        (await story.PostAsync(Li, "sheets", Bodies.Sheet(ProposalOf(B), "50", "30"))).MustRefuse(403, "evaluation.conflict");
        (await service.GetAsync(Chen, $"{story.Path}/proposals/{ProposalOf(A)}")).Must(200);
    }
}
