using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Attachments;
using Procurement.Functions.Tests.Operations;
using Procurement.Functions.Tests.Service;
using Procurement.Testing;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Identity;

/// <summary>A district with one of everything, in which the walk may change nothing.</summary>
public sealed class WalkedDistrict(SharedAzurite azurite) : IAsyncLifetime
{
    /// <summary>What the names of other districts begin with.</summary>
    public const string Elsewhere = "other-";

    private readonly Clamd clamd = Clamd.Stopped();
    private RunningService? service;

    public RunningService Service => service!;

    /// <summary>What the places in routes stand for.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    /// <summary>A file that no proposal names, but a voucher.</summary>
    public string VoucherFile { get; private set; } = "";

    /// <summary>Every row as it was before the walk.</summary>
    public IReadOnlyList<string> Rows { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await clamd.StartAsync();
        service = new RunningService(azurite) { Extra = clamd.Settings };
        Service.Extra["Webhook__Key"] = Convert.ToBase64String(new byte[32]);
        Service.Extra["Webhook__AllowPrivate"] = "true";
        await Service.InitializeAsync();
        var story = new RoundStory(Service, $"R{Guid.NewGuid():N}"[..12]);
        Challenges.ChallengeStory.MakeAProcurement(story);
        story.Settings["agreement"] = AgreementBodies.Agreement();
        story.Settings["performance"] = Performances.PerformanceStory.Settings;
        story.Settings["performance"]!["survey"] = Surveys.SurveyStory.Performance()["survey"]!.DeepClone();
        await story.GoOnToAsync(Stage.Open);
        var question = new JsonObject { ["text"] = "服务时间有要求吗？" };
        var asked = (await story.PostAsync(Person.For(A), "questions", question)).Must(201)["question"]!;
        var file = await Upload.WholeAsync(Service, story.Round, Person.For(A), Upload.Pdf(1000));
        story.Files = [file.Id];
        await new Draws.DrawStory(Service, story).DrawnAsync(1, Person.Chen, Person.Li);
        await story.GoOnToAsync(Stage.Noticed);
        var objection = new JsonObject { ["proposal"] = ProposalOf(C), ["grounds"] = "请说明理由" };
        var raised = (await story.PostAsync(Person.For(C), "objections", objection)).Must(201)["objection"]!;
        var resolution = new JsonObject { ["upheld"] = false, ["reason"] = "评审有效" };
        (await story.PostAsync(Person.Approver, $"objections/{raised}/resolution", resolution)).Must(200);
        var challenge = await Challenges.ChallengeStory.RaisedAsync(story, A);
        var reply = Challenges.ChallengeStory.Reply(upheld: false);
        (await story.PostAsync(Person.Approver, $"challenges/{challenge}/reply", reply)).Must(200);
        var complaint = (await story.PostAsync(
            Person.For(A), $"challenges/{challenge}/complaints", Challenges.ChallengeStory.Complaint)).Must(201);
        await story.GoOnToAsync(Stage.InForce);
        await new Surveys.SurveyStory(Service, story).SampledAsync();
        var performed = await Performances.PerformanceStory.DoEverythingAsync(Service, story);
        var report = await SpokenAsync(story);
        await Service.EnterTwiceAsync("calendar/2027", LawStory.Year2027);
        await AcceptAsync(story);
        (await Service.PostAsync(
            Person.Supervisor, $"{story.Contract}/archive/holds", EveryFunction.BodyOf["SetHold"])).Must(200);
        await RegisterAsync();
        (await Service.SendAsync(Request.Put(Person.For(A), "me/preferences", new JsonObject()))).Must(201);
        var bank = await Banking.PaymentAtTheBank.ReleasedAsync(Service);
        var unknown = Banking.BankPen.Entries(new Banking.BankEntry("PO-1", "1.00", "WALK-1"));
        var answer = (await bank.TellAsync(unknown))["answer"]!;
        await bank.TellAsync(Banking.BankPen.Entries(bank.Debit()));
        var disallowed = new JsonObject { ["amount"] = "2.00", ["reason"] = "超范围支出" };
        (await Service.PostAsync(Person.Officer, $"{bank.Contract}/disallowances", disallowed)).Must(200);
        await Service.SettleAsync();
        // Files of the same bytes are one document, whichever district takes them.
        (await Service.PostAsync(Person.Finance, "bank-answers", EveryFunction.BodyOf["TakeBankAnswers"])).Must(201);
        await Service.SettleAsync();
        var exceptions = (await Service.GetAsync(Person.Finance, "bank-exceptions")).Must(200).Items;
        await KeepLedgerAsync();
        var work = await RetriedWorkAsync();
        var delivery = await UndeliveredAsync();
        var messages = (await Service.GetAsync(Person.For(A), "me/messages")).Must(200).Items;

        VoucherFile = performed.VoucherFile;
        Names = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["tenant"] = Person.District,
            ["round"] = story.Round,
            ["fund"] = story.Round,
            ["uscc"] = A,
            ["proposal"] = ProposalOf(A),
            ["objection"] = raised,
            ["challenge"] = challenge,
            ["complaint"] = complaint["complaint"]!,
            ["stage"] = "midterm",
            ["attachment"] = file.Id,
            ["lot"] = "L1",
            ["evaluator"] = Person.Chen.Account,
            ["no"] = "1",
            ["draw"] = "1",
            ["document"] = "0",
            ["gate"] = "riskPlan",
            ["notice"] = "publication",
            ["version"] = "1",
            ["year"] = "2027",
            ["key"] = "interest.lateDaily",
            ["work"] = work,
            ["plan"] = "p0123456789abcdef",
            ["visit"] = performed.VisitId,
            ["report"] = "q1",
            ["entry"] = "e0123456789abcdef",
            ["period"] = "2026-03",
            ["question"] = asked,
            ["delivery"] = delivery,
            ["message"] = (string)messages[0]!["message"]!,
            ["account"] = Person.For(A).Account,
            ["certificate"] = "SW4073570452",
            ["fee"] = "F1",
            ["posting"] = "1",
            ["feeReport"] = report,
            ["batch"] = bank.Batch,
            ["answer"] = answer,
            ["exception"] = (string)exceptions[0]!["exception"]!,
            ["day"] = "2026-03-02",
            ["archiveHold"] = "h1",
            ["ledger"] = "L1",
            ["file"] = "F1",
            ["month"] = "2026-03",
            ["receivable"] = "r1",
            ["offset"] = "s1",
            ["disallowance"] = "1",
        };
        Rows = await RowsNowAsync();
    }

    /// <summary>Fails the test if anything of the district was written.</summary>
    public async Task MustBeUnchangedAsync() => Assert.Equal(Rows, await RowsNowAsync());

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await clamd.DisposeAsync();
    }

    // Everything that a register can have; the sanction was lifted, so that it keeps nobody from anything.
    private async Task RegisterAsync()
    {
        (await Service.PostAsync(Person.For(A), "me/enrolment", Bodies.Enrolment(A, "测试机构"))).Must(200);
        foreach (var function in (string[])["EnterCertificate", "SanctionOrganization", "LiftSanction"])
        {
            var call = EveryFunction.CallOf(
                EveryFunction.Named(function),
                new Dictionary<string, string> { ["uscc"] = A, ["no"] = "1", ["certificate"] = "SW4073570452" },
                function is "EnterCertificate" ? Person.For(A) : Person.Officer);
            (await Service.SendAsync(call)).Must(200);
        }
    }

    private async Task KeepLedgerAsync()
    {
        var story = new ServiceLedgers.LedgerStory(Service, A, "L1");
        await story.OpenAsync(ServiceLedgers.LedgerStory.Body(A));
        var record = ServiceLedgers.LedgerStory.Record("P1", "2026-03-02T08:00:00", "2026-03-02T10:00:00");
        (await story.PostAsync(Person.For(A), "records", record)).Must(200);
        await story.SendAsync("F1", ServiceLedgers.LedgerStory.Header);
    }

    // An acceptance with its statement, which an evaluator may read who signed it.
    private async Task AcceptAsync(RoundStory story)
    {
        var acceptance = $"{story.Contract}/acceptance";
        (await Service.PostAsync(Person.Officer, acceptance, Bodies.AgreedAcceptance())).Must(200);
        var heard = new JsonObject { ["ref"] = "residents", ["opinion"] = "满意" };
        (await Service.PostAsync(Person.Officer, $"{acceptance}/opinions", heard)).Must(200);
        foreach (var accepter in (Person[])[Person.Chen, Person.Li])
            (await Service.PostAsync(accepter, $"{acceptance}/signatures", new JsonObject())).Must(200);
        (await Service.PostAsync(Person.Officer, $"{acceptance}/conclusion")).Must(200);
    }

    // Who speaks for the community, a price list, and a resident's report.
    private async Task<string> SpokenAsync(RoundStory story)
    {
        (await Service.PostAsync(
            Person.Officer, $"{story.Contract}/feedback/community", EveryFunction.BodyOf["NameCommunity"])).Must(200);
        (await Service.PostAsync(Person.For(A), $"{story.Contract}/fees", Fees.ChargingLowFees.Item("F1"))).Must(200);
        var report = $"public/{Person.District}/{story.Contract}/fee-reports";
        return (await Service.PostAsync(null, report, EveryFunction.BodyOf["ReportFee"])).Must(201)["report"]!;
    }

    private async Task<string> RetriedWorkAsync()
    {
        await Service.BreakDueRowAsync("Missing");
        await Service.MoveToAsync(Service.Now.AddHours(1));
        var work = (string)Assert.Single((await Service.GetAsync(Person.Admin, "operations/stuck-work")).Items)!["work"]!;
        (await Service.PostAsync(Person.Admin, $"operations/stuck-work/{work}/retry")).Must(202);
        return work;
    }

    // Nobody listens on that port.
    private async Task<string> UndeliveredAsync()
    {
        var webhook = new JsonObject { ["url"] = "http://127.0.0.1:9/told" };
        (await Service.SendAsync(Request.Put(Person.Admin, "webhook", webhook))).Must(201);
        var account = new JsonObject { ["bank"] = "测试银行", ["number"] = "6222000011112222" };
        (await Service.PostAsync(Person.Officer, $"organizations/{C}/account-change", account)).Must(200);
        await Service.SettleAsync();
        foreach (var minutes in (int[])[1, 6, 16, 46, 140]) await Service.MoveToAsync(Service.Now.AddMinutes(minutes));
        return (string)Assert.Single((await Service.GetAsync(Person.Officer, "undelivered")).Must(200).Items)!["delivery"]!;
    }

    private Task<IReadOnlyList<string>> RowsNowAsync() => Service.RowsAsync(apart: Elsewhere);
}
