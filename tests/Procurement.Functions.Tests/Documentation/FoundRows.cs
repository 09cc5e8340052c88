using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Procurement.Functions.Tests.Attachments;
using Procurement.Functions.Tests.Challenges;
using Procurement.Functions.Tests.Identity;
using Procurement.Functions.Tests.Operations;
using Procurement.Functions.Tests.Performances;
using Procurement.Functions.Tests.Service;
using Procurement.Functions.Tests.Surveys;
using Procurement.Storage.Account;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Documentation;

/// <summary>
/// Every row that a round leaves in the tables on its way from the draft to money that a bank returns; rows of
/// due days go when their day has come, so it looks after each stage.
/// </summary>
public sealed class FoundRows(SharedAzurite azurite) : IAsyncLifetime
{
    private readonly RunningService service = new(azurite);
    private readonly Dictionary<string, TableEntity> rows = new(StringComparer.Ordinal);

    /// <summary>The rows of a table.</summary>
    public IReadOnlyList<TableEntity> Of(string table) =>
        [.. rows.Where(row => row.Key.StartsWith($"{table} ", StringComparison.Ordinal)).Select(row => row.Value)];

    public async ValueTask InitializeAsync()
    {
        service.Extra["Webhook__Key"] = Convert.ToBase64String(new byte[32]);
        service.Extra["Webhook__AllowPrivate"] = "true";
        await service.InitializeAsync();
        // The app makes its tables while it starts; whoever is answered has waited for them.
        (await service.GetAsync(Officer, "rounds")).Must(200);
        (await service.PostAsync(Officer, "me/opening-key", EveryFunction.BodyOf["RegisterOpeningKey"])).Must(200);
        var preferences = new JsonObject { ["email"] = "somebody@example.cn" };
        (await service.SendAsync(Request.Put(For(RoundStory.A), "me/preferences", preferences))).Must(201);
        // Nobody listens on that port.
        var webhook = new JsonObject { ["url"] = "http://127.0.0.1:9/told" };
        (await service.SendAsync(Request.Put(Admin, "webhook", webhook))).Must(201);
        var story = new RoundStory(service, "R2026");
        ChallengeStory.MakeAProcurement(story);
        story.Settings["performance"] = PerformanceStory.Settings;
        story.Settings["performance"]!["midterm"] = Bodies.AssessmentTerm();
        story.Settings["performance"]!["survey"] = SurveyStory.Performance()["survey"]!.DeepClone();
        // Somebody who acted for an applicant sits on the committee, and has to keep out.
        var conflicted = new JsonObject { ["account"] = For(RoundStory.C).Account, ["name"] = "徐倩" };
        story.Panel["evaluators"]!.AsArray().Add(conflicted);
        foreach (var stage in Enum.GetValues<Stage>())
        {
            if (stage is Stage.Closed) await new Draws.DrawStory(service, story).DrawnAsync(1, Chen, Li);
            await story.GoOnToAsync(stage);
            if (stage is Stage.Open) await Upload.WholeAsync(service, story.Round, For(RoundStory.A), Upload.Pdf(100));
            await service.SettleAsync();
            await LookAsync();
            if (stage is Stage.Open) await AskAsync(story);
            if (stage is not Stage.Noticed) continue;
            await ObjectAsync(story);
            await ChallengeAsync(story);
        }

        await PerformAsync(story);
        await AssessAsync(story);
        await SurveyAsync(story);
        await SpeakAsync(story);
        await RegisterAsync();
        await KeepLedgerAsync();
        var instalment = $"{story.Contract}/instalments/1";
        var claim = new JsonObject { ["invoice"] = "26422000000000000001" };
        (await service.PostAsync(For(RoundStory.A), $"{instalment}/claim", claim)).Must(200);
        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);
        await service.EnterTwiceAsync("calendar/2027", LawStory.Year2027);
        await service.EnterTwiceAsync("parameters/interest.lateDaily", LawStory.Value("0.0005"));
        await service.SettleAsync();
        await LookAsync();

