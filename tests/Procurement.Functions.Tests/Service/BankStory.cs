using System.Text.Json.Nodes;
using Procurement.Cli.Play;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Service;

/// <summary>What leads an accepted instalment to money: two of finance, a batch, its release, and the bank's answer.</summary>
internal static class BankStory
{
    /// <summary>The first instalment of A, claimed and accepted.</summary>
    public static async Task<string> AcceptedAsync(this RunningService service, RoundStory story)
    {
        var instalment = $"{story.Contract}/instalments/1";
        var claim = new JsonObject { ["invoice"] = $"{Guid.NewGuid():N}" };
        (await service.PostAsync(For(RoundStory.A), $"{instalment}/claim", claim)).Must(200);
        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);
        return instalment;
    }

    /// <summary>Pays an accepted instalment; the contract after it.</summary>
    public static async Task<Answer> PayAsync(this RunningService service, string instalment)
    {
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).Must(200);
        (await service.PostAsync(FinanceApprover, $"{instalment}/payment")).Must(200);
        return await service.BookAsync(instalment);
    }

    /// <summary>Sends an order that has every approval, and the bank books it.</summary>
    public static async Task<Answer> BookAsync(this RunningService service, string instalment)
    {
        var (order, payer) = await service.SendToBankAsync(instalment);
        await service.TellAsync(Booked(payer, order, service.Now));
        return await service.ContractOfAsync(instalment);
    }

    /// <summary>Sends an order that has every approval; the order, and the account it is paid from.</summary>
    public static async Task<(JsonNode Order, string Payer)> SendToBankAsync(this RunningService service, string instalment)
    {
        var order = await service.OrderAsync(instalment);
        var batch = await service.BatchAsync(instalment);
        (await service.PostAsync(FinanceApprover, $"bank-batches/{batch["batch"]}/release")).Must(200);
        await service.SettleAsync();
        return (order, (string)batch.Body["payer"]!["number"]!);
    }

    /// <summary>Puts an order that has every approval into a batch of its own, which is not released.</summary>
    public static async Task<Answer> BatchAsync(this RunningService service, string instalment)
    {
        await service.SettleAsync();
        var contract = await service.ContractOfAsync(instalment);
        var order = await service.OrderAsync(instalment);
        var body = new JsonObject
        {
            ["fund"] = contract["fund"],
            ["orders"] = new JsonArray((string?)order["endToEndId"]),
        };
        var batch = (await service.PostAsync(Finance, "bank-batches", body)).Must(201);
        await service.SettleAsync();
        return batch;
    }

    /// <summary>Hands in what the bank sent.</summary>
    public static async Task TellAsync(this RunningService service, byte[] file)
    {
        var body = new JsonObject { ["name"] = "camt.054.xml", ["content"] = Convert.ToBase64String(file) };
        (await service.PostAsync(Finance, "bank-answers", body)).Must(201);
        await service.SettleAsync();
    }

    /// <summary>The bank's word that it booked an order.</summary>
    public static byte[] Booked(string payer, JsonNode order, DateTimeOffset at) =>
        BankNotice.Write(new(payer, (string)order["endToEndId"]!, (string)order["amount"]!, at));

    /// <summary>The order on its way.</summary>
    public static async Task<JsonNode> OrderAsync(this RunningService service, string instalment) =>
        InstalmentOf(await service.ContractOfAsync(instalment), instalment)["order"]
        ?? throw new InvalidOperationException($"{instalment} has no order on its way.");

    /// <summary>The instalment in a contract as it was answered.</summary>
    public static JsonNode InstalmentOf(Answer contract, string instalment) =>
        contract.Body["instalments"]!.AsArray().Single(
            one => $"{one!["no"]}" == instalment[(instalment.LastIndexOf('/') + 1)..])!;

    private static async Task<Answer> ContractOfAsync(this RunningService service, string instalment) =>
        (await service.GetAsync(Finance, instalment[..instalment.IndexOf("/instalments", StringComparison.Ordinal)]))
            .Must(200);
}
