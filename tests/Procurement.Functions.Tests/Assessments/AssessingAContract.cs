using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Assessments;

public sealed class AssessingAContract(RunningService service) : IClassFixture<RunningService>
{
    private static readonly Person Purchaser = new("zhao", "officer");
    private static readonly Person Third = new("qian", "evaluator");
    private static readonly Person Community = new("sun", "evaluator");

    [Fact]
    public async Task Gives_the_contract_the_result_of_all_parties_after_a_correction()
    {
        var story = await AssessedAsync();
        (await HandInAsync(story, "midterm")).Must(200);
        (await SubmitAsync(story, Third, "30", "20")).Must(200);
        (await SubmitAsync(story, Purchaser, "30", "20")).Must(200);
        var corrected = (await SubmitAsync(story, Community, "30", "20")).Must(200).Body["midterm"]!;

        var first = corrected["results"]![0]!;
        Assert.Equal(("50.00", false), ((string)first["score"]!, (bool)first["passed"]!));
        Assert.Equal((2, 1), ((int)corrected["try"]!, (int)corrected["corrections"]!));
        Assert.Equal(3, corrected["sheets"]!.AsArray().Count);
        Assert.True(DateOnly.Parse((string)corrected["due"]!["due"]!).DayNumber
            >= DateOnly.FromDateTime(service.Now.Date).DayNumber + 15);
        await service.SettleAsync();
        await MustBeAsync(story, "deferred");
        (await SubmitAsync(story, Third, "60", "40")).MustRefuse(409, "assessment.materialAwaited");

        (await HandInAsync(story, "midterm")).Must(200);
        (await SubmitAsync(story, Third, "60", "40")).Must(200);
        (await SubmitAsync(story, Purchaser, "50", "30.5")).Must(200);
        var passed = (await SubmitAsync(story, Community, "36", "24")).Must(200).Body["midterm"]!;
        await service.SettleAsync();

        // 0.5 × 80.5 + 0.3 × 100 + 0.2 × 60
        Assert.Equal(("scored", "82.25", true), (
            (string)passed["conclusion"]!["ground"]!,
            (string)passed["conclusion"]!["score"]!,
            (bool)passed["conclusion"]!["passed"]!));
        await MustBeAsync(story, "pass");
        var told = (await service.GetAsync(For(A), "me/messages")).Must(200).Items.Select(one => (string)one!["kind"]!);
        Assert.Superset(
            new HashSet<string> { "assessmentArranged", "assessmentCorrection", "assessmentConcluded" },
            told.ToHashSet());
    }

    [Fact]
    public async Task Shows_nobody_the_sheet_of_another_before_all_are_in()
    {
        var story = await AssessedAsync();
        (await HandInAsync(story, "midterm")).Must(200);
        (await SubmitAsync(story, Third, "41", "31")).Must(200);
        await service.SettleAsync();

        foreach (var reader in (Person[])[Purchaser, Community, Officer, Supervisor, For(A)])
        {
            var seen = (await service.GetAsync(reader, $"{story.Contract}/assessment")).Must(200);
            Assert.Empty(seen.Body["midterm"]!["sheets"]!.AsArray());
            Assert.True((bool)seen.Body["midterm"]!["seats"]![1]!["sheetIn"]!);
        }

        var own = (await service.GetAsync(Third, $"{story.Contract}/assessment")).Must(200).Body["midterm"]!["sheets"]!;
        Assert.Equal("72", (string)Assert.Single(own.AsArray())!["score"]!);
        (await service.GetAsync(Supervisor, $"{story.Contract}/assessment/trail"))
            .MustRefuse(409, "assessment.sheetsHidden");
        (await service.GetAsync(Chen, $"{story.Contract}/assessment")).MustRefuse(403, "assessment.notYourSheet");
        (await service.GetAsync(For(B), $"{story.Contract}/assessment")).MustRefuse(403, "organization.notYours");

        (await SubmitAsync(story, Purchaser, "60", "40")).Must(200);
        (await SubmitAsync(story, Community, "60", "40")).Must(200);
        var supplier = (await service.GetAsync(For(A), $"{story.Contract}/assessment")).Must(200);
        Assert.Equal(3, supplier.Body["midterm"]!["sheets"]!.AsArray().Count);
        Assert.All(supplier.Body["midterm"]!["seats"]!.AsArray(), seat => Assert.Null(seat!["account"]));
        Assert.NotEmpty((await service.GetAsync(Supervisor, $"{story.Contract}/assessment/trail")).Must(200).Items);
    }

    [Fact]
    public async Task Fails_whoever_hands_in_too_late_and_grades_by_that()
    {
        var story = await AssessedAsync();
        var due = DateOnly.Parse((string)(await service.GetAsync(For(A), $"{story.Contract}/assessment"))
            .Must(200).Body["midterm"]!["due"]!["due"]!);

        await service.MoveToAsync(new DateTimeOffset(due.AddDays(1), TimeOnly.MinValue, RunningService.Start.Offset));

        await service.SettleAsync();
        var late = (await service.GetAsync(For(A), $"{story.Contract}/assessment")).Must(200).Body["midterm"]!;
        Assert.Equal(("late", false), ((string)late["conclusion"]!["ground"]!, (bool)late["conclusion"]!["passed"]!));
        await MustBeAsync(story, "fail");
        (await HandInAsync(story, "midterm")).MustRefuse(409, "assessment.notOpen");
    }

