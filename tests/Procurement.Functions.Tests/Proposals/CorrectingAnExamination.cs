using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Proposals;

public sealed class CorrectingAnExamination(RunningService service) : IClassFixture<RunningService>
{
    private static readonly JsonObject Reason = new() { ["reason"] = "补充材料属实" };

    [Fact]
    public async Task Brings_the_proposal_back_to_the_committee()
    {
        var story = await UntilAsync(service, Stage.Closed);

        var rejected = (await story.PostAsync(Officer, "examinations", Rejection(A))).Must(200).Body["examination"]!;
        Assert.Equal((false, "材料不全"), ((bool)rejected["passed"]!, (string?)rejected["reason"]));
        (await story.PostAsync(Officer, "examinations", Rejection(A))).MustRefuse(409, "examination.alreadyRejected");
        await service.SettleAsync();
        Assert.Equal("材料不全", await ListedAsync(story));

        var path = $"examinations/{ProposalOf(A)}/correction";
        Assert.True((bool)(await story.PostAsync(Officer, path, Reason.DeepClone())).Must(200).Body["examination"]!["passed"]!);
        (await story.PostAsync(Officer, path, Reason.DeepClone())).MustRefuse(409, "examination.notRejected");
        await service.SettleAsync();
        Assert.Equal("补充材料属实", await ListedAsync(story));

        await story.GoOnToAsync(Stage.Evaluating);
        (await story.PostAsync(Chen, "sheets", Bodies.Sheet(ProposalOf(A), "50", "30"))).Must(200);
        (await story.PostAsync(Officer, "examinations", Rejection(A))).MustRefuse(409, "round.wrongPhase");
    }

    [Fact]
    public async Task Comes_too_late_once_evaluation_has_opened()
    {
        var story = await UntilAsync(service, Stage.Closed);
        (await story.PostAsync(Officer, "examinations", Rejection(A))).Must(200);
        await story.GoOnToAsync(Stage.Evaluating);

        (await story.PostAsync(Officer, $"examinations/{ProposalOf(A)}/correction", Reason.DeepClone()))
            .MustRefuse(409, "round.wrongPhase");
        (await story.PostAsync(Chen, "sheets", Bodies.Sheet(ProposalOf(A), "50", "30")))
            .MustRefuse(422, "evaluation.proposalUnknown");
    }

    [Fact]
    public async Task Knows_nothing_of_what_was_not_submitted()
    {
        var story = await UntilAsync(service, Stage.Closed);

        foreach (var unknown in (string[])[$"{A}-7", "no-such-proposal"])
        {
            (await story.PostAsync(Officer, $"examinations/{unknown}/correction", Reason.DeepClone()))
                .MustRefuse(422, "examination.proposalUnknown");
        }
    }

    private static JsonObject Rejection(string organization) =>
        new() { ["proposal"] = ProposalOf(organization), ["result"] = "rejected", ["reason"] = "材料不全" };

    private async Task<string?> ListedAsync(RoundStory story) =>
        (string?)(await service.GetAsync(Officer, $"{story.Path}/proposals?lot=L1")).Must(200).Items
            .Single(row => (string?)row!["proposal"] == ProposalOf(A))!["examination"]!["reason"];
}
