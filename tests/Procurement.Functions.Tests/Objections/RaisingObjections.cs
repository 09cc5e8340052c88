using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Objections;

public sealed class RaisingObjections(RunningService service) : IClassFixture<RunningService>
{
    private static JsonObject Objection => new() { ["proposal"] = ProposalOf(A), ["grounds"] = "业绩不实" };

    private static JsonObject Rejection => new() { ["upheld"] = false, ["reason"] = "评审有效" };

    // One applicant could freeze a final award with two hundred of them.
    [Fact]
    public async Task Stops_an_organization_at_five_that_wait_and_at_ten_in_all()
    {
        var story = await UntilAsync(service, Stage.Noticed);
        List<string> raised = [];
        for (var no = 0; no < 10; no++)
        {
            if (raised.Count == 5)
            {
                (await story.PostAsync(For(B), "objections", Objection)).MustRefuse(409, "objection.tooManyOpen");
                foreach (var id in raised) (await ResolveAsync(story, Approver, id)).Must(200);
                raised.Clear();
            }

            raised.Add((await story.PostAsync(For(B), "objections", Objection)).Must(201)["objection"]!);
        }

        (await story.PostAsync(For(B), "objections", Objection)).MustRefuse(409, "objection.tooMany");
        (await story.PostAsync(For(C), "objections", Objection)).Must(201);
        (await story.PostAsync(Officer, "objections", Objection)).Must(201);
    }

    [Fact]
    public async Task Is_one_however_often_the_same_is_sent()
    {
        var story = await UntilAsync(service, Stage.Noticed);
        var once = Request.Post(For(B), $"{story.Path}/objections", Objection);

        var first = (await service.SendAsync(once)).Must(201);
        var second = (await service.SendAsync(once)).Must(201);

        Assert.Equal(first.Text, second.Text);
        await service.SettleAsync();
        Assert.Single((await service.GetAsync(Officer, $"{story.Path}/objections")).Must(200).Items);
    }

    [Fact]
    public async Task Shows_an_applicant_its_own_and_the_purchasers_side_all()
    {
        var story = await UntilAsync(service, Stage.Noticed);
        var own = (await story.PostAsync(For(B), "objections", Objection)).Must(201)["objection"];
        var recorded = (await story.PostAsync(Officer, "objections", Objection)).Must(201)["objection"];
        (await ResolveAsync(story, Approver, own!)).Must(200);
        await service.SettleAsync();

        Assert.Equal([own], await SeenAsync(For(B)));
        Assert.Empty(await SeenAsync(For(C)));
        foreach (var person in (Person[])[Officer, Approver, Supervisor])
        {
            Assert.Equal(new[] { own, recorded }.Order(), (await SeenAsync(person)).Order());
        }

        var answered = (await service.GetAsync(For(B), $"{story.Path}/objections")).Must(200).Items[0]!;
        Assert.Equal(
            (false, "评审有效", B),
            ((bool)answered["upheld"]!, (string)answered["reason"]!, (string)answered["organization"]!));

        async Task<IReadOnlyList<string?>> SeenAsync(Person by) =>
        [
            .. (await service.GetAsync(by, $"{story.Path}/objections")).Must(200).Items
                .Select(one => (string?)one!["objection"]),
        ];
    }

    [Fact]
    public async Task Is_answered_by_somebody_else_than_who_raised_it()
    {
        var story = await UntilAsync(service, Stage.Noticed);
        var both = new Person("both", "officer approver");
        var recorded = (await story.PostAsync(both, "objections", Objection)).Must(201)["objection"]!;
        (await ResolveAsync(story, both, recorded)).MustRefuse(403, "objection.resolverIsParty");
        var member = new Person(Chen.Account, "approver");
        (await ResolveAsync(story, member, recorded)).MustRefuse(403, "objection.resolverIsParty");
        var ofA = new Person("approver-2", "approver", A);
        (await ResolveAsync(story, ofA, recorded)).MustRefuse(403, "objection.resolverIsParty");

        (await ResolveAsync(story, Approver, recorded)).Must(200);
        (await ResolveAsync(story, Approver, "nothing")).MustRefuse(404, "objection.notFound");
        (await ResolveAsync(story, Approver, new string('0', 16) + "-" + new string('0', 12)))
            .MustRefuse(404, "objection.notFound");
    }

    private Task<Answer> ResolveAsync(RoundStory story, Person by, string objection) =>
        service.PostAsync(by, $"{story.Path}/objections/{objection}/resolution", Rejection);
}
