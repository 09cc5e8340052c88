using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Performances.PerformanceStory;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Performances;

public sealed class KeepingVouchers(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Makes_the_total_that_counts_under_the_contract()
    {
        var story = await BeginAsync(service);
        var file = await story.FileAsync();
        var one = await BookedAsync(story, story.Expense(file, "FP-1"));
        var two = await BookedAsync(story, story.Expense(file, "FP-2", "300.00"));
        (await story.PostAsync(For(A), "expenses", story.Expense(file, "fp-1"))).MustRefuse(409, "entry.twice");
        var own = story.Expense(file, "FP-3", "77.00");
        own["source"] = "ownFunds";
        await BookedAsync(story, own);
        await service.SettleAsync();
        Assert.Equal(("0.00", "1500.00"), await SpentAsync(story));

        var settled = (await story.PostAsync(Officer, "settlements", Settling((one, true), (two, false)))).Must(200).Body;
        await service.SettleAsync();

        Assert.Equal(("1200.00", null), await SpentAsync(story));
        Assert.Equal(("1277.00", "1200.00"), ((string)settled["booked"]!, (string)settled["accepted"]!));
        await BookedAsync(story, story.Expense(file, "FP-2", "200.00"));
        await service.SettleAsync();
        Assert.Equal(("1200.00", "1400.00"), await SpentAsync(story));
        (await service.PostAsync(For(A), $"{story.Story.Contract}/expenditure-reports", Said("spent", "9000.00")))
            .MustRefuse(409, "expenditure.byVouchers");
        (await service.PostAsync(Officer, $"{story.Story.Contract}/expenditure-acceptance", Said("accepted", "1.00")))
            .MustRefuse(409, "expenditure.byVouchers");
        Assert.Single((await story.GetAsync(Officer, "entries?status=accepted")).Must(200).Items);
    }

    [Fact]
    public async Task Stays_within_the_line_and_moves_within_the_limit()
    {
        var story = await BeginAsync(service);
        var file = await story.FileAsync();
        var personnel = story.Expense(file, "GZ-1", "10500.00");
        personnel["line"] = 2;
        personnel["source"] = "ownFunds";
        (await story.PostAsync(For(A), "expenses", personnel)).MustRefuse(422, "entry.aboveLine");
        var dear = story.Expense(file, "FP-9", "90000.01");
        (await story.PostAsync(For(A), "expenses", dear)).MustRefuse(422, "entry.aboveLine");

        (await story.PostAsync(For(A), "budget-moves", Move(1, 2, "1000.01"))).MustRefuse(422, "budgetMove.aboveMaximum");
        (await story.PostAsync(For(A), "budget-moves", Move(1, 2, "1000.00"))).Must(200);
        await BookedAsync(story, personnel);
        var budget = (await story.GetAsync(Finance, "budget")).Must(200).Body;

        Assert.Equal(["89000.00", "11000.00"], budget["lines"]!.AsArray().Select(line => (string)line!["budget"]!));
        Assert.Equal(["89000.00", "500.00"], budget["lines"]!.AsArray().Select(line => (string)line!["left"]!));
    }

    [Fact]
    public async Task Sets_what_was_raised_beside_what_was_agreed()
    {
        var story = await BeginAsync(service);
        var file = await story.FileAsync();
        var gift = (await story.PostAsync(For(A), "incomes", story.Income(file, "JZ-1"))).Must(201);
        var kind = story.Income(file, "JZ-2", "500.00");
        kind["inKind"] = true;
        (await story.PostAsync(For(A), "incomes", kind)).Must(201);
        var wrong = story.Income(file, "JZ-3");
        wrong["source"] = "government";
        (await story.PostAsync(For(A), "incomes", wrong)).MustRefuse(422, "entry.incomeOfGovernment");
        (await story.PostAsync(Officer, "settlements", Settling(((string)gift["entry"]!, true)))).Must(200);

        var funding = (await story.GetAsync(Officer, "budget")).Must(200).Body["funding"]!.AsArray();

        var donation = funding.Single(one => (string)one!["source"]! == "donation")!;
        Assert.Equal(("4000.00", "4000.00", "4000.00", "100.00"), (
            (string)donation["raised"]!, (string)donation["raisedAccepted"]!, (string)donation["difference"]!,
            (string)donation["share"]!));
        Assert.Equal("-10000.00", (string)funding.Single(one => (string)one!["source"]! == "ownFunds")!["difference"]!);
    }

    [Fact]
    public async Task Is_settled_still_when_the_contract_was_terminated()
    {
        var story = await BeginAsync(service);
        var file = await story.FileAsync();
        var one = await BookedAsync(story, story.Expense(file, "FP-1"));
        var two = await BookedAsync(story, story.Expense(file, "FP-2", "300.00"));
        await service.SettleAsync();
        (await service.PostAsync(Approver, $"{story.Story.Contract}/termination", Said("reason", "无法履行"))).Must(200);
        await service.SettleAsync();

        (await story.PostAsync(Officer, "settlements", Settling((one, true)))).Must(200);
        await service.SettleAsync();
        Assert.Equal(("1200.00", "1500.00"), await SpentAsync(story));
        (await story.PostAsync(Officer, "settlements", Settling((two, true)))).Must(200);
        await service.SettleAsync();

        Assert.Equal(("1500.00", null), await SpentAsync(story));
        Assert.Empty((await service.GetAsync(Admin, "operations/stuck-work")).Must(200).Items);
    }

    private static JsonObject Move(int from, int to, string amount) =>
        new() { ["from"] = from, ["to"] = to, ["amount"] = amount, ["reason"] = "活动减少" };

    private static JsonObject Settling(params (string Entry, bool Accepted)[] entries) => new()
    {
        ["entries"] = new JsonArray([.. entries.Select(one => (JsonNode)new JsonObject
        {
            ["entry"] = one.Entry, ["accepted"] = one.Accepted, ["reason"] = one.Accepted ? null : "票据不清",
        })]),
    };

    private static async Task<string> BookedAsync(PerformanceStory story, JsonObject expense) =>
        (string)(await story.PostAsync(For(A), "expenses", expense)).Must(201).Body["entry"]!;

    private async Task<(string Spent, string? Reported)> SpentAsync(PerformanceStory story)
    {
        var contract = (await service.GetAsync(Officer, story.Story.Contract)).Must(200).Body;
        return ((string)contract["spent"]!, (string?)contract["reported"]);
    }
}