    [Fact]
    public async Task Replaces_a_party_and_gives_a_stage_up_so_that_nothing_strands()
    {
        var story = await AssessedAsync();
        Assert.Single(await SeatedAsync(Community, story));
        var other = new JsonObject
        {
            ["assessor"] = new JsonObject { ["assessor"] = "community", ["account"] = "zhou", ["name"] = "乙社区" },
            ["reason"] = "换届",
        };
        (await service.PostAsync(Officer, $"{story.Contract}/assessment/midterm/replacements", other)).Must(200);
        await service.SettleAsync();
        Assert.Empty(await SeatedAsync(Community, story));
        Assert.Single(await SeatedAsync(new("zhou", "evaluator"), story));
        (await HandInAsync(story, "midterm")).Must(200);
        (await SubmitAsync(story, Community, "60", "40")).MustRefuse(403, "assessment.notYourSheet");

        var reason = new JsonObject { ["reason"] = "评估方指定有误" };
        (await service.PostAsync(Officer, $"{story.Contract}/assessment/midterm/abandonment", reason)).Must(200);
        await service.SettleAsync();
        Assert.Empty(await SeatedAsync(Third, story));
        (await ArrangeAsync(story, "midterm")).Must(200);
        (await SubmitAsync(story, Third, "60", "40")).Must(200);
    }

    [Fact]
    public async Task Keeps_out_whoever_is_of_the_other_side_or_signed()
    {
        var story = await InForceAsync();
        var arrangement = $"{story.Contract}/assessment/midterm/arrangement";

        (await service.PostAsync(Officer, arrangement, Bodies.Arrangement(For(A).Account)))
            .MustRefuse(403, "assessment.supplierSide");
        (await service.PostAsync(Officer, arrangement, Bodies.Arrangement("approver")))
            .MustRefuse(403, "assessment.signerCannotAssess");
        (await service.PostAsync(Officer, arrangement, Bodies.Arrangement("officer")))
            .MustRefuse(403, "assessment.notIndependent");
        (await service.PostAsync(Officer, arrangement, Bodies.Arrangement("qian")))
            .MustRefuse(422, "assessment.accountTwice");
        (await service.PostAsync(Officer, $"{story.Contract}/assessment/third/arrangement", Bodies.Arrangement()))
            .MustRefuse(404, "assessment.stageNotFound");
    }

    [Fact]
    public async Task Leaves_direct_grading_only_where_the_round_has_no_parties()
    {
        var story = await InForceAsync();

        (await service.PostAsync(Officer, $"{story.Contract}/midterm-evaluations", Said("grade", "pass")))
            .MustRefuse(409, "evaluation.byParties");
        (await service.PostAsync(Officer, $"{story.Contract}/final-evaluation", Said("score", "90"))).Must(200);
        (await ArrangeAsync(story, "final")).MustRefuse(409, "assessment.noTerm");
    }

    private static JsonObject Said(string name, string value) => new() { [name] = value };

    private async Task<RoundStory> InForceAsync()
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        story.Settings["performance"] = new JsonObject { ["midterm"] = Bodies.AssessmentTerm() };
        return await story.GoOnToAsync(Stage.InForce);
    }

    private async Task<RoundStory> AssessedAsync()
    {
        var story = await InForceAsync();
        (await ArrangeAsync(story, "midterm")).Must(200);
        await service.SettleAsync();
        return story;
    }

    private Task<Answer> ArrangeAsync(RoundStory story, string stage) =>
        service.PostAsync(Officer, $"{story.Contract}/assessment/{stage}/arrangement", Bodies.Arrangement());

    private Task<Answer> HandInAsync(RoundStory story, string stage) => service.PostAsync(
        For(A), $"{story.Contract}/assessment/{stage}/material", Said("statement", "服务总结"));

    private Task<Answer> SubmitAsync(RoundStory story, Person by, string output, string effect) => service.PostAsync(
        by, $"{story.Contract}/assessment/midterm/sheets", Bodies.AssessmentSheet(output, effect));

    private async Task<IReadOnlyList<JsonNode?>> SeatedAsync(Person by, RoundStory story) =>
        [.. (await service.GetAsync(by, "me/assessments")).Must(200).Items.Where(
            one => (string)one!["round"]! == story.Round)];

    // The latest grade that the contract's trail has, and it has each once.
    private async Task MustBeAsync(RoundStory story, string grade)
    {
        var trail = (await service.GetAsync(Supervisor, $"{story.Contract}/trail")).Must(200).Items;
        var grades = trail.Where(one => (string)one!["type"]! == "contract.midtermGraded")
            .Select(one => (string)one!["data"]!["grade"]!).ToList();
        Assert.Equal(grade, grades[^1]);
        Assert.Equal(grades.Distinct(), grades);
    }
}
