using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Challenges.ChallengeStory;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Challenges;

public sealed class ChallengingARound(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Keeps_the_award_back_until_the_reply_and_passes_it_on_where_it_is_upheld()
    {
        var story = await ChallengeStory.UntilAsync(service, Stage.Scored);
        (await story.PostAsync(For(B), "challenges", Challenge())).MustRefuse(409, "challenge.tooEarly");
        await story.GoOnToAsync(Stage.Noticed);
        (await story.PostAsync(For("52420106MJ00000002"), "challenges", Challenge()))
            .MustRefuse(403, "challenge.notParticipant");
        var once = Request.Post(For(B), $"{story.Path}/challenges", Challenge());
        var raised = (await service.SendAsync(once)).Must(201);
        Assert.Equal(raised.Text, (await service.SendAsync(once)).Must(201).Text);
        var id = (string)raised["challenge"]!;
        (await story.PostAsync(For(B), "challenges", Challenge())).MustRefuse(409, "challenge.stageTaken");
        await service.SettleAsync();
        Assert.Contains(id, (await service.GetAsync(Approver, "me/messages")).Must(200).Text, StringComparison.Ordinal);
        foreach (var (person, seen) in ((Person, int)[])[(For(B), 1), (For(C), 0), (Officer, 1), (Supervisor, 1)])
        {
            Assert.Equal(seen, (await service.GetAsync(person, $"{story.Path}/challenges")).Must(200).Items.Count);
        }

        (await service.GetAsync(For(C), $"{story.Path}/challenges/{id}")).MustRefuse(403, "organization.notYours");
        await story.GoOnToAsync(Stage.NoticeEnded);
        var kept = await story.PostAsync(Approver, "final-award");
        kept.MustRefuse(409, "challenge.keptBack");
        Assert.Contains(id, kept.Text, StringComparison.Ordinal);

        var member = new Person(Chen.Account, "approver");
        (await story.PostAsync(member, $"challenges/{id}/reply", Reply(false)))
            .MustRefuse(403, "challenge.replierIsParty");
        (await story.PostAsync(Approver, $"challenges/{id}/reply", Reply(false, "newRound")))
            .MustRefuse(422, "challenge.rulingMismatch");
        var reply = Reply(true, "disqualify", ProposalOf(A));
        var replied = (await story.PostAsync(Approver, $"challenges/{id}/reply", reply)).Must(200);
        Assert.Equal("武昌区财政局", (string?)replied["department"]);
        await service.SettleAsync();

        var read = (await service.GetAsync(For(B), $"{story.Path}/challenges/{id}")).Must(200);
        Assert.Equal((false, true), ((bool)read.Body["keepsBack"]!, (string?)read["remedy"] is not null));
        (await story.PostAsync(Approver, "final-award")).Must(202);
        await service.SettleAsync();
        var contracts = (await service.GetAsync(Officer, $"{story.Path}/contracts")).Must(200).Items;
        Assert.Equal([ProposalOf(B)], contracts.Select(one => (string?)one!["proposal"]));
    }

    [Fact]
    public async Task Cancels_the_round_where_a_decision_asks_for_a_new_one()
    {
        var story = await ChallengeStory.UntilAsync(service, Stage.Noticed);
        var challenge = await story.RaisedAsync(B);
        (await story.PostAsync(For(B), $"challenges/{challenge}/complaints", Complaint))
            .MustRefuse(409, "complaint.replyPending");
        (await story.PostAsync(Approver, $"challenges/{challenge}/reply", Reply(false))).Must(200);
        var complaint = (await story.PostAsync(For(B), $"challenges/{challenge}/complaints", Complaint)).Must(201);
        var path = $"complaints/{(string)complaint["complaint"]!}";

        var ask = new JsonObject { ["missing"] = "授权委托书", ["by"] = $"{service.Now.AddDays(2):yyyy-MM-dd}" };
        (await story.PostAsync(Supervisor, $"{path}/correction-request", ask)).Must(200);
        (await story.PostAsync(Supervisor, $"{path}/acceptance")).MustRefuse(409, "complaint.wrongStatus");
        var said = new JsonObject { ["text"] = "已附" };
        (await story.PostAsync(For(C), $"{path}/correction", said)).MustRefuse(403, "organization.notYours");
        (await story.PostAsync(For(B), $"{path}/correction", said)).Must(200);
        (await story.PostAsync(Supervisor, $"{path}/acceptance")).Must(200);
        var copies = new JsonObject { ["suppliers"] = new JsonArray(A) };
        (await story.PostAsync(Supervisor, $"{path}/copies", copies)).Must(200);
        Assert.Equal(2, (await service.GetAsync(For(A), $"{story.Path}/{path}")).Must(200).Body["respondents"]!.AsArray().Count);
        (await service.GetAsync(For(C), $"{story.Path}/{path}")).MustRefuse(403, "organization.notYours");
        (await story.PostAsync(For(C), $"{path}/responses", said)).MustRefuse(403, "complaint.notRespondent");
        var decision = new JsonObject { ["outcome"] = "upheld", ["reason"] = "评审程序违法", ["effect"] = "newRound" };
        (await story.PostAsync(Supervisor, $"{path}/decision", decision)).MustRefuse(409, "complaint.responsesOpen");
        foreach (var person in (Person[])[For(A), Officer])
            (await story.PostAsync(person, $"{path}/responses", said)).Must(200);
        var replier = new Person(Approver.Account, "supervisor");
        (await story.PostAsync(replier, $"{path}/decision", decision)).MustRefuse(403, "complaint.handlerIsParty");
        (await story.PostAsync(Supervisor, $"{path}/decision", decision)).Must(200);
        await service.SettleAsync();

        Assert.Equal("cancelled", await story.PhaseAsync());
        var read = (await service.GetAsync(Supervisor, $"{story.Path}/{path}")).Must(200);
        Assert.Equal(("decided", 0), ((string?)read["status"], (int)read.Body["unfounded"]!));
        Assert.Contains("评审程序违法", (await service.GetAsync(Officer, story.Path)).Text, StringComparison.Ordinal);
        Assert.Contains(
            (string)complaint["complaint"]!,
            (await service.GetAsync(For(B), "complaints")).Must(200).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suspends_signing_whose_days_begin_anew_and_then_payments()
    {
        var story = await ChallengeStory.UntilAsync(service, Stage.Noticed);
        var challenge = await story.RaisedAsync(C);
        (await story.PostAsync(Approver, $"challenges/{challenge}/reply", Reply(false))).Must(200);
        await story.GoOnToAsync(Stage.Final);
        var received = new JsonObject(Complaint.Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone())))
        {
            ["received"] = $"{service.Now.AddDays(-1):yyyy-MM-dd}",
        };
        var complaint = (await story.PostAsync(Supervisor, $"challenges/{challenge}/complaints", received)).Must(201);
        var path = $"complaints/{(string)complaint["complaint"]!}";
        var suspension = new JsonObject
        {
            ["through"] = $"{service.Now.AddDays(30):yyyy-MM-dd}", ["reason"] = "可能影响成交结果",
        };
        (await story.PostAsync(Supervisor, $"{path}/suspension", suspension))
            .MustRefuse(422, "complaint.suspensionTooLong");
        suspension["through"] = $"{service.Now.AddDays(20):yyyy-MM-dd}";
        (await story.PostAsync(Supervisor, $"{path}/suspension", suspension)).Must(200);
        (await service.PostAsync(For(A), $"{story.Contract}/signatures")).MustRefuse(409, "challenge.keptBack");

        var signBy = DateOnly.Parse(await SigningAsync());
        await service.MoveToAsync(service.Now.AddDays(15));
        Assert.True(DateOnly.FromDateTime(service.Now.DateTime) > signBy);
        Assert.Equal("awaitingSignatures", (string?)(await service.GetAsync(Officer, story.Contract)).Must(200)["status"]);
        await service.MoveToAsync(service.Now.AddDays(7));
        Assert.True(DateOnly.Parse(await SigningAsync()) > DateOnly.FromDateTime(service.Now.DateTime));
        (await service.PostAsync(For(A), $"{story.Contract}/signatures")).Must(200);
        (await service.PostAsync(Approver, $"{story.Contract}/signatures")).Must(200);

        var instalment = $"{story.Contract}/instalments/1";
        var claim = new JsonObject { ["invoice"] = $"{Guid.NewGuid():N}" };
        (await service.PostAsync(For(A), $"{instalment}/claim", claim)).Must(200);
        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);
        await DecideAsync(story, path);
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).MustRefuse(409, "challenge.keptBack");
        var done = new JsonObject { ["text"] = "已重新评审，结果不变" };
        (await story.PostAsync(Approver, $"{path}/remedy", done)).Must(200);
        (await story.PostAsync(Approver, $"{path}/remedy", done)).MustRefuse(409, "challenge.nothingToCarryOut");
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).Must(200);

        async Task<string> SigningAsync() =>
            (string)(await service.GetAsync(Officer, story.Contract)).Must(200).Body["signing"]!["due"]!;
    }

    private static async Task DecideAsync(RoundStory story, string path)
    {
        (await story.PostAsync(Supervisor, $"{path}/acceptance")).Must(200);
        (await story.PostAsync(Supervisor, $"{path}/copies", new JsonObject { ["suppliers"] = new JsonArray() })).Must(200);
        (await story.PostAsync(Supervisor, $"{path}/testing", new JsonObject { ["reason"] = "委托鉴定" })).Must(200);
        (await story.PostAsync(Officer, $"{path}/responses", new JsonObject { ["text"] = "评审符合规定" })).Must(200);
        var decision = new JsonObject
        {
            ["outcome"] = "upheld", ["reason"] = "评分汇总有误", ["effect"] = "reEvaluation",
        };
        (await story.PostAsync(Supervisor, $"{path}/decision", decision)).MustRefuse(409, "complaint.testingOpen");
        (await story.PostAsync(Supervisor, $"{path}/testing-end")).Must(200);
        (await story.PostAsync(Supervisor, $"{path}/decision", decision)).Must(200);
    }
}
