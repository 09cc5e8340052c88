using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Banking.PaymentAtTheBank;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Banking;

/// <summary>A payment goes to the bank in a batch of two people, and is paid when the bank says so, once.</summary>
public sealed class PayingThroughTheBank(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Is_paid_when_the_bank_has_booked_it_and_not_before()
    {
        var bank = await OrderedAsync(service);
        var waiting = Assert.Single((await service.GetAsync(Finance, $"funds/{bank.Fund}/waiting-orders")).Must(200).Items)!;
        Assert.Equal((bank.Key, Amount), ((string)waiting["endToEndId"]!, (string)waiting["amount"]!));
        await bank.PrepareAsync();
        Assert.Empty((await service.GetAsync(Finance, $"funds/{bank.Fund}/waiting-orders")).Must(200).Items);
        var batch = (await service.GetAsync(Supervisor, $"bank-batches/{bank.Batch}")).Must(200);
        Assert.Equal(("ready", Amount), (batch["status"], batch["total"]));
        (await service.GetAsync(Finance, $"bank-batches/{bank.Batch}/file")).MustRefuse(409, "bankBatch.notReleased");

        (await service.PostAsync(FinanceApprover, $"bank-batches/{bank.Batch}/release")).Must(200);
        await service.SettleAsync();
        Assert.Equal("batched", await bank.StageNowAsync());
        Assert.Equal("accepted", (string)(await bank.InstalmentNowAsync())["status"]!);

        var told = await bank.TellAsync(BankPen.Entries(bank.Debit()));
        Assert.Equal((1, 1, 0), ((int)told.Body["booked"]!, (int)told.Body["done"]!, (int)told.Body["exceptions"]!));
        Assert.Equal(("settled", "paid"), (await bank.StageNowAsync(), (string)(await bank.InstalmentNowAsync())["status"]!));
        Assert.Equal(Amount, (await service.GetAsync(Finance, $"funds/{bank.Fund}")).Must(200)["paid"]);
        var types = (await service.GetAsync(Supervisor, $"bank-batches/{bank.Batch}/trail")).Must(200).Items;
        Assert.Equal(
            ["bankBatch.prepared", "bankBatch.linesAnswered", "bankBatch.released"], types.Select(one => (string)one!["type"]!));
    }

    [Fact]
    public async Task Gives_the_same_file_each_time_it_is_asked()
    {
        var bank = await ReleasedAsync(service);
        var (answer, bytes) = await service.DownloadAsync(Finance, $"bank-batches/{bank.Batch}/file");
        var (_, again) = await service.DownloadAsync(FinanceApprover, $"bank-batches/{bank.Batch}/file");

        Assert.Equal("application/xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"{bank.Batch}.xml", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(bytes, again);
        var read = XDocument.Parse(Encoding.UTF8.GetString(bytes));
        Assert.Equal([bank.Key], read.Descendants().Where(one => one.Name.LocalName is "EndToEndId").Select(one => one.Value));
    }

    [Fact]
    public async Task Books_a_payment_once_however_often_and_in_how_many_files_the_bank_says_so()
    {
        var bank = await ReleasedAsync(service);
        var file = BankPen.Entries(bank.Debit());
        await bank.TellAsync(file);
        var same = await bank.TellAsync(file);
        var split = await bank.TellAsync(BankPen.Entries(bank.Debit()));
        var status = await bank.TellAsync(BankPen.Statuses((bank.Key, "ACCC", null), (bank.Key, "ACSP", null)));

        Assert.Equal(1, (int)same.Body["booked"]!);
        Assert.Equal((0, 1), ((int)split.Body["booked"]!, (int)split.Body["repeated"]!));
        Assert.Equal((0, 1, 1), ((int)status.Body["booked"]!, (int)status.Body["repeated"]!, (int)status.Body["noted"]!));
        Assert.Empty(await bank.ExceptionsAsync());
        Assert.Equal(Amount, (await service.GetAsync(Finance, $"funds/{bank.Fund}")).Must(200)["paid"]);
    }

    [Fact]
    public async Task Is_ordered_anew_under_another_key_when_the_bank_rejects_it()
    {
        var bank = await ReleasedAsync(service);
        var (first, batch) = (bank.Key, bank.Batch);
        await bank.TellAsync(BankPen.Rejected(batch));
        var rejected = await bank.OrderNowAsync();
        Assert.Equal(("rejected", "AM04"), ((string)rejected["stage"]!, ((string)rejected["bankReason"]!)[..4]));

        await bank.OrderAsync();
        Assert.NotEqual(first, bank.Key);
        await bank.PrepareAsync();
        (await service.PostAsync(FinanceApprover, $"bank-batches/{bank.Batch}/release")).Must(200);
        await bank.TellAsync(BankPen.Entries(bank.Debit()));
        Assert.Equal("settled", await bank.StageNowAsync());
    }

    [Fact]
    public async Task Is_owed_again_when_the_money_comes_back()
    {
        var bank = await ReleasedAsync(service);
        var back = bank.Debit("R2") with { IsCredit = true, Returned = "AC04" };
        // In one file and in the wrong order.
        var told = await bank.TellAsync(BankPen.Entries(back, bank.Debit()));

        Assert.Equal((2, 0), ((int)told.Body["booked"]!, (int)told.Body["exceptions"]!));
        Assert.Equal(("returned", "accepted"), (await bank.StageNowAsync(), (string)(await bank.InstalmentNowAsync())["status"]!));
        Assert.Equal("0.00", (await service.GetAsync(Finance, $"funds/{bank.Fund}")).Must(200)["paid"]);
    }

    [Fact]
    public async Task Waits_again_when_its_batch_is_given_up()
    {
        var bank = await ReadyAsync(service);
        var reason = new JsonObject { ["reason"] = "付款账户有误" };
        (await service.PostAsync(Finance, $"bank-batches/{bank.Batch}/withdrawal", reason)).Must(200);
        await service.SettleAsync();

        Assert.Equal("ordered", await bank.StageNowAsync());
        (await service.PostAsync(FinanceApprover, $"bank-batches/{bank.Batch}/release")).MustRefuse(409, "bankBatch.over");
        await bank.PrepareAsync();
        Assert.Equal("ready", (await service.GetAsync(Finance, $"bank-batches/{bank.Batch}")).Must(200)["status"]);
    }

    [Fact]
    public async Task Is_refused_to_whoever_prepared_it_and_to_those_of_other_roles_and_districts()
    {
        var both = new Person("both", "finance finance-approver");
        var bank = await OrderedAsync(service);
        (await service.PostAsync(FinanceApprover, "bank-batches", bank.Body())).MustRefuse(403, "role.notAllowed");
        var batch = (await service.PostAsync(both, "bank-batches", bank.Body())).Must(201)["batch"];
        await service.SettleAsync();
        (await service.PostAsync(both, $"bank-batches/{batch}/release")).MustRefuse(403, "bankBatch.samePerson");
        (await service.PostAsync(Finance, $"bank-batches/{batch}/release")).MustRefuse(403, "role.notAllowed");
        var elsewhere = new Person("finance-approver", "finance-approver", Tenant: "hankou");
        (await service.PostAsync(elsewhere, $"bank-batches/{batch}/release")).MustRefuse(404, "bankBatch.notFound");
        (await service.PostAsync(FinanceApprover, $"bank-batches/{batch}/release")).Must(200);
        (await service.PostAsync(SecondApprover, $"bank-batches/{batch}/release"))
            .MustRefuse(409, "bankBatch.alreadyReleased");
    }

    [Fact]
    public async Task Takes_a_payment_into_one_batch_only()
    {
        var bank = await OrderedAsync(service);
        var batches = await Task.WhenAll(
            service.PostAsync(Finance, "bank-batches", bank.Body()),
            service.PostAsync(SecondFinance, "bank-batches", bank.Body()));
        await service.SettleAsync();

        List<string?> stands = [];
        foreach (var one in batches.Where(one => one.Status is 201))
            stands.Add((await service.GetAsync(Finance, $"bank-batches/{one["batch"]}")).Must(200)["status"]);
        Assert.Single(stands, "ready");
        Assert.All(stands.Where(one => one is not "ready"), one => Assert.Equal("empty", one));
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_file_and_where()
    {
        var broken = BankPen.Entries(new BankEntry("PO1", "1.00", "R")).Replace("<BkTxCd/>", "", StringComparison.Ordinal);
        var refused = (await service.PostAsync(Finance, "bank-answers", BankPen.Body(broken))).MustRefuse(422, "bankFile.invalid");
        Assert.Contains("行第", (string)refused.Body["errors"]![0]!["message"]!, StringComparison.Ordinal);
        (await service.PostAsync(Finance, "bank-answers", BankPen.Body("不是XML"))).MustRefuse(422, "bankFile.invalid");
        (await service.PostAsync(Finance, "bank-answers", BankPen.Body(BankPen.Entries()))).MustRefuse(422, "bankFile.invalid");
        (await service.PostAsync(Finance, "bank-answers", new JsonObject { ["name"] = "a", ["content"] = "%" }))
            .MustRefuse(400, "body.invalid");
        (await service.PostAsync(Officer, "bank-answers", BankPen.Body("<a/>"))).MustRefuse(403, "role.notAllowed");
        (await service.GetAsync(Finance, "bank-answers/nothing")).MustRefuse(404, "bankAnswer.notFound");
        (await service.GetAsync(Finance, "bank-batches/nothing")).MustRefuse(404, "bankBatch.notFound");
    }

    [Fact]
    public async Task Asks_for_the_account_of_the_fund_and_for_payments_that_wait()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Drafted);
        var body = new JsonObject { ["fund"] = story.Round };
        (await service.PostAsync(Finance, "bank-batches", body)).MustRefuse(409, "bankBatch.nothingWaits");
        body["orders"] = new JsonArray("PO9");
        (await service.PostAsync(Finance, "bank-batches", body)).MustRefuse(409, "bankBatch.orderNotWaiting");
        (await service.PostAsync(Finance, "bank-batches", new JsonObject { ["fund"] = "nothing" }))
            .MustRefuse(404, "fund.notFound");
    }
}
