using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Payments;

/// <summary>One officer accepted a claim and then changed where it was paid to; nobody of finance could see it.</summary>
public sealed class RedirectingAPayment(RunningService service) : IClassFixture<RunningService>
{
    private const string Entered = "4291907483378876232";
    private const string Other = "6222000011112222";

    private static readonly string Registry = $"organizations/{A}";

    [Fact]
    public async Task Takes_two_people_in_the_registry_and_two_on_the_contract_and_is_named_by_the_payment()
    {
        var story = await UntilAsync(service, Stage.InForce);
        Assert.Equal(Entered, (string?)(await ContractAsync(story))["payee"]!["number"]);

        // The officer replaces the entry with another account: it is only proposed, and nobody is paid there.
        var put = (await ReplaceAsync(Other)).Must(200).Body;
        Assert.Equal((Entered, Other), (Number(put["account"]), Number(put["accountProposed"]!["account"])));
        var confirm = new JsonObject { ["number"] = Other };
        (await service.PostAsync(
            new Person(Officer.Account, "finance"), $"{Registry}/account-change-confirmation", confirm))
            .MustRefuse(403, "account.proposerCannotConfirm");
        (await service.PostAsync(
            Finance, $"{Registry}/account-change-confirmation", new JsonObject { ["number"] = Entered }))
            .MustRefuse(422, "account.numberDiffers");
        var changed = (await service.PostAsync(Finance, $"{Registry}/account-change-confirmation", confirm)).Must(200);
        Assert.Equal(
            (Officer.Account, Finance.Account),
            ((string?)changed.Body["accountChanged"]!["proposedBy"], (string?)changed.Body["accountChanged"]!["confirmedBy"]));

        // The agreement still has the account that was agreed on, until two people change that too.
        Assert.Equal(Entered, Number((await ContractAsync(story))["payee"]));
        (await service.PostAsync(For(A), $"{story.Contract}/payee-change")).Must(200);
        (await service.PostAsync(SecondFinance, $"{story.Contract}/payee-change-confirmation", confirm)).Must(200);
        (await service.PostAsync(For(A), $"{story.Contract}/instalments/1/claim", Invoice())).Must(200);
        (await service.PostAsync(Officer, $"{story.Contract}/instalments/1/acceptance")).Must(200);
        var prepared = (await service.PostAsync(Finance, $"{story.Contract}/instalments/1/payment-order")).Must(200).Body;
        Assert.Equal(
            (Entered, Other, $"applicant-{A}", "finance-2"),
            (Number(prepared["payeeChanged"]!["from"]), Number(prepared["payeeChanged"]!["to"]),
                (string?)prepared["payeeChanged"]!["proposedBy"], (string?)prepared["payeeChanged"]!["confirmedBy"]));
        (await service.PostAsync(FinanceApprover, $"{story.Contract}/instalments/1/payment")).Must(200);

        var trail = (await service.GetAsync(FinanceApprover, $"{story.Contract}/trail")).Must(200).Text;
        Assert.Contains(Other, trail, StringComparison.Ordinal);
        Assert.Contains("organization.accountChanged", (await service.GetAsync(Finance, $"{Registry}/trail")).Must(200).Text, StringComparison.Ordinal);

        await BackToEnteredAsync();
    }

    [Fact]
    public async Task Is_impossible_while_a_claim_is_accepted_until_it_is_given_back()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var instalment = $"{story.Contract}/instalments/1";
        (await ReplaceAsync(Other)).Must(200);
        var confirm = new JsonObject { ["number"] = Other };
        (await service.PostAsync(Finance, $"{Registry}/account-change-confirmation", confirm)).Must(200);
        (await service.PostAsync(For(A), $"{instalment}/claim", Invoice())).Must(200);
        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);

        (await service.PostAsync(Officer, $"{story.Contract}/payee-change")).MustRefuse(409, "payee.locked");
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).Must(200);
        (await service.PostAsync(Officer, $"{story.Contract}/payee-change")).MustRefuse(409, "payee.locked");

        var reason = new JsonObject { ["reason"] = "账户变更" };
        (await service.PostAsync(SecondFinance, $"{instalment}/payment-order-return", reason)).Must(200);
        (await service.PostAsync(Officer, $"{instalment}/claim-return", reason)).Must(200);
        (await service.PostAsync(Officer, $"{story.Contract}/payee-change")).Must(200);
        (await service.PostAsync(Officer, $"{story.Contract}/payee-change-confirmation", confirm))
            .MustRefuse(403, "role.notAllowed");
        (await service.PostAsync(Finance, $"{story.Contract}/payee-change-rejection", reason)).Must(200);
        Assert.Equal(Entered, Number((await ContractAsync(story))["payee"]));

        await BackToEnteredAsync();
    }

    private static JsonObject Invoice() => new() { ["invoice"] = $"{Guid.NewGuid():N}" };

    private static string? Number(JsonNode? account) => (string?)account!["number"];

    private async Task<JsonNode> ContractAsync(RoundStory story) =>
        (await service.GetAsync(FinanceApprover, story.Contract)).Must(200).Body;

    private async Task<Answer> ReplaceAsync(string number)
    {
        var body = Bodies.Organization($"测试机构{A[^4..]}");
        body["account"]!["number"] = number;
        var read = (await service.GetAsync(Officer, Registry)).Must(200);
        return await service.SendAsync(Request.Put(Officer, Registry, body) with { IfMatch = read.ETag });
    }

    // Other stories of this service expect the account that was entered.
    private async Task BackToEnteredAsync()
    {
        var account = new JsonObject { ["bank"] = "测试银行武昌支行", ["number"] = Entered };
        (await service.PostAsync(Officer, $"{Registry}/account-change", account)).Must(200);
        (await service.PostAsync(
            Finance, $"{Registry}/account-change-confirmation", new JsonObject { ["number"] = Entered })).Must(200);
    }
}
