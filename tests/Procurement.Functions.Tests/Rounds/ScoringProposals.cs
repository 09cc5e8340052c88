using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Rounds;

public sealed class ScoringProposals(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Stays_hidden_from_everybody_else_until_the_books_are_sealed()
    {
        var story = await UntilAsync(service, Stage.Scored);
        var book = $"{story.Path}/sheets?evaluator={Chen.Account}";

        Assert.Equal("55", await NeedAsync(Chen));
        Assert.Null(await NeedAsync(Officer));
        Assert.Null(await NeedAsync(Supervisor));
        (await service.GetAsync(Li, book)).MustRefuse(403, "role.notAllowed");
        (await service.GetAsync(Officer, $"{story.Path}/ranking")).MustRefuse(404, "notice.notPublished");

        await story.GoOnToAsync(Stage.Noticed);

        Assert.Equal("55", await NeedAsync(Officer));
        (await service.GetAsync(Li, book)).MustRefuse(403, "role.notAllowed");

        async Task<string?> NeedAsync(Person reader) =>
            (string?)(await service.GetAsync(reader, book)).Must(200).Items
                .Single(row => (string?)row!["proposal"] == ProposalOf(A))!["points"]?["need"];
    }

    [Fact]
    public async Task Is_for_members_of_the_panel()
    {
        var story = await UntilAsync(service, Stage.Evaluating);
        var stranger = new Person("evaluator-9", "evaluator");

        (await story.PostAsync(stranger, "sheets", Bodies.Sheet(ProposalOf(A), "10", "10")))
            .MustRefuse(403, "evaluation.notOnPanel");
        (await service.GetAsync(stranger, $"{story.Path}/sheets")).MustRefuse(403, "evaluation.notOnPanel");
        (await service.GetAsync(Officer, $"{story.Path}/sheets?evaluator=evaluator-9"))
            .MustRefuse(404, "evaluation.bookNotFound");
    }

    [Fact]
    public async Task Is_refused_after_a_recusal_and_takes_the_sheet_back()
    {
        var story = await UntilAsync(service, Stage.Scored);
        var recusal = new JsonObject { ["proposal"] = ProposalOf(A), ["reason"] = "曾任职" };

        (await story.PostAsync(Chen, "recusals", recusal)).Must(200);

        (await story.PostAsync(Chen, "sheets", Bodies.Sheet(ProposalOf(A), "60", "40")))
            .MustRefuse(409, "evaluation.recused");
        var row = (await service.GetAsync(Chen, $"{story.Path}/sheets")).Must(200).Items
            .Single(one => (string?)one!["proposal"] == ProposalOf(A))!;
        Assert.Null(row["points"]);
        Assert.Equal("曾任职", (string?)row["recusal"]);
    }

    [Fact]
    public async Task Is_refused_after_a_recusal_by_an_officer_who_names_any_account()
    {
        var story = await UntilAsync(service, Stage.Evaluating);
        var recusal = new JsonObject
        {
            ["proposal"] = ProposalOf(A), ["reason"] = "亲属", ["evaluator"] = Li.Account,
        };

        (await story.PostAsync(Chen, "recusals", recusal.DeepClone())).MustRefuse(403, "role.notAllowed");
        (await story.PostAsync(Officer, "recusals", recusal)).Must(200);

        (await story.PostAsync(Li, "sheets", Bodies.Sheet(ProposalOf(A), "60", "40")))
            .MustRefuse(409, "evaluation.recused");
    }

    [Fact]
    public async Task Is_refused_after_the_notice()
    {
        var story = await UntilAsync(service, Stage.Noticed);

        (await story.PostAsync(Chen, "sheets", Bodies.Sheet(ProposalOf(C), "60", "40")))
            .MustRefuse(409, "evaluation.sealed");
    }

    [Fact]
    public async Task Names_everything_wrong_with_a_sheet()
    {
        var story = await UntilAsync(service, Stage.Evaluating);
        var sheet = new JsonObject
        {
            ["proposal"] = ProposalOf(A),
            ["points"] = new JsonObject { ["need"] = "60.5", ["beauty"] = "1" },
        };

        var answer = (await story.PostAsync(Chen, "sheets", sheet)).Must(422);

        Assert.Equal(
            ["sheet.criterionMissing", "sheet.criterionUnknown", "sheet.pointsOutOfRange"],
            answer.Body["codes"]!.AsArray().Select(code => (string?)code));
    }

    [Fact]
    public async Task Ends_without_a_sheet_only_for_a_reason()
    {
        var story = await UntilAsync(service, Stage.Evaluating);
        foreach (var organization in (string[])[A, B, C])
            (await story.PostAsync(Chen, "sheets", Bodies.Sheet(ProposalOf(organization), "50", "30"))).Must(200);

        (await story.PostAsync(Officer, "notice")).MustRefuse(409, "evaluation.sheetsMissing");

        (await story.PostAsync(Officer, "notice", new JsonObject { ["missingSheetsReason"] = "李敏请病假" })).Must(202);
        await service.SettleAsync();
        Assert.Equal("notice", await story.PhaseAsync());
    }

    [Fact]
    public async Task Waits_for_the_closing()
    {
        var story = await UntilAsync(service, Stage.Submitted);

        (await story.PostAsync(Officer, "evaluation", Bodies.Panel)).MustRefuse(409, "round.tooEarly");
    }

    // Without a sheet a proposal has no points: one officer put the best one last.
    [Fact]
    public async Task Keeps_an_officer_from_leaving_a_proposal_without_anybody_to_score_it()
    {
        var story = await UntilAsync(service, Stage.Scored);
        (await story.PostAsync(Officer, "recusals", Of(Chen))).Must(200);
        (await story.PostAsync(Officer, "recusals", Of(Li))).MustRefuse(409, "evaluation.lastEvaluator");
        (await story.PostAsync(Officer, "recusals", Of(Chen))).Must(200);
        (await story.PostAsync(Li, "recusals", Of(Li))).Must(200);

        static JsonObject Of(Person evaluator) => new()
        {
            ["proposal"] = ProposalOf(A),
            ["reason"] = "曾任职",
            ["evaluator"] = evaluator.Account,
        };
    }
}
