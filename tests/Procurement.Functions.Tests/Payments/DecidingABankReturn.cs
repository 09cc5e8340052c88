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
        await service.PayAsync(instalment);
        (await service.PostAsync(Approver, $"{story.Contract}/termination", Reason("停止服务"))).Must(200);
        (await service.PostAsync(SecondFinance, $"{instalment}/bounce", Reason("账号不存在"))).Must(200);
        await service.SettleAsync();

        var listed = Assert.Single(await ListedAsync(story));
        Assert.Equal(("54000.00", null), ((string?)listed["bankReturn"]!["amount"], listed["bankReturn"]!["outcome"]));
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).MustRefuse(409, "contract.notActive");

        var again = new JsonObject { ["outcome"] = "payAgain", ["reason"] = "账户已核实" };
        (await service.PostAsync(Approver, $"{instalment}/bank-return-decision", again)).Must(200);
        await service.PayAsync(instalment);
        await service.SettleAsync();

        Assert.Empty(await ListedAsync(story));
        var fund = (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200);
        Assert.Equal(("54000.00", "54000.00"), (fund["paid"], fund["committed"]));
    }

    // The fund has the money of one of two returned payments: looking before booking gave it to both.
    [Fact]
    public async Task Never_pays_two_again_with_the_money_of_one()
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        story.Settings["lots"]![0]!["maximumAwards"] = 2;
        await story.GoOnToAsync(Stage.InForce);
        var contractOfB = $"{story.Path}/contracts/{ProposalOf(B)}";
        (await service.PostAsync(For(B), $"{contractOfB}/signatures")).Must(200);
        (await service.PostAsync(Approver, $"{contractOfB}/signatures")).Must(200);
        await ReturnAsync(story.Contract, A);
        await ReturnAsync(contractOfB, B);
        await service.SettleAsync();
        var there = (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200);
        (await service.SendAsync(
            Request.Put(Finance, $"funds/{story.Round}", Bodies.Fund("60000.00")) with { IfMatch = there.ETag })).Must(200);

        var answers = await Task.WhenAll(
            service.PostAsync(FinanceApprover, $"{story.Contract}/instalments/1/payment"),
            service.PostAsync(FinanceApprover, $"{contractOfB}/instalments/1/payment"));

        Assert.Equal([200, 409], answers.Select(one => one.Status).Order());
        Assert.Equal("payment.fundInsufficient", answers.Single(one => one.Status is 409).Code);
        await service.SettleAsync();
        var fund = (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200);
        // What is on its way is set aside, and becomes a payment with the bank's word.
        Assert.Equal(("0.00", "54000.00", "6000.00"), (fund["paid"], fund["reserved"], fund["available"]));
        var approved = answers[0].Status is 200 ? story.Contract : contractOfB;
        await service.BookAsync($"{approved}/instalments/1");
        fund = (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200);
        Assert.Equal(
            ("54000.00", "0.00", "54000.00", "6000.00"),
            (fund["paid"], fund["reserved"], fund["committed"], fund["available"]));
        (await service.SendAsync(
            Request.Put(Finance, $"funds/{story.Round}", Bodies.Fund("108000.00")) with { IfMatch = fund.ETag })).Must(200);
        var refused = answers[0].Status is 409 ? story.Contract : contractOfB;
        (await service.PostAsync(FinanceApprover, $"{refused}/instalments/1/payment")).Must(200);
    }

    // Paid, terminated, returned by the bank, to be paid again, and prepared.
    private async Task ReturnAsync(string contract, string organization)
    {
        var instalment = $"{contract}/instalments/1";
        (await service.PostAsync(
            For(organization), $"{instalment}/claim", new JsonObject { ["invoice"] = $"{Guid.NewGuid():N}" })).Must(200);
        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);
        await service.PayAsync(instalment);
        (await service.PostAsync(Approver, $"{contract}/termination", Reason("停止服务"))).Must(200);
        (await service.PostAsync(SecondFinance, $"{instalment}/bounce", Reason("账号不存在"))).Must(200);
        var again = new JsonObject { ["outcome"] = "payAgain", ["reason"] = "账户已核实" };
        (await service.PostAsync(Approver, $"{instalment}/bank-return-decision", again)).Must(200);
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).Must(200);
    }

    private static JsonObject Reason(string reason) => new() { ["reason"] = reason };

    private async Task<IEnumerable<JsonNode>> ListedAsync(RoundStory story) =>
        (await service.GetAsync(Finance, "bank-returns")).Must(200).Body["items"]!.AsArray()
            .Select(one => one!).Where(one => (string?)one["round"] == story.Round);
}
