using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Evaluation;

/// <summary>Who scores a round and how far each is, in counts.</summary>
public sealed class ReadingThePanel(SharedAzurite azurite) : IAsyncLifetime
{
    private readonly RunningService service = new(azurite);

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Counts_the_sheets_of_every_member_and_shows_an_evaluator_only_its_own()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Evaluating);
        (await story.PostAsync(Chen, "sheets", Bodies.Sheet(ProposalOf(A), "55", "35"))).Must(200);

        var all = (await service.GetAsync(Officer, $"{story.Path}/panel")).Must(200).Items;
        Assert.Equal(story.Panel["evaluators"]!.AsArray().Count, all.Count);
        var chen = all.Single(one => (string?)one!["account"] == Chen.Account)!["books"]![0]!;
        Assert.Equal((3, 1, false), ((int)chen["proposals"]!, (int)chen["scored"]!, (bool)chen["sealed"]!));
        Assert.DoesNotContain("points", chen.ToJsonString(), StringComparison.Ordinal);

        var own = Assert.Single((await service.GetAsync(Chen, $"{story.Path}/panel")).Must(200).Items)!;
        Assert.Equal(Chen.Account, (string?)own["account"]);
        var other = new Person("elsewhere", "evaluator");
        (await service.GetAsync(other, $"{story.Path}/panel")).MustRefuse(403, "evaluation.notOnPanel");
        (await service.GetAsync(Officer, "rounds/none/panel")).MustRefuse(404, "round.notFound");
    }
}
