using System.Text.Json.Nodes;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Service;

public sealed class ListingWhatWaits(SharedAzurite azurite) : IAsyncLifetime
{
    // Each test has a district of its own: the lists are those of a district.
    private readonly RunningService service = new(azurite);

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Shows_a_round_to_whoever_leads_it_on()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Drafted);
        await service.SettleAsync();
        Assert.Equal([story.Round], await RoundsAsync(Approver, "to-publish"));

        await story.GoOnToAsync(Stage.Closed);
        await service.SettleAsync();
        Assert.Empty(await RoundsAsync(Approver, "to-publish"));
        Assert.Equal([story.Round], await RoundsAsync(Officer, "to-examine"));

        await story.GoOnToAsync(Stage.Evaluating);
        Assert.Equal([story.Round], await RoundsAsync(Officer, "to-conclude"));
        Assert.Equal([story.Round], await RoundsAsync(Chen, "to-score"));

        await story.GoOnToAsync(Stage.Scored);
        Assert.Empty(await RoundsAsync(Chen, "to-score"));

        await story.GoOnToAsync(Stage.NoticeEnded);
        await service.SettleAsync();
        Assert.Equal([story.Round], await RoundsAsync(Approver, "to-award"));

        await story.GoOnToAsync(Stage.Final);
        Assert.Empty(await RoundsAsync(Approver, "to-award"));
        Assert.Equal([story.Round], await RoundsAsync(Officer, "to-sign"));
    }

    [Fact]
    public async Task Keeps_an_evaluators_seat_when_nothing_is_left_to_score()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Closed);
        Assert.Empty(await ItemsAsync(Chen, "evaluation/seats"));

        await story.GoOnToAsync(Stage.Noticed);

        var seat = Assert.Single(await ItemsAsync(Chen, "evaluation/seats"))!;
        Assert.Equal(story.Round, (string?)seat["round"]);
        Assert.Equal("notice", (string?)seat["phase"]);
        Assert.All(seat["books"]!.AsArray(), book => Assert.True((bool)book!["complete"]!));
    }

    [Fact]
    public async Task Takes_the_books_of_a_cancelled_round_off()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Evaluating);

        (await story.PostAsync(Approver, "cancellation", new JsonObject { ["reason"] = "资金被收回" })).Must(200);
        await service.SettleAsync();

        Assert.Empty(await RoundsAsync(Chen, "to-score"));
        Assert.Empty(await RoundsAsync(Officer, "to-conclude"));
    }

    [Fact]
    public async Task Shows_an_objection_until_it_is_answered()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Noticed);
        var objection = new JsonObject { ["proposal"] = ProposalOf(A), ["grounds"] = "评分有误" };
        var raised = (await story.PostAsync(For(B), "objections", objection)).Must(201)["objection"];
        await service.SettleAsync();
        var waiting = Assert.Single(await ItemsAsync(Approver, "work/to-resolve"));
        Assert.Equal(raised, (string?)waiting!["objection"]);

        var answer = new JsonObject { ["upheld"] = false, ["reason"] = "核查无误" };
        (await story.PostAsync(Approver, $"objections/{raised}/resolution", answer)).Must(200);
        await service.SettleAsync();

        Assert.Empty(await ItemsAsync(Approver, "work/to-resolve"));
    }

    [Fact]
    public async Task Hands_an_instalment_from_desk_to_desk()
    {
        var story = await RoundStory.UntilAsync(service, Stage.InForce);
        Assert.Empty(await RoundsAsync(Officer, "to-sign"));
        var first = $"{story.Contract}/instalments/1";

        var invoice = new JsonObject { ["invoice"] = "26422000000123450001" };
        (await service.PostAsync(For(A), $"{first}/claim", invoice)).Must(200);
        await service.SettleAsync();
        Assert.Equal([story.Round], await RoundsAsync(Officer, "to-accept"));

        (await service.PostAsync(Officer, $"{first}/acceptance")).Must(200);
        await service.SettleAsync();
        Assert.Empty(await RoundsAsync(Officer, "to-accept"));
        var prepare = Assert.Single(await ItemsAsync(Finance, "work/to-prepare"));
        Assert.Equal(1, (int)prepare!["instalment"]!);
        Assert.NotNull((string?)prepare["due"]);

        (await service.PostAsync(Finance, $"{first}/payment-order")).Must(200);
        await service.SettleAsync();
        Assert.Empty(await RoundsAsync(Finance, "to-prepare"));
        Assert.Equal([story.Round], await RoundsAsync(FinanceApprover, "to-approve"));

        await service.MoveToAsync(service.Now.AddDays(60));
        await service.SettleAsync();
        Assert.Equal([story.Round], await RoundsAsync(Finance, "overdue"));

        (await service.PostAsync(FinanceApprover, $"{first}/payment")).Must(200);
        await service.SettleAsync();
        Assert.Empty(await RoundsAsync(FinanceApprover, "to-approve"));
        Assert.Equal([story.Round], await RoundsAsync(Finance, "to-batch"));
        Assert.Equal([story.Round], await RoundsAsync(Finance, "overdue"));

        await service.BookAsync(first);
        Assert.Empty(await RoundsAsync(Finance, "to-batch"));
        Assert.Empty(await RoundsAsync(Finance, "overdue"));
    }

    [Fact]
    public async Task Gives_an_organization_its_contracts_of_all_rounds()
    {
        var one = await RoundStory.UntilAsync(service, Stage.Final);
        var other = await RoundStory.UntilAsync(service, Stage.Final);

        var contracts = await ItemsAsync(For(A), $"organizations/{A}/contracts");

        Assert.Equal(
            new[] { one.Round, other.Round }.Order(StringComparer.Ordinal),
            contracts.Select(contract => (string)contract!["round"]!));
        (await service.GetAsync(For(B), $"organizations/{A}/contracts")).Must(403);
    }

    [Fact]
    public async Task Tells_an_organization_its_own_result_when_it_is_public()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Scored);
        var result = $"{story.Path}/proposals/{ProposalOf(A)}/result";
        (await service.GetAsync(For(A), result)).MustRefuse(404, "notice.notPublished");

        await story.GoOnToAsync(Stage.Noticed);

        var own = (await service.GetAsync(For(A), result)).Must(200);
        Assert.Equal("90.00", own["score"]);
        Assert.Equal("awarded", own["outcome"]);
        Assert.Equal("covered", own["selection"]);
        (await service.GetAsync(For(B), result)).Must(403);
        var reserve = (await service.GetAsync(For(B), $"{story.Path}/proposals/{ProposalOf(B)}/result")).Must(200);
        Assert.Equal(("placesTaken", 1), (reserve["selection"], (int)reserve.Body["reserveNumber"]!));
    }

    [Fact]
    public async Task Tells_why_a_proposal_did_not_pass()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Closed);
        var finding = new JsonObject { ["proposal"] = ProposalOf(C), ["result"] = "rejected", ["reason"] = "材料不全" };
        (await story.PostAsync(Officer, "examinations", finding)).Must(200);
        await story.GoOnToAsync(Stage.Evaluating);
        (await story.PostAsync(Officer, "notice", new JsonObject { ["missingSheetsReason"] = "专家请假" })).Must(202);
        await service.SettleAsync();

        var result = (await service.GetAsync(For(C), $"{story.Path}/proposals/{ProposalOf(C)}/result")).Must(200);

        Assert.Equal("材料不全", result["reason"]);
        Assert.Null(result.Body["score"]);
    }

    private async Task<IEnumerable<string>> RoundsAsync(Person by, string list) =>
        (await ItemsAsync(by, $"work/{list}")).Select(row => (string)row!["round"]!);

    private async Task<JsonArray> ItemsAsync(Person by, string path) =>
        (await service.GetAsync(by, path)).Must(200).Body["items"]!.AsArray();
}
