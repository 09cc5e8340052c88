using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Publicity;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Rounds;

/// <summary>The one way in which a published round changes: for everybody to read, and never to a shorter time.</summary>
public sealed class ClarifyingARound(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Moves_the_closing_for_everybody_and_keeps_what_was_submitted()
    {
        var story = await UntilAsync(service, Stage.Submitted);
        var before = DateTimeOffset.Parse((string)story.Settings["closesAt"]!);
        var terms = (await service.GetAsync(Officer, $"{story.Path}/clarifications/terms")).Must(200).Body;
        Assert.True((bool)terms["mustExtend"]!);
        Assert.Equal(("period.clarification.ventureGrant", 3), ((string)terms["rule"]!, (int)terms["days"]!));
        var closing = DateTimeOffset.Parse((string)terms["proposed"]!);

        var said = Said(closing);
        var answer = (await story.PostAsync(Approver, "clarifications", said)).Must(200);
        Assert.Equal(closing, DateTimeOffset.Parse((string)answer.Body["settings"]!["closesAt"]!));
        await service.SettleAsync();

        var seen = (await service.GetAsync(For(A), story.Path)).Must(200).Body["clarifications"]![0]!;
        Assert.Equal(("服务点增加一处", "街道调整", 1), ((string)seen["text"]!, (string)seen["reason"]!, (int)seen["no"]!));
        Assert.Equal(before, DateTimeOffset.Parse((string)seen["closedBefore"]!));
        var listed = (await service.GetAsync(For(A), "rounds?limit=200")).Must(200).Items;
        Assert.Equal(
            closing,
            DateTimeOffset.Parse((string)listed.Single(one => (string)one!["round"]! == story.Round)!["closesAt"]!));
        var open = (await service.GetAsync(null, $"public/{District}/{story.Path}")).Must(200).Body;
        Assert.Equal("街道调整", (string)open["clarifications"]![0]!["reason"]!);
        var page = await service.PageAsync($"{story.Path}/index");
        Assert.Contains("澄清公告", page, StringComparison.Ordinal);
        Assert.Contains("顺延至", page, StringComparison.Ordinal);

        await service.MoveToAsync(before.AddHours(1));
        Assert.Equal("open", await story.PhaseAsync());
        (await service.GetAsync(For(A), $"{story.Path}/proposals/{ProposalOf(A)}")).Must(200);
        Assert.Equal("submitted", await StatusAsync(story, ProposalOf(A)));
        await service.MoveToAsync(closing.AddHours(1));
        Assert.Equal("closed", await story.PhaseAsync());
        (await story.PostAsync(Approver, "clarifications", Said(closing.AddDays(9))))
            .MustRefuse(409, "clarification.tooLate");
        var trail = (await service.GetAsync(Supervisor, $"{story.Path}/trail?limit=200")).Must(200).Items;
        Assert.Contains(trail, one => (string)one!["type"]! == "round.clarified");
    }

    // What an instance keeps of a round in memory must never turn somebody away in time that was added.
    [Fact]
    public async Task Takes_a_proposal_in_the_first_second_that_was_added()
    {
        var story = await UntilAsync(service, Stage.Open);
        var before = DateTimeOffset.Parse((string)story.Settings["closesAt"]!);
        (await story.PostAsync(For(B), "proposals", Bodies.Proposal("最后一刻"))).Must(201);
        await service.MoveToAsync(before.AddSeconds(-20));
        (await story.PostAsync(For(A), "proposals", Bodies.Proposal("最后一刻"))).Must(201);
        (await story.PostAsync(Approver, "clarifications", Said(before.AddDays(14)))).Must(200);

        await service.MoveToAsync(before.AddSeconds(1));

        (await story.PostAsync(For(A), $"proposals/{ProposalOf(A)}/submission")).Must(200);
    }

    [Fact]
    public async Task Names_the_rule_and_the_earliest_closing()
    {
        var story = await UntilAsync(service, Stage.Open);
        var refused = await story.PostAsync(Approver, "clarifications", Said(null));
        refused.MustRefuse(422, "clarification.closingTooEarly");
        Assert.Contains("period.clarification.ventureGrant", (string)refused.Body["detail"]!, StringComparison.Ordinal);
        Assert.Equal("closesAt", (string)refused.Body["errors"]![0]!["field"]!);

        var shorter = Said(DateTimeOffset.Parse((string)story.Settings["closesAt"]!).AddSeconds(-1));
        (await story.PostAsync(Approver, "clarifications", shorter)).MustRefuse(422, "clarification.closingEarlier");
        var words = Said(null);
        words["affectsProposals"] = false;
        (await story.PostAsync(Approver, "clarifications", words)).Must(200);
    }

    [Fact]
    public async Task Is_not_for_who_drafted_the_round()
    {
        var story = await UntilAsync(service, Stage.Published);
        var drafter = Officer with { Roles = "officer approver" };
        (await story.PostAsync(drafter, "clarifications", Said(null))).MustRefuse(403, "clarification.notYours");
        (await story.PostAsync(Officer, "clarifications", Said(null))).MustRefuse(403, "role.notAllowed");
        var draft = await UntilAsync(service, Stage.Drafted);
        (await draft.PostAsync(Approver, "clarifications", Said(null))).MustRefuse(409, "round.wrongPhase");
    }

    private async Task<string?> StatusAsync(RoundStory story, string proposal) =>
        (string?)(await service.GetAsync(For(A), $"{story.Path}/proposals/{proposal}")).Must(200).Body["status"];

    private static JsonObject Said(DateTimeOffset? closing)
    {
        var said = new JsonObject { ["text"] = "服务点增加一处", ["reason"] = "街道调整" };
        if (closing is { } moment) said["closesAt"] = $"{moment:yyyy-MM-dd'T'HH:mm:sszzz}";
        return said;
    }
}
