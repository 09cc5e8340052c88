using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Publicity;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Questions;

public sealed class AskingQuestions(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Is_answered_to_all_and_never_tells_who_asked()
    {
        var story = await UntilAsync(service, Stage.Open);
        (await story.PostAsync(For(B), "proposals", Bodies.Proposal("乙的项目"))).Must(201);
        var ask = Request.Post(For(A), $"{story.Path}/questions", Said("text", "服务场地由谁提供？"));
        var asked = (await service.SendAsync(ask)).Must(201);
        Assert.Equal(asked, (await service.SendAsync(ask)).Must(201));
        await service.SettleAsync();
        Assert.Empty((await ListAsync(For(B), story)).Items);
        Assert.True((bool)Assert.Single((await ListAsync(For(A), story)).Items)!["own"]!);
        Assert.Contains("questionAsked", await KindsOf(Officer));

        var answer = (await story.PostAsync(
            Officer, $"questions/{asked["question"]}/answer", Said("text", "由街道提供。"))).Must(200);
        await service.SettleAsync();

        foreach (var reader in (Person[])[For(B), Officer, Supervisor])
        {
            var list = await ListAsync(reader, story);
            var one = Assert.Single(list.Items)!;
            Assert.Equal("由街道提供。", (string)one["answer"]!);
            Assert.False((bool)one["own"]!);
            foreach (var text in (string[])[list.Text, answer.Text])
            {
                Assert.DoesNotContain(A, text, StringComparison.Ordinal);
                Assert.DoesNotContain(For(A).Account, text, StringComparison.Ordinal);
            }
        }

        var page = await service.PageAsync($"rounds/{story.Round}/index");
        Assert.Contains("服务场地由谁提供？", page, StringComparison.Ordinal);
        Assert.Contains("由街道提供。", page, StringComparison.Ordinal);
        Assert.DoesNotContain(A, page, StringComparison.Ordinal);
        Assert.Contains("questionAnswered", await KindsOf(For(A)));
        Assert.Contains("questionAnswered", await KindsOf(For(B)));
        Assert.DoesNotContain("questionAnswered", await KindsOf(For(C)));
        (await story.PostAsync(Officer, $"questions/{asked["question"]}/answer", Said("text", "另一个答复")))
            .MustRefuse(409, "question.alreadySettled");
    }

    [Fact]
    public async Task Is_dismissed_to_the_one_who_asked_alone()
    {
        var story = await UntilAsync(service, Stage.Published);
        var asked = (await story.PostAsync(For(A), "questions", Said("text", "去年的款什么时候到？"))).Must(201);
        await service.SettleAsync();

        (await story.PostAsync(Officer, $"questions/{asked["question"]}/dismissal", Said("reason", "与本批次无关"))).Must(200);
        await service.SettleAsync();

        Assert.Empty((await ListAsync(For(B), story)).Items);
        Assert.Equal("与本批次无关", (string)Assert.Single((await ListAsync(For(A), story)).Items)!["dismissal"]!);
    }

    [Fact]
    public async Task Has_a_limit_for_each_organization_and_an_end()
    {
        var story = await UntilAsync(service, Stage.Open);
        for (var number = 1; number <= 5; number++)
            (await story.PostAsync(For(A), "questions", Said("text", $"第{number}问"))).Must(201);

        (await story.PostAsync(For(A), "questions", Said("text", "第六问"))).MustRefuse(422, "question.tooManyOpen");
        (await story.PostAsync(For(B), "questions", Said("text", "乙问"))).Must(201);
        (await story.PostAsync(Officer, "questions/unknown/answer", Said("text", "答"))).MustRefuse(404, "question.notFound");
        await story.GoOnToAsync(Stage.Closed);
        (await story.PostAsync(For(B), "questions", Said("text", "迟了"))).MustRefuse(409, "question.tooLate");
    }

    [Fact]
    public async Task Is_not_taken_about_a_draft()
    {
        var story = await UntilAsync(service, Stage.Drafted);

        (await story.PostAsync(For(A), "questions", Said("text", "有草稿吗？"))).MustRefuse(404, "round.notFound");
    }

    private async Task<Answer> ListAsync(Person by, RoundStory story) =>
        (await service.GetAsync(by, $"{story.Path}/questions")).Must(200);

    private async Task<IReadOnlyList<string>> KindsOf(Person by) =>
        [.. (await service.GetAsync(by, "me/messages")).Must(200).Items.Select(one => (string)one!["kind"]!)];

    private static JsonObject Said(string name, string value) => new() { [name] = value };
}
