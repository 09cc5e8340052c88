using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Banking;

/// <summary>The first payment of a contract, on its way through the bank.</summary>
public sealed class PaymentAtTheBank(RunningService service, RoundStory story)
{
    public const string Amount = "54000.00";

    public static readonly Person SecondApprover = new("finance-approver-2", "finance-approver");

    public string Instalment => $"{story.Contract}/instalments/1";

    public string Contract => story.Contract;

    public string Fund => story.Round;

    /// <summary>The key of the payment at the bank.</summary>
    public string Key { get; private set; } = "";

    public string Batch { get; private set; } = "";

    /// <summary>The contract's payment has every approval.</summary>
    public static async Task<PaymentAtTheBank> OrderedAsync(RunningService service)
    {
        var bank = new PaymentAtTheBank(service, await UntilAsync(service, Stage.InForce));
        var claim = new JsonObject { ["invoice"] = $"{Guid.NewGuid():N}" };
        (await service.PostAsync(For(A), $"{bank.Instalment}/claim", claim)).Must(200);
        (await service.PostAsync(Officer, $"{bank.Instalment}/acceptance")).Must(200);
        await bank.OrderAsync();
        return bank;
    }

    public static async Task<PaymentAtTheBank> ReadyAsync(RunningService service)
    {
        var bank = await OrderedAsync(service);
        await bank.PrepareAsync();
        return bank;
    }

    public static async Task<PaymentAtTheBank> ReleasedAsync(RunningService service)
    {
        var bank = await ReadyAsync(service);
        (await service.PostAsync(FinanceApprover, $"bank-batches/{bank.Batch}/release")).Must(200);
        await service.SettleAsync();
        return bank;
    }

    /// <summary>Prepares and approves an order, the first or another one.</summary>
    public async Task OrderAsync()
    {
        (await service.PostAsync(Finance, $"{Instalment}/payment-order")).Must(200);
        (await service.PostAsync(FinanceApprover, $"{Instalment}/payment")).Must(200);
        await service.SettleAsync();
        Key = (string)(await OrderNowAsync())["endToEndId"]!;
    }

    public async Task PrepareAsync()
    {
        Batch = (await service.PostAsync(Finance, "bank-batches", Body())).Must(201)["batch"]!;
        await service.SettleAsync();
    }

    /// <summary>The fund has so much from now on, besides what is committed.</summary>
    public async Task AppropriateAsync(string more)
    {
        var fund = (await service.GetAsync(Finance, $"funds/{Fund}")).Must(200);
        var taken = decimal.Parse(fund["committed"]!) + decimal.Parse(fund["reserved"]!);
        var put = Request.Put(Finance, $"funds/{Fund}", Bodies.Fund($"{taken + decimal.Parse(more):0.00}"));
        (await service.SendAsync(put with { IfMatch = fund.ETag })).Must(200);
    }

    public JsonObject Body() => new() { ["fund"] = Fund };

    /// <summary>The file comes in and is worked off; what became of it.</summary>
    public async Task<Answer> TellAsync(string file)
    {
        var taken = (await service.PostAsync(Finance, "bank-answers", BankPen.Body(file))).Must(201);
        await service.SettleAsync();
        return (await service.GetAsync(Finance, $"bank-answers/{taken["answer"]}")).Must(200);
    }

    public BankEntry Debit(string reference = "R1", string amount = Amount) => new(Key, amount, $"{Key[^8..]}-{reference}");

    /// <summary>The last order of the payment as its contract tells it.</summary>
    public async Task<JsonNode> OrderNowAsync() => (await InstalmentNowAsync())["orders"]!.AsArray()[^1]!;

    public async Task<JsonNode> InstalmentNowAsync() =>
        (await service.GetAsync(Finance, story.Contract)).Must(200).Body["instalments"]![0]!;

    public async Task<string> StageNowAsync() => (string)(await OrderNowAsync())["stage"]!;

    /// <summary>The exceptions about this payment that wait for somebody.</summary>
    public async Task<IReadOnlyList<JsonNode>> ExceptionsAsync()
    {
        var all = (await service.GetAsync(Finance, "bank-exceptions?limit=200")).Must(200).Items;
        return [.. all.Where(one => (string?)one!["fact"]!["endToEndId"] == Key).Select(one => one!)];
    }

    /// <summary>One decides an exception, another approves it.</summary>
    public async Task DecideAsync(string exception, string outcome, string day = "2026-03-03")
    {
        var decision = new JsonObject { ["outcome"] = outcome, ["day"] = day, ["reason"] = "银行书面确认" };
        (await service.PostAsync(Finance, $"bank-exceptions/{exception}/decision", decision)).Must(200);
        (await service.PostAsync(FinanceApprover, $"bank-exceptions/{exception}/approval")).Must(200);
        await service.SettleAsync();
    }
}
