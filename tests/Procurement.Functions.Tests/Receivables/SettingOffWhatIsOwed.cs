using Procurement.Functions.Tests.Records;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Receivables.DebtStory;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Receivables;

/// <summary>Paying an instalment by what is owed, where the agreement says so.</summary>
public sealed class SettingOffWhatIsOwed(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Pays_the_rest_of_the_instalment_and_books_both_sides()
    {
        var debt = await SettingOffAsync(service);
        (await debt.DisallowAsync("1000.00")).Must(200);
        await service.SettleAsync();
        var path = await debt.PathAsync();
        (await debt.ProposeAsync(path, "1000.01")).MustRefuse(422, "setOff.exceedsReceivable");
        (await debt.ProposeAsync(path, "1000.00")).Must(200);
        var alone = new Person("finance", "finance finance-approver");
        (await service.PostAsync(alone, $"{path}/set-offs/s1/approval")).MustRefuse(403, "setOff.samePerson");
        (await service.PostAsync(FinanceApprover, $"{path}/set-offs/s9/approval")).MustRefuse(404, "setOff.notFound");
        (await service.PostAsync(FinanceApprover, $"{path}/set-offs/s1/approval")).Must(200);
        await service.SettleAsync();

        var settled = (await service.GetAsync(Finance, path)).Must(200);
        Assert.Equal(("settled", "0.00", "1000.00"), (settled["status"], settled["left"], settled["offset"]));
        var instalment = $"{debt.Contract}/instalments/2";
        var shown = BankStory.InstalmentOf(await debt.ContractAsync(), instalment);
        Assert.Equal(("1000.00", "35000.00"), ((string)shown["setOff"]!, (string)shown["payable"]!));
        (await service.PostAsync(Officer, $"{instalment}/claim-return", Reason("金额有误")))
            .MustRefuse(409, "setOff.claimWasSetOff");
        var paid = await service.PayAsync(instalment);
        Assert.Equal(("90000.00", "1000.00"), (paid["paid"], paid["recovered"]));
        Assert.Equal("35000.00", (string)BankStory.InstalmentOf(paid, instalment)["paid"]!);
        await using var kept = await KeptRecords.OfAsync(service, Stage.Open);
        Assert.Empty(await kept.DifferencesAsync());
    }

    [Fact]
    public async Task Is_refused_while_a_payment_is_on_its_way_also_when_it_is_approved()
    {
        var debt = await SettingOffAsync(service);
        (await debt.DisallowAsync("1000.00")).Must(200);
        await service.SettleAsync();
        var (path, instalment) = (await debt.PathAsync(), $"{debt.Contract}/instalments/2");
        (await debt.ProposeAsync(path, "1000.00")).Must(200);
        (await service.PostAsync(SecondFinance, $"{instalment}/payment-order")).Must(200);
        (await service.PostAsync(FinanceApprover, $"{path}/set-offs/s1/approval")).MustRefuse(409, "setOff.wasAtBank");
        (await debt.ProposeAsync(path, "1.00")).MustRefuse(422, "setOff.exceedsReceivable");
        (await service.PostAsync(FinanceApprover, $"{path}/set-offs/s1/refusal", Reason("已经制单"))).Must(200);
        (await debt.ProposeAsync(path, "1.00")).MustRefuse(409, "setOff.wasAtBank");
        (await service.PostAsync(FinanceApprover, $"{instalment}/payment")).Must(200);
        await service.BatchAsync(instalment);
        (await debt.ProposeAsync(path, "1.00")).MustRefuse(409, "setOff.wasAtBank");
        await debt.ReturnAsync();
    }

    [Fact]
    public async Task Needs_a_clause_of_the_agreement_and_waits_where_another_says_so()
    {
        var debt = await SettingOffAsync(service, "paymentSuspension");
        (await debt.DisallowAsync("1000.00")).Must(200);
        await service.SettleAsync();
        var path = await debt.PathAsync();
        (await debt.ProposeAsync(path, "1000.00")).MustRefuse(409, "setOff.notAgreed");
        var order = $"{debt.Contract}/instalments/2/payment-order";
        (await service.PostAsync(SecondFinance, order)).MustRefuse(409, "payment.receivableOpen");
        (await debt.ReceiveAsync(path, $"R-{debt.Round.Round}", "1000.00")).Must(200);
        await service.SettleAsync();
        (await service.PostAsync(SecondFinance, order)).Must(200);
    }
}
