using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Proposals;

/// <summary>Formal examination item by item, one return for correction, its clock and its end.</summary>
public sealed class CorrectingWhatWasReturned(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Corrects_once_and_only_the_named_fields_and_is_judged_after()
    {
        var story = await ClosedAsync("RETURNED");
        var at = $"examinations/{ProposalOf(A)}";
        (await story.PostAsync(Officer, $"{at}/return", Return("title"))).MustRefuse(409, "examination.nothingUnmet");
        (await story.PostAsync(Officer, $"{at}/marks", Marks(("charter", false))))
            .MustRefuse(422, "examination.noteMissing");
        (await story.PostAsync(Officer, $"{at}/marks", Marks(("charter", true), ("plan", false, "名称与内容不符")))).Must(200);
        (await story.PostAsync(Officer, $"{at}/return", Return("requested"))).MustRefuse(422, "examination.fieldNotCorrectable");
        var returned = (await story.PostAsync(Officer, $"{at}/return", Return("title", "lead"))).Must(200);
        var due = (string?)returned.Body["return"]!["deadline"]!["due"];
        (await story.PostAsync(Officer, $"{at}/return", Return("title"))).MustRefuse(409, "examination.correctionPending");
        (await story.PostAsync(Officer, "examinations", Finding(A, "rejected"))).MustRefuse(409, "examination.correctionPending");
        (await story.PostAsync(Officer, "evaluation", Bodies.Panel)).MustRefuse(409, "evaluation.examinationUnfinished");
        await service.SettleAsync();

        var waits = Assert.Single(
            (await service.GetAsync(For(A), "work?kind=toCorrect")).Must(200).Items,
            one => (string?)one!["round"] == story.Round)!;
        Assert.Equal((due, 3), ((string?)waits["due"], (int?)waits["workingDaysLeft"]));
        var path = $"proposals/{ProposalOf(A)}/correction";
        var receipt = (await service.GetAsync(For(A), $"{story.Path}/proposals/{ProposalOf(A)}")).Must(200).Body["receipt"]!.ToJsonString();
        var body = Bodies.Proposal("改过的项目");
        (body["category"], body["title"]) = ("children", "改过的项目");
        var others = (await story.PostAsync(For(A), path, body)).Must(422);
        Assert.Equal("correction.otherFields", others["code"]);
        Assert.Contains("category", others.Text, StringComparison.Ordinal);
        (await story.PostAsync(For(A), path, Bodies.Proposal($"项目{A[^4..]}"))).MustRefuse(422, "correction.unchanged");
        body["category"] = "elderly";
        body["lead"]!["certificate"] = "";
        (await story.PostAsync(For(A), path, body)).MustRefuse(422, "lead.notCertified");
        body["lead"]!["certificate"] = "SW4073570452";
        var corrected = (await story.PostAsync(For(A), path, body)).Must(200);
        Assert.Equal(["title"], corrected.Body["return"]!["changed"]!.AsArray().Select(one => (string?)one));
        Assert.Equal(receipt, corrected.Body["receipt"]!.ToJsonString());
        (await story.PostAsync(For(A), path, body)).MustRefuse(409, "correction.alreadySent");

        (await story.PostAsync(Officer, "examinations", Finding(A, "passed"))).MustRefuse(409, "examination.itemsUnmet");
        (await story.PostAsync(Officer, $"{at}/return", Return("title"))).MustRefuse(409, "examination.alreadyReturned");
        (await story.PostAsync(Officer, $"{at}/marks", Marks(("plan", true)))).Must(200);
        (await story.PostAsync(Officer, "examinations", Finding(A, "passed"))).Must(200);
        await PassAsync(story, B);
        await RejectAsync(story, C);
        (await story.PostAsync(Officer, "evaluation", Bodies.Panel)).Must(202);
        await service.SettleAsync();
        Assert.Equal("evaluating", await story.PhaseAsync());
    }

    [Fact]
    public async Task Decides_on_what_is_there_when_no_correction_came()
    {
        var story = await ClosedAsync("LAPSED");
        var at = $"examinations/{ProposalOf(B)}";
        (await story.PostAsync(Officer, $"{at}/marks", Marks(("plan", false, "缺少预算说明")))).Must(200);
        var due = (await story.PostAsync(Officer, $"{at}/return", Return("budget"))).Must(200)
            .Body["return"]!["deadline"]!["due"]!;
        var last = new DateTimeOffset(DateOnly.Parse((string)due!).AddDays(1), TimeOnly.MinValue, RunningService.Start.Offset);
        await service.MoveToAsync(last.AddTicks(-1));
        (await story.PostAsync(Officer, "examinations", Finding(B, "rejected"))).MustRefuse(409, "examination.correctionPending");

        await service.MoveToAsync(last);

        (await story.PostAsync(For(B), $"proposals/{ProposalOf(B)}/correction", Bodies.Proposal("迟到的补正")))
            .MustRefuse(409, "correction.tooLate");
        (await story.PostAsync(Officer, "examinations", Finding(B, "rejected"))).Must(200);
        var found = (await service.GetAsync(For(B), $"{story.Path}/proposals/{ProposalOf(B)}")).Must(200);
        Assert.False((bool)found.Body["examination"]!["passed"]!);
        (await story.PostAsync(For(C), $"proposals/{ProposalOf(C)}/correction", Bodies.Proposal("没有被退回")))
            .MustRefuse(409, "correction.notAsked");
    }

    private static JsonObject Finding(string organization, string result) => new()
    {
        ["proposal"] = ProposalOf(organization), ["result"] = result, ["reason"] = "逐项核对",
    };

    private static JsonObject Return(params string[] fields) => new()
    {
        ["fields"] = new JsonArray([.. fields.Select(one => (JsonNode?)one)]), ["reason"] = "请按清单补正",
    };

    private static JsonObject Marks(params (string Item, bool Met)[] marks) =>
        Marks([.. marks.Select(one => (one.Item, one.Met, (string?)null))]);

    private static JsonObject Marks((string Item, bool Met) one, (string Item, bool Met, string? Note) other) =>
        Marks([(one.Item, one.Met, null), other]);

    private static JsonObject Marks(params (string Item, bool Met, string? Note)[] marks) => new()
    {
        ["marks"] = new JsonArray([.. marks.Select(one => (JsonNode?)new JsonObject
        {
            ["item"] = one.Item, ["met"] = one.Met, ["note"] = one.Note,
        })]),
    };

    private static Task PassAsync(RoundStory story, string organization) =>
        ConcludeAsync(story, organization, met: true, "passed");

    private static Task RejectAsync(RoundStory story, string organization) =>
        ConcludeAsync(story, organization, met: false, "rejected");

    private static async Task ConcludeAsync(RoundStory story, string organization, bool met, string result)
    {
        var marks = Marks([("charter", true, null), ("plan", met, met ? null : "方案缺失")]);
        (await story.PostAsync(Officer, $"examinations/{ProposalOf(organization)}/marks", marks)).Must(200);
        (await story.PostAsync(Officer, "examinations", Finding(organization, result))).Must(200);
    }

    // Closed on Wednesday, 4 March 2026; three working days from then end on Monday.
    private async Task<RoundStory> ClosedAsync(string round)
    {
        var story = new RoundStory(service, round);
        story.Settings["checklist"] = new JsonObject
        {
            ["items"] = new JsonArray(
                new JsonObject { ["ref"] = "charter", ["title"] = "章程与证书" },
                new JsonObject { ["ref"] = "plan", ["title"] = "项目方案完整" }),
            ["correctionDays"] = 3,
        };
        await story.GoOnToAsync(Stage.Closed);
        return story;
    }
}
