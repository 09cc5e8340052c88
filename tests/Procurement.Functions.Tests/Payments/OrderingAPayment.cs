using Procurement.Functions.Tests.Receivables;
using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Payments;

/// <summary>The way of an order from its approval to the bank, and every way out of it.</summary>
public sealed class OrderingAPayment(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Is_taken_back_until_it_is_in_a_batch_and_again_once_the_batch_is_given_up()
    {
        var instalment = await OrderedAsync(await UntilAsync(service, Stage.InForce));
        var withdrawal = $"{instalment}/payment-order-withdrawal";
        (await service.PostAsync(Finance, $"{instalment}/payment-order-return", Reason()))
            .MustRefuse(409, "payment.alreadyApproved");
        var batch = await service.BatchAsync(instalment);
        Assert.Equal("batched", (string?)(await service.OrderAsync(instalment))["stage"]);
        (await service.PostAsync(Finance, withdrawal, Reason())).MustRefuse(409, "payment.inBatch");
        (await service.PostAsync(Officer, $"{instalment}/claim-return", Reason()))
            .MustRefuse(409, "payment.alreadyPrepared");

        (await service.PostAsync(Finance, $"bank-batches/{batch["batch"]}/withdrawal", Reason())).Must(200);
        await service.SettleAsync();
        Assert.Equal("ordered", (string?)(await service.OrderAsync(instalment))["stage"]);
        (await service.PostAsync(Finance, withdrawal)).MustRefuse(400, "body.invalid");
        (await service.PostAsync(Officer, withdrawal, Reason())).MustRefuse(403, "role.notAllowed");
        var withdrawn = (await service.PostAsync(Finance, withdrawal, Reason())).Must(200);
        Assert.Null(BankStory.InstalmentOf(withdrawn, instalment)["order"]);
        (await service.PostAsync(Finance, withdrawal, Reason())).MustRefuse(409, "payment.notPrepared");

        // Another order under another name pays it.
        var paid = await service.PayAsync(instalment);
        Assert.Equal("54000.00", paid["paid"]);
        Assert.Equal(
            ["withdrawn", "settled"],
            BankStory.InstalmentOf(paid, instalment)["orders"]!.AsArray().Select(one => (string?)one!["stage"]));
    }

    [Fact]
    public async Task Waits_while_a_report_of_residents_is_not_looked_at()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var instalment = await service.AcceptedAsync(story);
        var report = new JsonObject { ["text"] = "助浴要收五十元" };
        (await service.PostAsync(null, $"public/{District}/{story.Contract}/fee-reports", report)).Must(201);
        await service.SettleAsync();
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).MustRefuse(409, "payment.breachOpen");
    }

    // The money is on its way when the contract ends: the bank's word is booked, and the books agree.
    [Fact]
    public async Task Is_booked_after_the_contract_ended()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var instalment = await OrderedAsync(story);
        var (order, payer) = await service.SendToBankAsync(instalment);
        (await service.PostAsync(Approver, $"{story.Contract}/termination", Reason())).Must(200);
        await service.SettleAsync();
        (await service.PostAsync(Officer, $"{story.Contract}/closure")).MustRefuse(409, "instalment.outstanding");

        var notice = BankStory.Booked(payer, order, service.Now);
        await service.TellAsync(notice);
        var contract = (await service.GetAsync(Finance, story.Contract)).Must(200);
        Assert.Equal(("terminated", "54000.00"), (contract["status"], contract["paid"]));
        var fund = (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200);
        Assert.Equal(("54000.00", "54000.00"), (fund["paid"], fund["committed"]));
        await new DebtStory(service, story).ReturnAsync();
    }

    private static JsonObject Reason() => new() { ["reason"] = "账号待核" };

    private async Task<string> OrderedAsync(RoundStory story)
    {
        var instalment = await service.AcceptedAsync(story);
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).Must(200);
        (await service.PostAsync(FinanceApprover, $"{instalment}/payment")).Must(200);
        return instalment;
    }
}
