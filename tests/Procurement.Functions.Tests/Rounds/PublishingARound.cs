using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Rounds;

public sealed class PublishingARound(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Is_not_for_who_drafted_it()
    {
        var both = new Person("zhao", "officer approver");
        var story = await RoundStory.UntilAsync(service, Stage.Drafted);
        var path = $"{story.Path}x";
        (await service.SendAsync(Request.Put(both, path, Bodies.RoundFrom(service.Now, story.Round)))).Must(201);

        (await service.PostAsync(both, $"{path}/publication")).MustRefuse(403, "round.drafterCannotPublish");

        (await service.PostAsync(Approver, $"{path}/publication")).Must(200);
    }

    [Fact]
    public async Task Is_not_for_who_ever_changed_the_draft()
    {
        var both = new Person("zhao", "officer approver");
        var story = await RoundStory.UntilAsync(service, Stage.Drafted);
        var change = Request.Put(both, story.Path, story.Settings) with { IfMatch = "\"1\"" };
        (await service.SendAsync(change)).Must(200);
        (await story.PostAsync(both, "publication")).MustRefuse(403, "round.drafterCannotPublish");

        (await service.SendAsync(change with { By = Officer, IfMatch = "\"2\"" })).Must(200);

        (await story.PostAsync(both, "publication")).MustRefuse(403, "round.drafterCannotPublish");
    }

    [Fact]
    public async Task Needs_a_fund_and_an_opening_to_come()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Drafted);
        var (noFund, tooLate) = ($"{story.Path}x", $"{story.Path}y");
        await service.SendAsync(Request.Put(Officer, noFund, Bodies.RoundFrom(service.Now, "nothing")));
        await service.SendAsync(Request.Put(Officer, tooLate, Bodies.RoundFrom(service.Now.AddHours(-2), story.Round)));

        (await service.PostAsync(Approver, $"{noFund}/publication")).MustRefuse(422, "round.fundUnknown");
        (await service.PostAsync(Approver, $"{tooLate}/publication")).MustRefuse(422, "round.opensInThePast");
    }

    [Fact]
    public async Task Ends_all_changes()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Published);
        var etag = (await service.GetAsync(Officer, story.Path)).ETag;

        var change = Request.Put(Officer, story.Path, story.Settings) with { IfMatch = etag };

        (await service.SendAsync(change)).MustRefuse(409, "round.alreadyPublished");
    }

    [Fact]
    public async Task Shows_the_round_to_applicants_and_evaluators_who_saw_no_draft()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Drafted);
        await service.SettleAsync();
        foreach (var person in (Person[])[For(RoundStory.A), Chen, Finance])
        {
            (await service.GetAsync(person, story.Path)).MustRefuse(404, "round.notFound");
            Assert.DoesNotContain(story.Round, await ListAsync(person), StringComparer.Ordinal);
        }

        Assert.Contains(story.Round, await ListAsync(Officer), StringComparer.Ordinal);
        (await service.GetAsync(null, $"public/{District}/{story.Path}/notice")).MustRefuse(404, "round.notFound");

        await story.GoOnToAsync(Stage.Published);

        foreach (var person in (Person[])[For(RoundStory.A), Chen, Finance])
        {
            (await service.GetAsync(person, story.Path)).Must(200);
            Assert.Contains(story.Round, await ListAsync(person), StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task Lets_it_open_and_close_by_itself()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Published);
        var opens = DateTimeOffset.Parse((string)story.Settings["opensAt"]!);
        var closes = DateTimeOffset.Parse((string)story.Settings["closesAt"]!);

        Assert.Equal("published", await PhaseAtAsync(opens.AddTicks(-1)));
        Assert.Equal("open", await PhaseAtAsync(opens));
        Assert.Equal("open", await PhaseAtAsync(closes));
        Assert.Equal("closed", await PhaseAtAsync(closes.AddSeconds(1)));

        async Task<string?> PhaseAtAsync(DateTimeOffset at)
        {
            await service.MoveToAsync(at);
            return await story.PhaseAsync();
        }
    }

    [Fact]
    public async Task Is_found_by_nobody_under_another_name()
    {
        string[] paths = ["", "/proposals", "/contracts", "/trail", "/ranking", "/sheets?evaluator=nobody"];
        foreach (var path in paths) (await service.GetAsync(Officer, $"rounds/nowhere{path}")).Must(404);
    }

    private async Task<IEnumerable<string?>> ListAsync(Person person) =>
        (await service.GetAsync(person, "rounds?limit=200")).Must(200).Items.Select(item => (string?)item!["round"]);
}
