using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Payments;

/// <summary>A bank's return after the end of a contract waits in a list of finance until somebody settles it.</summary>
public sealed class DecidingABankReturn(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Is_listed_until_it_is_paid_again()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var instalment = $"{story.Contract}/instalments/1";
        (await service.PostAsync(
            For(A), $"{instalment}/claim", new JsonObject { ["invoice"] = $"{Guid.NewGuid():N}" })).Must(200);
        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).Must(200);
        (await service.PostAsync(FinanceApprover, $"{instalment}/payment")).Must(200);
        (await service.PostAsync(Approver, $"{story.Contract}/termination", Reason("停止服务"))).Must(200);
        (await service.PostAsync(SecondFinance, $"{instalment}/bounce", Reason("账号不存在"))).Must(200);
        await service.SettleAsync();

        var listed = Assert.Single(await ListedAsync(story));
        Assert.Equal(("54000.00", null), ((string?)listed["bankReturn"]!["amount"], listed["bankReturn"]!["outcome"]));
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).MustRefuse(409, "contract.notActive");

        var again = new JsonObject { ["outcome"] = "payAgain", ["reason"] = "账户已核实" };
        (await service.PostAsync(Approver, $"{instalment}/bank-return-decision", again)).Must(200);
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).Must(200);
        (await service.PostAsync(FinanceApprover, $"{instalment}/payment")).Must(200);
        await service.SettleAsync();

        Assert.Empty(await ListedAsync(story));
        var fund = (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200);
        Assert.Equal(("54000.00", "54000.00"), (fund["paid"], fund["committed"]));
    }

    private static JsonObject Reason(string reason) => new() { ["reason"] = reason };

    private async Task<IEnumerable<JsonNode>> ListedAsync(RoundStory story) =>
        (await service.GetAsync(Finance, "bank-returns")).Must(200).Body["items"]!.AsArray()
            .Select(one => one!).Where(one => (string?)one["round"] == story.Round);
}