        var right = new JsonObject { ["entry"] = 1, ["right"] = "510000.00", ["reason"] = "批复为51万元" };
        (await service.PostAsync(Finance, "funds/R2026/corrections", right)).Must(201);
        // What the bank returns after the end of a contract has a list of its own.
        await PayAsync(instalment);
        await OweAsync(story.Contract);
        var reason = new JsonObject { ["reason"] = "停止服务" };
        (await service.PostAsync(Approver, $"{story.Contract}/termination", reason)).Must(200);
        (await service.PostAsync(SecondFinance, $"{instalment}/bounce", reason)).Must(200);
        await service.SettleAsync();
        await LookAsync();
        await ArchiveAsync(story);
        await service.RunAsync("VerifyRecords");
        await BreakAsync();
        await LookAsync();
        // What was said in a year is published once it is over; what is stuck by then stays so.
        await service.TryMoveToAsync(new DateTimeOffset(2027, 1, 2, 9, 0, 0, RunningService.Start.Offset));
        (await service.PostAsync(Supervisor, "reward-lists/2026")).Must(200);
        (await service.PostAsync(Finance, "arrears-lists/2026")).Must(200);
        await service.TryMoveToAsync(service.Now);
        await LookAsync();
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    // A batch that is given up, another that is sent, an answer that is lost and comes after all, and one of nobody's.
    private async Task PayAsync(string instalment)
    {
        var reason = new JsonObject { ["reason"] = "账户有误" };
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).Must(200);
        (await service.PostAsync(FinanceApprover, $"{instalment}/payment")).Must(200);
        var given = await service.BatchAsync(instalment);
        (await service.PostAsync(Finance, $"bank-batches/{given["batch"]}/withdrawal", reason)).Must(200);
        await service.SettleAsync();
        var (order, payer) = await service.SendToBankAsync(instalment);
        await LookAsync();
        var lost = new JsonObject { ["endToEndId"] = (string)order["endToEndId"]!, ["reason"] = "没有回执" };
        var raised = (await service.PostAsync(Finance, "bank-exceptions", lost)).Must(201)["exception"];
        await service.SettleAsync();
        await LookAsync();
        var decision = new JsonObject
        {
            ["outcome"] = "settle", ["day"] = $"{service.Now:yyyy-MM-dd}", ["reason"] = "已入账",
        };
        (await service.PostAsync(Finance, $"bank-exceptions/{raised}/decision", decision)).Must(200);
        (await service.PostAsync(FinanceApprover, $"bank-exceptions/{raised}/approval")).Must(200);
        await service.SettleAsync();
        await service.TellAsync(BankStory.Booked(payer, order, service.Now));
        await LookAsync();
    }

    // A file with a row that is refused, and a record that comes by itself.
    private async Task KeepLedgerAsync()
    {
        var ledger = new ServiceLedgers.LedgerStory(service, RoundStory.A, "L2026");
        await ledger.OpenAsync(ServiceLedgers.LedgerStory.Body(RoundStory.A));
        await ledger.SendAsync("F2026", ServiceLedgers.LedgerStory.Header + "R1");
        var record = ServiceLedgers.LedgerStory.Record("P1", "2026-03-02T08:00:00", "2026-03-02T10:00:00");
        (await ledger.PostAsync(For(RoundStory.A), "records", record)).Must(200);
        await service.SettleAsync();
        await LookAsync();
    }

    // A pack that somebody gets, and a hold.
    private async Task ArchiveAsync(RoundStory story)
    {
        var (pack, _) = await service.DownloadAsync(Officer, $"{story.Contract}/evidence-pack", new JsonObject());
        pack.EnsureSuccessStatusCode();
        var reason = new JsonObject { ["reason"] = "审计调阅" };
        (await service.PostAsync(Supervisor, $"{story.Contract}/archive/holds", reason)).Must(200);
        await service.SettleAsync();
        await LookAsync();
    }

    // Money that has to come back, and a receipt of it.
    private async Task OweAsync(string contract)
    {
        var disallowed = new JsonObject { ["amount"] = "2.00", ["reason"] = "超范围支出" };
        (await service.PostAsync(Officer, $"{contract}/disallowances", disallowed)).Must(200);
        await service.SettleAsync();
        var receipt = new JsonObject
        {
            ["reference"] = "B-1", ["amount"] = "1.00", ["day"] = $"{service.Now:yyyy-MM-dd}",
        };
        (await service.PostAsync(Finance, $"organizations/{RoundStory.A}/receivables/r1/receipts", receipt)).Must(200);
        await service.SettleAsync();
        await LookAsync();
    }

    // An organization that registers itself, and what waits in its register.
    private async Task RegisterAsync()
    {
        var newcomer = new Person("newcomer", "applicant");
        const string uscc = "52440300MJL186084F";
        (await service.PostAsync(newcomer, "me/enrolment", Bodies.Enrolment(uscc, "新来的机构"))).Must(200);
        await service.SettleAsync();
        await LookAsync();
        var evidence = new JsonObject { ["evidence"] = Bodies.Evidence() };
        (await service.PostAsync(Officer, "enrolments/newcomer/verification", evidence)).Must(200);
        var certificate = new JsonObject
        {
            ["number"] = "SW1", ["person"] = "周静", ["level"] = "socialWorker", ["through"] = "2028-12-31",
        };
        (await service.PostAsync(newcomer, $"organizations/{uscc}/certificates", certificate)).Must(200);
        (await service.PostAsync(Chen, "me/evaluator", Draws.DrawStory.Entry("陈洋"))).Must(200);
        await service.SettleAsync();
        await LookAsync();
    }

    // What is planned, done, reported and spent under the contract.
    private async Task PerformAsync(RoundStory story)
    {
        await PerformanceStory.DoEverythingAsync(service, story);
        await service.SettleAsync();
        await LookAsync();
    }

    // What the organization says of the purchaser, its own fees, and a report of them.
    private async Task SpeakAsync(RoundStory story)
    {
        var contract = story.Contract;
        var given = Feedbacks.JudgingThePurchaser.Body("midterm");
        (await service.PostAsync(For(RoundStory.A), $"{contract}/feedback", given)).Must(200);
        (await service.PostAsync(For(RoundStory.A), $"{contract}/fees", Fees.ChargingLowFees.Item("F1"))).Must(200);
        (await service.PostAsync(Officer, $"{contract}/fees/F1/approval")).Must(200);
        var month = new JsonObject { ["month"] = $"{service.Now:yyyy-MM-01}", ["times"] = 1, ["amount"] = "10.00" };
        (await service.PostAsync(For(RoundStory.A), $"{contract}/fees/F1/months", month)).Must(200);
        var report = new JsonObject { ["text"] = "助浴要收五十元" };
        (await service.PostAsync(null, $"public/{District}/{contract}/fee-reports", report)).Must(201);
        await service.SettleAsync();
        await LookAsync();
        var told = (await service.GetAsync(Officer, $"{contract}/fee-reports")).Must(200).Items[0]!["report"];
        var finding = new JsonObject { ["upheld"] = true, ["reason"] = "已退还" };
        (await service.PostAsync(Officer, $"{contract}/fee-reports/{told}/answer", finding)).Must(200);
        await service.SettleAsync();
    }

    // A stage with one sheet in.
    private async Task AssessAsync(RoundStory story)
    {
        var midterm = $"{story.Contract}/assessment/midterm";
        (await service.PostAsync(Officer, $"{midterm}/arrangement", Bodies.Arrangement())).Must(200);
        var material = new JsonObject { ["statement"] = "半年服务总结" };
        (await service.PostAsync(For(RoundStory.A), $"{midterm}/material", material)).Must(200);
        var sheet = Bodies.AssessmentSheet("60", "40");
        (await service.PostAsync(new("qian", "evaluator"), $"{midterm}/sheets", sheet)).Must(200);
        await service.SettleAsync();
        await LookAsync();
    }

    // Residents who are asked, by phone and on paper.
    private async Task SurveyAsync(RoundStory story)
    {
        var survey = new SurveyStory(service, story);
        await survey.SampledAsync();
        await LookAsync();
        var links = (await survey.LinksAsync()).Values.ToArray();
        await LookAsync();
        (await survey.PostAsync(Officer, "papers", SurveyStory.Answer(links[0], "543", "好"))).Must(200);
        await LookAsync();
        var other = Officer with { Account = "officer-2" };
        (await survey.PostAsync(other, "papers", SurveyStory.Answer(links[0], "543", "好"))).Must(200);
        await LookAsync();
    }

    // A question, and what somebody read since.
    private async Task AskAsync(RoundStory story)
    {
        var question = new JsonObject { ["text"] = "服务场地由谁提供？" };
        (await story.PostAsync(For(RoundStory.A), "questions", question)).Must(201);
        await service.SettleAsync();
        var told = (await service.GetAsync(Officer, "me/messages")).Must(200).Items[0]!["message"];
        (await service.PostAsync(Officer, $"me/messages/{told}/read")).Must(200);
        await LookAsync();
        var through = new JsonObject { ["through"] = (string)told! };
        (await service.PostAsync(Officer, "me/read-messages", through)).Must(200);
        await LookAsync();
    }

    private async Task ObjectAsync(RoundStory story)
    {
        var objection = new JsonObject { ["proposal"] = RoundStory.ProposalOf(RoundStory.A), ["grounds"] = "业绩不实" };
        var raised = (await story.PostAsync(For(RoundStory.B), "objections", objection)).Must(201)["objection"];
        await service.SettleAsync();
        await LookAsync();
        var answer = new JsonObject { ["upheld"] = false, ["reason"] = "评审有效" };
        (await story.PostAsync(Approver, $"objections/{raised}/resolution", answer)).Must(200);
        await service.SettleAsync();
        await LookAsync();
    }

    private async Task ChallengeAsync(RoundStory story)
    {
        var challenge = await story.RaisedAsync(RoundStory.B);
        await service.SettleAsync();
        await LookAsync();
        (await story.PostAsync(Approver, $"challenges/{challenge}/reply", ChallengeStory.Reply(upheld: false))).Must(200);
        (await story.PostAsync(For(RoundStory.B), $"challenges/{challenge}/complaints", ChallengeStory.Complaint))
            .Must(201);
        await service.SettleAsync();
        await LookAsync();
    }

    // Work that is stuck, and what an operator did about it.
    private async Task BreakAsync()
    {
        await service.BreakDueRowAsync("Missing");
        await service.BreakFollowUpAsync(TableNames.Funds, $"{District}|R2026");
        await service.MoveToAsync(service.Now.AddHours(1));
        foreach (var stuck in (await service.GetAsync(Admin, "operations/stuck-work")).Items)
            (await service.PostAsync(Admin, $"operations/stuck-work/{stuck!["work"]}/retry")).Must(202);
        await service.SettleAsync();
    }

    private async Task LookAsync()
    {
        foreach (var table in TableNames.All)
        {
            await foreach (var row in service.Table(table).QueryAsync<TableEntity>())
                rows[$"{table} {row.PartitionKey} {row.RowKey}"] = row;
        }
    }
}
