using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Rounds;

/// <summary>The ways out of a round, in whatever phase it stands.</summary>
public sealed class EndingARound(RunningService service) : IClassFixture<RunningService>
{
    private static JsonObject Reason => new() { ["reason"] = "资金被收回" };

    [Theory]
    [InlineData(Stage.Published)]
    [InlineData(Stage.Submitted)]
    [InlineData(Stage.Closed)]
    [InlineData(Stage.Evaluating)]
    [InlineData(Stage.Noticed)]
    [InlineData(Stage.NoticeEnded)]
    public async Task Cancels_it_before_its_final_award_for_everybody_to_read(Stage stage)
    {
        var story = await UntilAsync(service, stage);

        (await story.PostAsync(Approver, "cancellation", Reason)).Must(200);
        await service.SettleAsync();

        Assert.Equal("cancelled", await story.PhaseAsync());
        (await story.PostAsync(Approver, "cancellation", Reason)).MustRefuse(409, "round.cancelled");
        var page = (await service.GetAsync(null, $"public/{District}/{story.Path}")).Must(200);
        Assert.Equal("资金被收回", (string?)page.Body["cancelled"]!["reason"]);
        var seen = (await service.GetAsync(For(A), story.Path)).Must(200);
        Assert.Equal("资金被收回", (string?)seen.Body["cancelled"]!["reason"]);
        if (stage < Stage.Submitted) return;

        (await service.GetAsync(For(A), $"{story.Path}/proposals/{ProposalOf(A)}")).Must(200);
        Assert.Single((await service.GetAsync(For(A), $"{story.Path}/proposals")).Must(200).Items);
    }

    [Fact]
    public async Task Says_in_a_notice_that_was_public_that_nothing_will_come_of_it()
    {
        var story = await UntilAsync(service, Stage.Noticed);
        (await story.PostAsync(Approver, "cancellation", Reason)).Must(200);
        await service.SettleAsync();

        var notice = (await service.GetAsync(null, $"public/{District}/{story.Path}/notice")).Must(200);
        Assert.Equal("资金被收回", (string?)notice.Body["cancelled"]!["reason"]);
    }

    [Fact]
    public async Task Takes_nothing_more_once_it_is_cancelled()
    {
        var story = await UntilAsync(service, Stage.Open);
        (await story.PostAsync(Approver, "cancellation", Reason)).Must(200);
        await service.MoveToAsync(service.Now.AddMinutes(2));

        (await story.PostAsync(For(A), "proposals", Bodies.Proposal("太晚"))).MustRefuse(409, "round.cancelled");
        (await story.PostAsync(Officer, "evaluation", Bodies.Panel)).MustRefuse(409, "round.wrongPhase");
        await service.MoveToAsync(service.Now.AddDays(3));
        Assert.Equal("cancelled", await story.PhaseAsync());
    }

    [Fact]
    public async Task Leaves_no_objection_on_the_list_of_those_to_answer()
    {
        var story = await UntilAsync(service, Stage.Noticed);
        var objection = new JsonObject { ["proposal"] = ProposalOf(A), ["grounds"] = "业绩不实" };
        (await story.PostAsync(For(B), "objections", objection)).Must(201);
        (await story.PostAsync(Officer, "objections", objection)).Must(201);
        await service.SettleAsync();
        Assert.Equal(2, await ToResolveAsync());

        (await story.PostAsync(Approver, "cancellation", Reason)).Must(200);
        await service.SettleAsync();

        Assert.Equal(0, await ToResolveAsync());

        async Task<int> ToResolveAsync() => (await service.GetAsync(Approver, "work/to-resolve?limit=200")).Must(200)
            .Items.Count(one => (string?)one!["round"] == story.Round);
    }

    [Fact]
    public async Task Is_too_late_once_the_award_is_final()
    {
        var story = await UntilAsync(service, Stage.Final);

        (await story.PostAsync(Approver, "cancellation", Reason)).MustRefuse(409, "round.wrongPhase");
    }

    [Fact]
    public async Task Is_left_to_another_than_who_drafted_it()
    {
        var story = await UntilAsync(service, Stage.Published);
        var drafter = Officer with { Roles = "officer approver" };

        (await story.PostAsync(drafter, "cancellation", Reason)).MustRefuse(403, "round.notYoursToEnd");
        (await story.PostAsync(drafter, "withdrawal", Reason)).MustRefuse(403, "round.notYoursToEnd");
    }

    [Fact]
    public async Task Withdraws_it_to_be_changed_and_published_again()
    {
        var story = await UntilAsync(service, Stage.Published);

        (await story.PostAsync(Approver, "withdrawal", Reason)).Must(200);
        await service.SettleAsync();

        Assert.Equal("draft", await story.PhaseAsync());
        (await service.GetAsync(For(A), story.Path)).MustRefuse(404, "round.notFound");
        var page = (await service.GetAsync(null, $"public/{District}/{story.Path}")).Must(200);
        Assert.Equal("资金被收回", (string?)page.Body["withdrawn"]!["reason"]);

        var read = (await service.GetAsync(Officer, story.Path)).Must(200);
        story.Settings["title"] = "改过的批次";
        var changed = Request.Put(Officer, story.Path, story.Settings) with { IfMatch = read.ETag };
        (await service.SendAsync(changed)).Must(200);
        (await story.PostAsync(Approver, "publication")).Must(200);
        await service.SettleAsync();

        page = (await service.GetAsync(null, $"public/{District}/{story.Path}")).Must(200);
        Assert.Equal(("改过的批次", null), (page["title"], page.Body["withdrawn"]));
        await story.GoOnToAsync(Stage.Noticed);
        Assert.Equal("notice", await story.PhaseAsync());
    }

    [Fact]
    public async Task Does_not_withdraw_what_has_opened()
    {
        var story = await UntilAsync(service, Stage.Open);

        (await story.PostAsync(Approver, "withdrawal", Reason)).MustRefuse(409, "round.alreadyOpened");
    }

    [Fact]
    public async Task Refuses_settings_whose_awards_one_transaction_would_not_hold()
    {
        var settings = Bodies.RoundFrom(service.Now, "F", "太大");
        settings["lots"]![0]!["maximumAwards"] = 501;
        settings["evaluation"]!["reserve"] = 101;

        var refused = await service.SendAsync(Request.Put(Officer, "rounds/TooLarge", settings));

        refused.MustRefuse(400, "body.invalid");
        Assert.Equal(
            ["number.outOfRange", "number.outOfRange"],
            refused.Body["errors"]!.AsArray().Select(one => (string)one!["code"]!));
    }
}
