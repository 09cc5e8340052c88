using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Records;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Tests.Receivables.DebtStory;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Receivables;

public sealed class GettingMoneyBack(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Raises_what_was_not_spent_and_closes_once_it_came_in()
    {
        var debt = await TerminatedAsync(service);
        var raised = await debt.LatestAsync();
        Assert.Equal(("54000.00", "54000.00", "unspent", "open"), (
            (string)raised["amount"]!, (string)raised["left"]!, (string)raised["cause"]!, (string)raised["status"]!));
        (await service.PostAsync(Officer, $"{debt.Contract}/closure")).MustRefuse(409, "recovery.outstanding");
        var path = await debt.PathAsync();

        (await debt.ReceiveAsync(path, "B 2026-1", "54000.01")).MustRefuse(422, "receipt.exceedsReceivable");
        (await debt.ReceiveAsync(path, "——", "1.00")).MustRefuse(400, "body.invalid");
        (await debt.ReceiveAsync(path, $"B-{debt.Round.Round}-1", "4000.00")).Must(200);
        (await debt.ReceiveAsync(path, $"b{debt.Round.Round}1", "4000.00")).MustRefuse(409, "receipt.duplicate");
        // What is booked on the contract itself, as round files do, counts too.
        (await service.PostAsync(Finance, $"{debt.Contract}/recoveries", new JsonObject { ["amount"] = "20000.00" })).Must(200);
        await service.SettleAsync();
        var after = await debt.LatestAsync();
        Assert.Equal(("30000.00", "20000.00"), ((string)after["left"]!, (string)after["direct"]!));
        Assert.Equal("24000.00", (await debt.ContractAsync())["recovered"]);
        (await service.PostAsync(Finance, $"{debt.Contract}/recoveries", new JsonObject { ["amount"] = "30000.01" }))
            .MustRefuse(422, "recovery.exceedsOutstanding");

        (await debt.ReceiveAsync(path, $"B-{debt.Round.Round}-2", "30000.00")).Must(200);
        (await debt.ReceiveAsync(path, $"B-{debt.Round.Round}-3", "0.01")).MustRefuse(409, "receivable.notOpen");
        await service.SettleAsync();
        (await service.PostAsync(Officer, $"{debt.Contract}/closure")).Must(200);
        var fund = (await service.GetAsync(Finance, $"funds/{debt.Round.Round}")).Must(200);
        Assert.Equal(("54000.00", "54000.00"), (fund["paid"], fund["recovered"]));
        await using var kept = await KeptRecords.OfAsync(service, Stage.Open);
        Assert.Empty(await kept.DifferencesAsync());
    }

    [Fact]
    public async Task Disallows_money_of_a_contract_in_force_never_the_same_twice()
    {
        var story = await UntilAsync(service, Stage.InForce);
        await service.PayAsync(await service.AcceptedAsync(story));
        var debt = new DebtStory(service, story);
        (await debt.DisallowAsync("54000.01")).MustRefuse(422, "disallowance.exceedsPaid");
        (await debt.DisallowAsync("1000.00")).Must(200);
        await service.SettleAsync();
        (await debt.DisallowAsync("53000.01")).MustRefuse(422, "disallowance.exceedsPaid");
        Assert.Equal(("1000.00", "disallowed", "超范围支出"), (
            (string)(await debt.LatestAsync())["left"]!,
            (string)(await debt.LatestAsync())["cause"]!,
            (string)(await debt.LatestAsync())["reason"]!));

        var withdrawal = $"{debt.Contract}/disallowances/1/withdrawal";
        var both = new Person("officer", "officer approver");
        (await service.PostAsync(both, withdrawal, Reason("查明无误"))).MustRefuse(403, "disallowance.samePerson");
        (await service.PostAsync(Approver, $"{debt.Contract}/disallowances/01/withdrawal", Reason("查明无误")))
            .MustRefuse(404, "disallowance.notFound");
        (await service.PostAsync(Approver, withdrawal, Reason("查明无误"))).Must(200);
        await service.SettleAsync();
        Assert.Equal("dropped", (string)(await debt.LatestAsync())["status"]!);
    }

    [Fact]
    public async Task Is_shown_to_the_debtor_alone_and_to_the_purchaser()
    {
        var debt = await TerminatedAsync(service);
        var path = await debt.PathAsync();
        Assert.Equal("54000.00", (await service.GetAsync(For(A), path)).Must(200)["amount"]);
        Assert.NotEmpty((await service.GetAsync(For(A), DebtStory.Receivables)).Must(200).Items);
        (await service.GetAsync(For(B), path)).MustRefuse(403, "organization.notYours");
        (await service.GetAsync(For(B), DebtStory.Receivables)).MustRefuse(403, "organization.notYours");
        (await service.GetAsync(For(A), "receivables")).MustRefuse(403, "role.notAllowed");
        (await service.GetAsync(Finance, $"{DebtStory.Receivables}/r999")).MustRefuse(404, "receivable.notFound");
        var debtors = (await service.GetAsync(Officer, "receivables")).Must(200).Items;
        Assert.Contains(debtors, one => (string)one!["organization"]! == A && (string)one["open"]! != "0.00");
        var types = (await service.GetAsync(Supervisor, $"receivables/{A}/trail")).Must(200).Items;
        Assert.Contains(types, one => (string)one!["type"]! == "receivable.raised");
        await debt.ReturnAsync();
    }

    [Fact]
    public async Task Books_a_transfer_for_one_debtor_only()
    {
        await using var kept = await KeptRecords.OfAsync(service, Stage.Open);
        var debt = await TerminatedAsync(service);
        var reference = $"T-{debt.Round.Round}";
        (await debt.ReceiveAsync(await debt.PathAsync(), reference, "1.00")).Must(200);
        var register = kept.Get<ReceiptRegister>();
        var other = new DebtorKey(District, B);
        Assert.False(await register.TakeAsync(other, reference.ToLowerInvariant(), TestContext.Current.CancellationToken));
        Assert.True(await register.TakeAsync(other, $"{reference}-2", TestContext.Current.CancellationToken));
        (await debt.ReceiveAsync(await debt.PathAsync(), $"{reference}-2", "1.00")).MustRefuse(409, "receipt.duplicate");
        await debt.ReturnAsync();
    }

    [Fact]
    public async Task Writes_off_by_three_people_and_then_closes()
    {
        var debt = await TerminatedAsync(service);
        var off = $"{await debt.PathAsync()}/write-off";
        var two = new Person("officer", "officer approver");
        var three = new Person("approver", "approver finance-approver");
        (await service.PostAsync(Officer, off, Reason("已注销，无财产可供执行"))).Must(200);
        (await service.PostAsync(Officer, off, Reason("再来一次"))).MustRefuse(409, "writeOff.waits");
        (await service.PostAsync(FinanceApprover, $"{off}/confirmation")).MustRefuse(409, "writeOff.notWaiting");
        (await service.PostAsync(two, $"{off}/approval")).MustRefuse(403, "writeOff.samePerson");
        (await service.PostAsync(three, $"{off}/approval")).Must(200);
        (await service.PostAsync(three, $"{off}/confirmation")).MustRefuse(403, "writeOff.samePerson");
        (await service.PostAsync(FinanceApprover, $"{off}/refusal", Reason("还有一个账户"))).Must(200);
        (await service.PostAsync(Officer, off, Reason("账户已空"))).Must(200);
        (await service.PostAsync(Approver, $"{off}/approval")).Must(200);
        var done = (await service.PostAsync(FinanceApprover, $"{off}/confirmation")).Must(200);
        Assert.Equal(("0.00", "54000.00", "writtenOff"), (done["left"], done["writtenOff"], done["status"]));
        await service.SettleAsync();
        Assert.Equal("54000.00", (await debt.ContractAsync())["writtenOff"]);
        (await service.PostAsync(Officer, $"{debt.Contract}/closure")).Must(200);
        // The fund's books say what was paid: a write-off brings nothing back.
        Assert.Equal("0.00", (await service.GetAsync(Finance, $"funds/{debt.Round.Round}")).Must(200)["recovered"]);
    }
}
