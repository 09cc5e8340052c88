using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Funds;

/// <summary>What happens under a contract stands in the ledger of its fund, as entries that nobody edits.</summary>
public sealed class KeepingALedger(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Has_an_entry_for_every_step_of_the_money()
    {
        var story = await UntilAsync(service, Stage.InForce);
        await ClaimAsync(story);

        var entries = await EntriesAsync(story);
        Assert.Equal(
            ["appropriated", "reserved", "committed", "payableRecognized"],
            entries.Select(one => (string?)one["step"]));
        var payable = entries[^1];
        Assert.Equal($"{story.Round}|{ProposalOf(A)} 1", $"{payable["contract"]} {payable["instalment"]}");
        Assert.Equal(
            ["payable 54000.00 0.00", "committed 0.00 54000.00"],
            payable["lines"]!.AsArray().Select(one => $"{one!["account"]} {one["debit"]} {one["credit"]}"));

        var fund = (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200);
        Assert.Equal(
            ("90000.00", "54000.00", "0.00", "410000.00"),
            (fund["committed"], fund["payable"], fund["paid"], fund["available"]));
        // The last entry says where every account stands, and that is where the fund stands.
        Assert.Equal("54000.00", BalanceOf(payable, "payable"));

        (await service.PostAsync(Approver, $"{story.Contract}/termination", Reason())).Must(200);
        await service.SettleAsync();
        Assert.Equal(
            ["payableCancelled", "commitmentEnded"],
            (await EntriesAsync(story)).Skip(4).Select(one => (string?)one["step"]));
        Assert.Equal("500000.00", (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200)["available"]);
    }

    [Fact]
    public async Task Takes_back_what_was_payable_when_the_claim_is_given_back()
    {
        var story = await UntilAsync(service, Stage.InForce);
        await ClaimAsync(story);
        (await service.PostAsync(Officer, $"{story.Contract}/instalments/1/claim-return", Reason())).Must(200);
        await service.SettleAsync();
        Assert.Equal("payableCancelled", (string?)(await EntriesAsync(story))[^1]["step"]);
        Assert.Equal("0.00", (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200)["payable"]);
    }

    [Fact]
    public async Task Is_added_up_again_whenever_finance_asks()
    {
        var story = await UntilAsync(service, Stage.InForce);
        await ClaimAsync(story);
        var check = (await service.GetAsync(Supervisor, $"funds/{story.Round}/ledger/check")).Must(200).Body;
        Assert.True((bool)check["sound"]! && (bool)check["complete"]!);
        Assert.Equal(
            (4, "500000.00", "90000.00", "54000.00", "0.00"),
            ((int)check["entries"]!, (string?)check["appropriated"], (string?)check["committed"],
                (string?)check["payable"], (string?)check["paid"]));
        Assert.Equal((string?)check["debits"], (string?)check["credits"]);
        Assert.Empty(check["broken"]!.AsArray());
        (await service.GetAsync(Finance, "funds/nobody/ledger/check")).MustRefuse(404, "fund.notFound");
        (await service.GetAsync(Finance, "funds/nobody/ledger")).MustRefuse(404, "fund.notFound");
    }

    [Fact]
    public async Task Comes_in_pages_and_by_contract()
    {
        var story = await UntilAsync(service, Stage.InForce);
        await ClaimAsync(story);
        var first = (await service.GetAsync(Finance, $"funds/{story.Round}/ledger?limit=3")).Must(200);
        Assert.Equal(3, first.Items.Count);
        var second = (await service.GetAsync(
            Finance, $"funds/{story.Round}/ledger?limit=3&cursor={first["next"]}")).Must(200);
        Assert.Equal("payableRecognized", Assert.Single(second.Items)!["step"]!.ToString());

        var own = (await service.GetAsync(Officer, $"{story.Contract}/ledger?limit=1")).Must(200);
        Assert.Equal("committed", (string?)Assert.Single(own.Items)!["step"]);
        var rest = (await service.GetAsync(Officer, $"{story.Contract}/ledger?cursor={own["next"]}")).Must(200);
        Assert.Equal("payableRecognized", (string?)Assert.Single(rest.Items)!["step"]);
        (await service.GetAsync(For(A), $"funds/{story.Round}/ledger")).Must(403);
        (await service.GetAsync(Officer, $"{story.Path}/contracts/{ProposalOf(B)}/ledger"))
            .MustRefuse(404, "contract.notFound");
    }

    [Fact]
    public async Task Refuses_a_contracts_cursor_that_somebody_made_up()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var request = Http.Sent.Get($"/api/{story.Contract}/ledger");
        var forged = Procurement.Functions.Http.Paging.Read(request).Page<string>([], "nowhere").Next;

        (await service.GetAsync(Officer, $"{story.Contract}/ledger?cursor={forged}")).MustRefuse(400, "cursor.invalid");
    }

    [Fact]
    public async Task Awards_nothing_out_of_a_fund_that_stands_in_no_budget()
    {
        var story = await UntilAsync(service, Stage.NoticeEnded);
        var path = $"funds/{story.Round}";
        var fund = (await service.GetAsync(Finance, path)).Must(200);
        var without = Bodies.Fund();
        without.Remove("inBudget");
        var changed = (await service.SendAsync(
            Request.Put(Finance, path, without) with { IfMatch = fund.ETag })).Must(200);
        (await story.PostAsync(Approver, "final-award")).MustRefuse(409, "fund.notInBudget");

        (await service.SendAsync(Request.Put(Finance, path, Bodies.Fund()) with { IfMatch = changed.ETag })).Must(200);
        await story.GoOnToAsync(Stage.Final);
        var used = (await service.GetAsync(Finance, path)).Must(200);
        (await service.SendAsync(Request.Put(Finance, path, without) with { IfMatch = used.ETag }))
            .MustRefuse(422, "fund.budgetInUse");
    }

    // The round allows it; the source of the money does not.
    [Fact]
    public async Task Takes_an_award_back_for_which_the_lottery_does_not_pay()
    {
        var story = await UntilAsync(service, Stage.NoticeEnded);
        var path = $"funds/{story.Round}";
        var fund = (await service.GetAsync(Finance, path)).Must(200);
        var strict = Bodies.Fund();
        strict["excludedCosts"] = new JsonArray("activity");
        (await service.SendAsync(Request.Put(Finance, path, strict) with { IfMatch = fund.ETag })).Must(200);
        (await story.PostAsync(Approver, "final-award")).Must(202);
        await service.SettleAsync();
        var changed = (await service.GetAsync(Finance, path)).Must(200);
        var round = (await service.GetAsync(Officer, story.Path)).Must(200);
        Assert.Equal(("notice", "source.costNotAllowed"), (round["phase"], round["finalAwardRefused"]));

        (await service.SendAsync(Request.Put(Finance, path, Bodies.Fund()) with { IfMatch = changed.ETag })).Must(200);
        (await story.PostAsync(Approver, "final-award")).Must(202);
        await service.SettleAsync();
        (await service.GetAsync(Officer, story.Contract)).Must(200);
    }

    private async Task ClaimAsync(RoundStory story)
    {
        var instalment = $"{story.Contract}/instalments/1";
        (await service.PostAsync(
            For(A), $"{instalment}/claim", new JsonObject { ["invoice"] = $"{Guid.NewGuid():N}" })).Must(200);
        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);
        await service.SettleAsync();
    }

    private async Task<IReadOnlyList<JsonNode>> EntriesAsync(RoundStory story) =>
        [.. (await service.GetAsync(Finance, $"funds/{story.Round}/ledger")).Must(200).Items.Select(one => one!)];

    private static string BalanceOf(JsonNode entry, string account)
    {
        var one = entry["after"]!.AsArray().Single(one => (string?)one!["account"] == account)!;
        return $"{one["balance"]}";
    }

    private static JsonObject Reason() => new() { ["reason"] = "停止服务" };
}
