using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Banking.PaymentAtTheBank;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Banking;

/// <summary>A day between books and bank.</summary>
public sealed class ReconcilingADay(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Shows_what_was_released_is_open_and_was_booked()
    {
        var bank = await ReleasedAsync(service);
        var released = $"{service.Now:yyyy-MM-dd}";
        var before = await DayAsync(bank, released);
        Assert.Equal((1, Amount), Sum(before, "released"));
        Assert.Equal((1, Amount), Sum(before, "open"));
        Assert.False((bool)Assert.Single(before.Body["openPayments"]!.AsArray())!["late"]!);

        await bank.TellAsync(BankPen.Entries(bank.Debit()));
        var after = await DayAsync(bank, "2026-03-03");
        Assert.Equal((1, Amount), Sum(after, "settled"));
        Assert.Equal((0, "0.00"), Sum(after, "open"));
        Assert.Empty(after.Body["differences"]!.AsArray());
    }

    [Fact]
    public async Task Shows_what_the_bank_says_and_the_books_do_not_until_it_is_settled()
    {
        var bank = await ReleasedAsync(service);
        await bank.TellAsync(BankPen.Entries(bank.Debit(amount: "53999.00")));
        var day = await DayAsync(bank, "2026-03-03");
        var difference = Assert.Single(day.Body["differences"]!.AsArray())!;

        Assert.Equal((0, "0.00"), Sum(day, "settled"));
        Assert.Equal(
            ("settled", "53999.00", "batched", Amount),
            ((string)difference["bankSays"]!, (string)difference["bankAmount"]!, (string)difference["booksSay"]!, (string)difference["booksAmount"]!));

        await bank.DecideAsync((string)difference["exception"]!, "reject");
        var still = Assert.Single((await DayAsync(bank, "2026-03-03")).Body["differences"]!.AsArray(), one => one!["bankSays"] is not null)!;
        Assert.Equal("rejected", (string)still["booksSay"]!);
    }

    [Fact]
    public async Task Shows_what_two_people_booked_and_the_bank_has_not_said()
    {
        var bank = await ReleasedAsync(service);
        var body = new System.Text.Json.Nodes.JsonObject { ["endToEndId"] = bank.Key, ["reason"] = "电话查询：已入账" };
        var raised = (await service.PostAsync(Finance, "bank-exceptions", body)).Must(201)["exception"]!;
        await bank.DecideAsync(raised, "settle");
        var difference = Assert.Single((await DayAsync(bank, "2026-03-03")).Body["differences"]!.AsArray())!;

        Assert.Equal((null, "settled", raised), ((string?)difference["bankSays"], (string)difference["booksSay"]!, (string)difference["exception"]!));
        await bank.TellAsync(BankPen.Entries(bank.Debit()));
        Assert.Empty((await DayAsync(bank, "2026-03-03")).Body["differences"]!.AsArray());
    }

    [Fact]
    public async Task Shows_which_answers_are_late()
    {
        var bank = await ReleasedAsync(service);
        await service.MoveToAsync(service.Now.AddDays(30));
        var open = Assert.Single((await DayAsync(bank, $"{service.Now:yyyy-MM-dd}")).Body["openPayments"]!.AsArray())!;

        Assert.True((bool)open["late"]!);
        Assert.Equal((bank.Key, bank.Batch), ((string)open["endToEndId"]!, (string)open["batch"]!));
    }

    [Fact]
    public async Task Knows_days_and_funds_only()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Drafted);
        var days = $"funds/{story.Round}/bank-reconciliations";
        (await service.GetAsync(Finance, $"{days}/20260320")).MustRefuse(404, "bankReconciliation.dayMalformed");
        (await service.GetAsync(Officer, $"{days}/2026-03-03")).MustRefuse(403, "role.notAllowed");
        (await service.GetAsync(Finance, "funds/nothing/bank-reconciliations/2026-03-03")).MustRefuse(404, "fund.notFound");
        Assert.Equal((0, "0.00"), Sum((await service.GetAsync(Finance, $"{days}/2026-03-03")).Must(200), "open"));
    }

    private async Task<Answer> DayAsync(PaymentAtTheBank bank, string day) =>
        (await service.GetAsync(Supervisor, $"funds/{bank.Fund}/bank-reconciliations/{day}")).Must(200);

    private static (int Count, string Amount) Sum(Answer day, string name) =>
        ((int)day.Body[name]!["count"]!, (string)day.Body[name]!["amount"]!);
}
