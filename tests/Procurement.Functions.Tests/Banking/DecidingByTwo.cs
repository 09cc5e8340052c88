using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Banking.PaymentAtTheBank;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Banking;

/// <summary>What a bank says and does not fit is decided by one person and approved by another.</summary>
public sealed class DecidingByTwo(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Books_what_two_people_find_and_nothing_before()
    {
        var bank = await ReleasedAsync(service);
        await bank.TellAsync(BankPen.Entries(bank.Debit(amount: "53999.00")));
        var raised = Assert.Single(await bank.ExceptionsAsync());
        var exception = $"bank-exceptions/{raised["exception"]}";
        Assert.Equal(
            ("amountDiffers", "bankFact.amountDiffers", "batched"),
            ((string)raised["cause"]!, (string)raised["why"]!, await bank.StageNowAsync()));

        (await service.PostAsync(FinanceApprover, $"{exception}/approval")).MustRefuse(409, "bankException.notDecided");
        (await service.PostAsync(FinanceApprover, $"{exception}/decision", Decision("settle"))).Must(200);
        (await service.PostAsync(FinanceApprover, $"{exception}/approval")).MustRefuse(403, "bankException.samePerson");
        (await service.PostAsync(Finance, $"{exception}/approval")).MustRefuse(403, "role.notAllowed");
        var refusal = new JsonObject { ["reason"] = "请先要银行书面更正" };
        (await service.PostAsync(SecondApprover, $"{exception}/refusal", refusal)).Must(200);
        Assert.Equal("open", (await service.GetAsync(Finance, exception)).Must(200)["status"]);

        await bank.DecideAsync((string)raised["exception"]!, "settle");
        var closed = (await service.GetAsync(Supervisor, exception)).Must(200);
        Assert.Equal(("closed", Finance.Account, FinanceApprover.Account), (closed["status"], closed["decidedBy"], closed["approvedBy"]));
        Assert.Equal("settled", await bank.StageNowAsync());
        Assert.Empty(await bank.ExceptionsAsync());
        (await service.PostAsync(Finance, $"{exception}/decision", Decision("reject"))).MustRefuse(409, "bankException.notOpen");
    }

    [Fact]
    public async Task Sees_that_the_account_was_debited_twice()
    {
        var bank = await ReleasedAsync(service);
        await bank.TellAsync(BankPen.Entries(bank.Debit("R1")));
        var second = await bank.TellAsync(BankPen.Entries(bank.Debit("R2")));
        var again = await bank.TellAsync(BankPen.Entries(bank.Debit("R2")));

        Assert.Equal((0, 1, 1), ((int)second.Body["booked"]!, (int)second.Body["exceptions"]!, (int)again.Body["exceptions"]!));
        Assert.Equal("debitedTwice", (string)Assert.Single(await bank.ExceptionsAsync())["cause"]!);
        Assert.Equal(Amount, (await service.GetAsync(Finance, $"funds/{bank.Fund}")).Must(200)["paid"]);
    }

    [Fact]
    public async Task Pays_what_the_bank_rejected_and_then_booked_only_if_two_people_say_so()
    {
        var bank = await ReleasedAsync(service);
        await bank.TellAsync(BankPen.Statuses((bank.Key, "RJCT", "AC04")));
        await bank.TellAsync(BankPen.Entries(bank.Debit()));
        var raised = Assert.Single(await bank.ExceptionsAsync());
        Assert.Equal(("contradiction", "rejected"), ((string)raised["cause"]!, await bank.StageNowAsync()));

        await bank.DecideAsync((string)raised["exception"]!, "settle");
        Assert.Equal(("settled", "paid"), (await bank.StageNowAsync(), (string)(await bank.InstalmentNowAsync())["status"]!));
    }

    [Fact]
    public async Task Pays_it_after_the_end_of_the_contract_only_once_the_fund_has_the_money()
    {
        var bank = await ReleasedAsync(service);
        await bank.TellAsync(BankPen.Statuses((bank.Key, "RJCT", "AC04")));
        var end = new JsonObject { ["reason"] = "停止服务" };
        (await service.PostAsync(Approver, $"{bank.Contract}/termination", end)).Must(200);
        await service.SettleAsync();
        await bank.AppropriateAsync("0.00");
        await bank.TellAsync(BankPen.Entries(bank.Debit()));
        var exception = (string)Assert.Single(await bank.ExceptionsAsync())["exception"]!;

        await bank.DecideAsync(exception, "settle");
        var open = (await service.GetAsync(Finance, $"bank-exceptions/{exception}")).Must(200);
        Assert.Equal(("open", "fund.insufficient"), ((string)open["status"]!, (string)open["turnedDown"]!));
        Assert.Equal("rejected", await bank.StageNowAsync());

        await bank.AppropriateAsync(Amount);
        await bank.DecideAsync(exception, "settle");
        Assert.Equal("settled", await bank.StageNowAsync());
        var fund = (await service.GetAsync(Finance, $"funds/{bank.Fund}")).Must(200);
        Assert.Equal((Amount, "0.00", "0.00"), (fund["paid"], fund["reserved"], fund["available"]));
        Assert.True((bool)(await service.GetAsync(Finance, $"funds/{bank.Fund}/ledger/check")).Must(200).Body["sound"]!);

        // Whoever owes may not apply, and the next story of this service does.
        var back = new JsonObject { ["amount"] = Amount };
        (await service.PostAsync(Finance, $"{bank.Contract}/recoveries", back)).Must(200);
        await service.SettleAsync();
    }

    [Fact]
    public async Task Never_settles_a_second_order_of_the_same_instalment()
    {
        var bank = await ReleasedAsync(service);
        var first = bank.Debit();
        await bank.TellAsync(BankPen.Statuses((bank.Key, "RJCT", "AC04")));
        await bank.OrderAsync();
        await bank.PrepareAsync();
        (await service.PostAsync(FinanceApprover, $"bank-batches/{bank.Batch}/release")).Must(200);
        await bank.TellAsync(BankPen.Entries(first, bank.Debit()));
        var raised = (await service.GetAsync(Finance, "bank-exceptions?limit=200")).Must(200).Items
            .Single(one => (string?)one!["fact"]!["endToEndId"] == first.EndToEndId)!;

        await bank.DecideAsync((string)raised["exception"]!, "settle");
        var open = (await service.GetAsync(Finance, $"bank-exceptions/{raised["exception"]}")).Must(200);
        Assert.Equal(("open", "bankFact.otherOrder"), (open["status"], open["turnedDown"]));
        Assert.Equal(Amount, (await service.GetAsync(Finance, $"funds/{bank.Fund}")).Must(200)["paid"]);
    }

    [Fact]
    public async Task Keeps_apart_what_names_no_payment()
    {
        var reference = $"{Guid.NewGuid():N}"[..16];
        var income = new BankEntry(null, "1200.00", reference) { IsCredit = true };
        var bank = await ReleasedAsync(service);
        await bank.TellAsync(BankPen.Entries(income, new BankEntry("POUNKNOWN", "1.00", $"{reference}2"), new BankEntry("甲/乙#?", "1.00", $"{reference}3")));
        var all = (await service.GetAsync(Finance, "bank-exceptions?limit=200")).Must(200).Items;
        var own = all.Where(one => ((string?)one!["fact"]!["entry"])?.StartsWith(reference, StringComparison.Ordinal) is true).ToList();

        Assert.Equal(["income", "unmatched", "unmatched"], own.Select(one => (string)one!["cause"]!).Order());
        var exception = $"bank-exceptions/{own.Single(one => (string)one!["cause"]! is "income")!["exception"]}";
        (await service.PostAsync(Finance, $"{exception}/decision", Decision("settle"))).MustRefuse(422, "bankException.noPayment");
        (await service.PostAsync(Finance, $"{exception}/decision", Decision("nothing", "2099-01-01")))
            .MustRefuse(422, "bankException.dayToCome");
        await bank.DecideAsync(exception["bank-exceptions/".Length..], "receipt");
        Assert.Equal("closed", (await service.GetAsync(Finance, exception)).Must(200)["status"]);
    }

    [Fact]
    public async Task Ends_a_payment_whose_answer_was_lost()
    {
        var bank = await ReadyAsync(service);
        var body = new JsonObject { ["endToEndId"] = bank.Key, ["reason"] = "电话查询：已入账" };
        (await service.PostAsync(Finance, "bank-exceptions", body)).MustRefuse(409, "bankException.notAtBank");
        (await service.PostAsync(FinanceApprover, $"bank-batches/{bank.Batch}/release")).Must(200);
        await service.SettleAsync();
        var raised = (await service.PostAsync(Finance, "bank-exceptions", body)).Must(201)["exception"]!;
        await bank.DecideAsync(raised, "settle");

        Assert.Equal("settled", await bank.StageNowAsync());
        // The answer comes after all.
        var told = await bank.TellAsync(BankPen.Entries(bank.Debit()));
        Assert.Equal((0, 1), ((int)told.Body["booked"]!, (int)told.Body["repeated"]!));
    }

    private static JsonObject Decision(string outcome, string day = "2026-03-03") => new()
    {
        ["outcome"] = outcome, ["day"] = day, ["reason"] = "银行书面更正",
    };
}
