using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Evaluation;

/// <summary>The account that submitted a proposal gave it 100 and its rival nothing, and it was awarded.</summary>
public sealed class KeepingOutOfAConflict(RunningService service) : IClassFixture<RunningService>
{
    // Who drafted and submitted for A, with another role's token.
    private static readonly Person Submitter = new(For(A).Account, "evaluator");

    [Fact]
    public async Task Excludes_who_submitted_from_the_whole_lot_and_waits_for_no_sheet_of_theirs()
    {
        var story = await UntilAsync(service, Stage.Closed);
        story.Panel["evaluators"]!.AsArray().Add(Member(Submitter.Account));
        await story.GoOnToAsync(Stage.Evaluating);

        foreach (var organization in (string[])[A, B])
        {
            (await story.PostAsync(Submitter, "sheets", Bodies.Sheet(ProposalOf(organization), "60", "40")))
                .MustRefuse(403, "evaluation.conflict");
            (await service.GetAsync(Submitter, $"{story.Path}/proposals/{ProposalOf(organization)}"))
                .MustRefuse(403, "evaluation.conflict");
        }

        Assert.Empty((await service.GetAsync(Submitter, $"{story.Path}/proposals")).Must(200).Items);
        Assert.All(
            (await service.GetAsync(Submitter, $"{story.Path}/sheets")).Must(200).Items,
            row => Assert.True((bool)row!["conflict"]!));
        var book = Assert.Single((await service.GetAsync(Submitter, $"{story.Path}/books")).Must(200).Items)!;
        Assert.True((bool)book["conflict"]! && (bool)book["complete"]!);

        await story.GoOnToAsync(Stage.Noticed);
        Assert.Equal("notice", await story.PhaseAsync());
    }

    [Fact]
    public async Task Takes_the_opening_back_where_nobody_else_could_score()
    {
        var story = await UntilAsync(service, Stage.Closed);
        var panel = new JsonObject { ["evaluators"] = new JsonArray(Member(Submitter.Account)) };

        (await story.PostAsync(Officer, "evaluation", panel)).Must(202);
        await service.SettleAsync();

        var round = (await service.GetAsync(Officer, story.Path)).Must(200);
        Assert.Equal(("closed", "evaluation.lotWithoutPanel"), ((string?)round["phase"], (string?)round["openingRefused"]));
        await story.GoOnToAsync(Stage.Scored);
        Assert.Equal("evaluating", await story.PhaseAsync());
    }

    [Fact]
    public async Task Refuses_whoever_names_an_applicant_in_the_token_for_its_rivals_too()
    {
        var story = await UntilAsync(service, Stage.Evaluating);
        var ofA = Chen with { Organization = A };

        foreach (var organization in (string[])[A, B])
        {
            (await story.PostAsync(ofA, "sheets", Bodies.Sheet(ProposalOf(organization), "60", "40")))
                .MustRefuse(403, "evaluation.conflict");
            (await service.GetAsync(ofA, $"{story.Path}/proposals/{ProposalOf(organization)}"))
                .MustRefuse(403, "evaluation.conflict");
        }

        Assert.Empty((await service.GetAsync(ofA, $"{story.Path}/proposals")).Must(200).Items);
    }

    [Fact]
    public async Task Keeps_a_recused_evaluator_recused_whatever_other_role_the_token_carries()
    {
        var story = await UntilAsync(service, Stage.Evaluating);
        var recusal = new JsonObject { ["proposal"] = ProposalOf(A), ["reason"] = "曾任职" };
        (await story.PostAsync(Chen, "recusals", recusal)).Must(200);

        foreach (var role in (string[])["officer", "supervisor", "approver"])
        {
            var both = Chen with { Roles = $"evaluator {role}" };
            (await service.GetAsync(both, $"{story.Path}/proposals/{ProposalOf(A)}"))
                .MustRefuse(409, "evaluation.recused");
            (await service.GetAsync(Chen with { Roles = role }, $"{story.Path}/proposals/{ProposalOf(A)}"))
                .MustRefuse(409, "evaluation.recused");
            var listed = (await service.GetAsync(both, $"{story.Path}/proposals")).Must(200).Items;
            Assert.Equal([ProposalOf(C), ProposalOf(B)], listed.Select(row => (string?)row!["proposal"]));
        }
    }

    [Fact]
    public async Task Names_nobody_for_the_committee_who_drafted_published_or_convenes()
    {
        var story = await UntilAsync(service, Stage.Closed);
        foreach (var person in (Person[])[Officer, Approver])
        {
            var panel = new JsonObject { ["evaluators"] = new JsonArray(Member(person.Account)) };
            (await story.PostAsync(Officer, "evaluation", panel)).MustRefuse(422, "evaluation.officerOnPanel");
        }
    }

    [Fact]
    public async Task Lets_no_member_recuse_a_rival()
    {
        var story = await UntilAsync(service, Stage.Evaluating);
        var recusal = new JsonObject
        {
            ["proposal"] = ProposalOf(B), ["reason"] = "亲属", ["evaluator"] = Li.Account,
        };

        (await story.PostAsync(Chen with { Roles = "evaluator officer" }, "recusals", recusal))
            .MustRefuse(403, "evaluation.recusedByPanel");
    }

    [Fact]
    public async Task Gives_members_the_lots_they_were_named_for()
    {
        var story = await UntilAsync(service, Stage.Begun);
        story.Settings["lots"]!.AsArray().Add(Bodies.Parse(
            """{ "ref": "L2", "title": "为小服务", "budget": "300000.00", "maximumAwards": 1 }"""));
        await story.GoOnToAsync(Stage.Closed);
        var evaluators = story.Panel["evaluators"]!.AsArray();
        evaluators[1]!["lots"] = new JsonArray("L9");
        (await story.PostAsync(Officer, "evaluation", story.Panel.DeepClone()))
            .MustRefuse(422, "evaluation.panelLotUnknown");
        evaluators[1]!["lots"] = new JsonArray("L2");
        await story.GoOnToAsync(Stage.Evaluating);

        (await story.PostAsync(Li, "sheets", Bodies.Sheet(ProposalOf(A), "10", "10")))
            .MustRefuse(403, "evaluation.lotNotYours");
        (await service.GetAsync(Li, $"{story.Path}/proposals/{ProposalOf(A)}")).MustRefuse(403, "evaluation.lotNotYours");
        Assert.Empty((await service.GetAsync(Li, $"{story.Path}/sheets")).Must(200).Items);
        var books = (await service.GetAsync(Chen, $"{story.Path}/books")).Must(200).Items;
        Assert.Equal([("L1", 3), ("L2", 0)], books.Select(one => ((string?)one!["lot"], (int)one["proposals"]!)));
    }

    private static JsonObject Member(string account) => new() { ["account"] = account, ["name"] = "徐倩" };
}
