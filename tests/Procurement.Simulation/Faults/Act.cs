using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Functions.Identity;
using Procurement.Simulation.Harness;

namespace Procurement.Simulation.Faults;

/// <summary>What is tried with faults: where it begins, the moment, and its steps, each with its idempotency key.</summary>
internal sealed partial record Act(
    string Name,
    DateTimeOffset At,
    Func<Seed, Task> PrepareAsync,
    params IReadOnlyList<Func<Moves, Task<Answered>>> Steps)
{
    /// <summary>A timer runs again by itself; a person need not.</summary>
    public bool IsTimer { get; init; }

    public override string ToString() => Name;

    /// <summary>The commands on which money, awards and deadlines hang.</summary>
    public static IReadOnlyList<Act> All { get; } =
    [
        new("a proposal drafted and submitted", World.WhileOpen, PrepareOpenRoundAsync,
            on => on.DraftAsync(0, "draft"), on => on.SubmitAsync(0, "submit")),
        new("a proposal taken back and submitted again", World.WhileOpen, PrepareOpenRoundAsync,
            on => on.DraftAsync(0, "draft"),
            on => on.SubmitAsync(0, "submit"),
            on => on.WithdrawAsync(0, "withdraw"),
            on => on.SubmitAsync(0, "again")),
        new("a registration sent and verified", World.WhileOpen, seed => seed.FundAsync(),
            on => on.EnrolAsync("enrol"), on => on.VerifyEnrolmentAsync("verify")),
        new("an entry of the pool that is verified", World.WhileOpen, seed => seed.FundAsync(),
            on => on.EnterPoolAsync("enter-pool"), on => on.VerifyEvaluatorAsync("verify-evaluator")),
        new("a draw that is committed to", World.BeforeEvaluating, seed => seed.PoolAsync(),
            on => on.CommitDrawAsync("commit-draw")),
        new("a draw that is completed", World.WhileEvaluating, seed => seed.CommittedDrawAsync(),
            on => on.CompleteDrawAsync("complete-draw"), on => on.AcceptSeatAsync("accept-seat")),
        new("a certificate confirmed and a ban", World.WhileOpen, PrepareOpenRoundAsync,
            on => on.EnterCertificateAsync(0, "enter"), on => on.ConfirmCertificateAsync(0, "confirm"),
            on => on.SanctionAsync(0, "ban")),
        new("a return for correction and the correction", World.WhileEvaluating, seed => seed.CheckedRoundAsync(),
            on => on.MarkAsync(0, "mark"), on => on.ReturnAsync(0, "return"), on => on.CorrectAsync(0, "correct")),
        new("a clarification that moves the closing", World.WhileOpen, PrepareOpenRoundAsync,
            on => on.ClarifyAsync(World.WhileEvaluating, "clarify")),
        new("a question", World.WhileOpen, PrepareOpenRoundAsync, on => on.AskAsync(0, "ask")),
        new("the answer to a question", World.WhileOpen, PrepareQuestionAsync, on => on.AnswerAsync("answer")),
        new("a file that is uploaded", World.WhileOpen, PrepareOpenRoundAsync,
            on => on.BeginFileAsync(0, "begin"), on => on.UploadFileAsync(0, "upload")),
        new("a file that is taken away", World.WhileOpen, seed => seed.SealedRoundWithFileAsync(),
            on => on.RemoveFileAsync(0, "remove")),
        new("a sealed proposal taken back and submitted again", World.WhileOpen, seed => seed.SealedRoundWithFileAsync(),
            on => on.DraftWithFileAsync(0, "sealed-draft"),
            on => on.SubmitSealedAsync(0, "sealed-submit"),
            on => on.WithdrawSealedAsync(0, "sealed-withdraw"),
            on => on.SubmitSealedAsync(0, "sealed-again")),
        new("a key of one's own and a share", World.WhileOpen, seed => seed.SealedRoundAsync(),
            on => on.RegisterKeyAsync(Role.Finance, "register"),
            on => on.CollectShareAsync(Role.Officer, "collect")),
        new("the opening of a sealed round", World.WhileEvaluating, seed => seed.ClosedSealedRoundAsync(),
            on => on.BringShareAsync(Role.Officer, "first"),
            on => on.BringShareAsync(Role.Approver, "second")),
        new("another account", World.WhileOpen, PrepareOpenRoundAsync,
            on => on.ProposeAccountAsync(0, "propose"), on => on.ConfirmAccountAsync(0, "confirm")),
        new("how one wants to be told", World.WhileOpen, PrepareOpenRoundAsync, on => on.PreferAsync(0)),
        new("a webhook", World.WhileOpen, PrepareOpenRoundAsync, on => on.SetWebhookAsync()),
        new("messages that are read", World.WhileOpen, PrepareMessageAsync,
            on => on.ReadAsync(0, "one"), on => on.ReadThroughAsync(0, "read")),
        new("the opening of evaluation", World.WhileEvaluating, seed => seed.ClosedRoundAsync(),
            on => on.OpenEvaluationAsync("open")),
        new("a rejection and its correction", World.WhileEvaluating, seed => seed.ClosedRoundAsync(),
            on => on.RejectAsync(0, "reject"), on => on.ReadmitAsync(0, "readmit")),
        new("a score sheet", World.WhileEvaluating, PrepareEvaluationAsync,
            on => on.ScoreAsync(World.Evaluators[0], 0, new Fraction(177, 2), "sheet")),
        new("the award notice", World.WhileEvaluating, PrepareScoredRoundAsync, on => on.PublishNoticeAsync("notice")),
        new("an objection that is upheld", World.InNotice, PrepareNoticedRoundAsync,
            on => on.ObjectAsync(0, "object"), on => on.AnswerAsync("object", upheld: true, "uphold")),
        new("a challenge that is upheld", World.InNotice, PrepareNoticedProcurementAsync,
            on => on.ChallengeAsync("challenge"), on => on.ReplyAsync("challenge", upheld: true, "reply")),
        new("a complaint that suspends and is withdrawn", World.InNotice, PrepareNoticedProcurementAsync,
            on => on.ChallengeAsync("challenge"),
            on => on.ReplyAsync("challenge", upheld: false, "reply"),
            on => on.ComplainAsync("challenge", "complain"),
            on => on.SuspendAsync("complain", "suspend"),
            on => on.WithdrawComplaintAsync("complain", "withdraw-complaint")),
        new("a cancelled round", World.InNotice, PrepareNoticedRoundAsync, on => on.CancelRoundAsync("cancel")),
        new("the final award", World.AfterNotice, PrepareNoticedRoundAsync, on => on.MakeFinalAwardAsync("award")),
        new("both signatures", World.WhileSigning, PrepareContractsAsync,
            on => on.SignAsync(0, Moves.Supplier(0), "supplier"),
            on => on.SignAsync(0, Person.Of(Role.Approver), "purchaser")),
        new("the final award of a round with agreements", World.AfterNotice, PrepareNoticeWithAgreementsAsync,
            on => on.MakeFinalAwardAsync("award")),
        new("a signature that is prepared", World.WhileSigning, PrepareDocumentAsync,
            on => on.PrepareDocumentAsync("prepare-document")),
        new("a document that both sign", World.WhileSigning, PrepareDocumentAsync,
            on => on.UploadDocumentAsync(Moves.Supplier(0), Party.Supplier, "upload-supplier"),
            on => on.PassGateAsync("legalReview", "gate-1"),
            on => on.PassGateAsync("riskPlan", "gate-2"),
            on => on.PassGateAsync("acceptancePlan", "gate-3"),
            on => on.UploadDocumentAsync(Person.Of(Role.Approver), Party.Purchaser, "upload-purchaser")),
        new("a notice that is given", World.WhileSigning, PrepareNoticeDueAsync,
            on => on.GiveNoticeAsync("give-notice")),
        new("a declined award", World.WhileSigning, PrepareContractsAsync, on => on.DeclineAsync(0, "decline")),
        new("a claim", World.WhileSigning, seed => PrepareContractAsync(seed), on => on.ClaimAsync(0, "INV1", "claim")),
        new("an acceptance", World.WhileSigning, seed => PrepareContractAsync(seed, new InstalmentClaimed(1, "INV1")),
            on => on.AcceptAsync(0, "accept")),
        new("a payment prepared and approved", World.WhileSigning,
            seed => PrepareContractAsync(seed, new InstalmentClaimed(1, "INV1"), new ClaimAccepted(1, World.Until(new(2026, 5, 22)))),
            on => on.PrepareAsync(0, "prepare"),
            on => on.ApproveAsync(0, "approve")),
        new("an order that is withdrawn and prepared again", World.WhileSigning,
            seed => PrepareContractAsync(seed, World.Ordered),
            on => on.WithdrawOrderAsync(0, "withdraw-order"),
            on => on.PrepareAsync(0, "prepare-again")),
        new("a plan and a visit that is withdrawn", World.WhileSigning, PreparePerformanceAsync,
            on => on.ProposePlanAsync(0, "plan"), on => on.AgreeToPlanAsync(0, "plan", "agree"),
            on => on.RecordVisitAsync(0, "plan", "visit"), on => on.WithdrawVisitAsync(0, "visit", "withdraw-visit")),
        new("a report and a voucher that is settled", World.WhileSigning, PreparePerformanceAsync,
            on => on.ReportAsync(0, "report"), on => on.BookExpenseAsync(0, "book"),
            on => on.SettleEntriesAsync(0, "settle")),
        new("a correction that all parties score again", World.WhileSigning,
            seed => PrepareAssessmentAsync(seed, on => on.ArrangedAsync(0)),
            on => on.HandInAsync(0, "hand-in"),
            on => on.AssessAsync(0, Role.Officer, 50, "first"),
            on => on.AssessAsync(0, Role.Evaluator, 60, "second"),
            on => on.HandInAsync(0, "hand-in-again"),
            on => on.AssessAsync(0, Role.Officer, 80, "third"),
            on => on.AssessAsync(0, Role.Evaluator, 90, "fourth")),
        new("the conclusion of an acceptance", World.WhileSigning,
            seed => PrepareAssessmentAsync(seed, on => on.SignedAcceptanceAsync(0)),
            on => on.ConcludeAcceptanceAsync(0, "conclude-acceptance")),
        new("an assessment that is late", World.AfterSigning,
            seed => PrepareAssessmentAsync(seed, on => on.ArrangedAsync(0)), on => on.FailLateAsync()) { IsTimer = true },
        new("what the supplier says of the purchaser, taken back", World.WhileSigning, seed => PrepareContractAsync(seed),
            on => on.JudgeAsync(0, "judge"), on => on.TakeBackAsync(0, "take-back")),
        new("an own fee and what was charged", World.WhileSigning, seed => PrepareContractAsync(seed),
            on => on.DeclareFeeAsync(0, "declare"), on => on.ApproveFeeAsync(0, "allow"),
            on => on.EnterFeesAsync(0, "charged")),
        new("a resident's report", World.WhileSigning, seed => PrepareContractAsync(seed),
            on => on.ReportFeeAsync(0, "report")),
        new("a termination", World.WhileSigning, seed => PrepareContractAsync(seed), on => on.TerminateAsync(0, "end")),
        new("a supplement proposed", World.WhileSigning, PrepareAgreementAsync,
            on => on.ProposeSupplementAsync(0, "propose")),
        // Refused before it is drawn it would have no document: that is another order of things.
        new("a supplement refused", World.WhileSigning, PrepareSupplementAsync,
            on => on.RefuseSupplementAsync(0, "refuse")),
        new("a suspension and its end", World.WhileSigning, seed => PrepareContractAsync(seed),
            on => on.SuspendAsync(0, "suspend"), on => on.ResumeAsync(0, "resume")),
        new("a notice of termination that is confirmed", World.WhileSigning, seed => PrepareContractAsync(seed),
            on => on.GiveNoticeAsync(0, "notice"), on => on.ConfirmNoticeAsync(0, "confirm")),
        new("score books that are copied", World.WhileEvaluating, PrepareScoredRoundAsync, on => on.CopyBooksAsync())
        {
            IsTimer = true,
        },
        new("contracts that lapse", World.AfterSigning, PrepareContractsAsync, on => on.LapseAsync()) { IsTimer = true },
        .. OfMoney(),
    ];

    private static async Task PrepareOpenRoundAsync(Seed seed)
    {
        await seed.OrganizationAsync(World.Organizations[0]);
        await seed.OpenRoundAsync();
    }

    private static async Task PrepareQuestionAsync(Seed seed)
    {
        await PrepareOpenRoundAsync(seed);
        await seed.AskedAsync();
    }

    private static async Task PrepareMessageAsync(Seed seed)
    {
        await PrepareOpenRoundAsync(seed);
        await seed.ToldAsync();
    }

    private static Task PrepareEvaluationAsync(Seed seed) => seed.EvaluatedRoundAsync();

    private static async Task PrepareScoredRoundAsync(Seed seed)
    {
        await seed.EvaluatedRoundAsync();
        await seed.SheetsAsync();
    }

    private static async Task PrepareNoticedProcurementAsync(Seed seed)
    {
        await seed.FundAsync();
        await seed.OrganizationAsync(World.Organizations[2]);
        await seed.NoticedProcurementAsync();
    }

    private static async Task PrepareNoticedRoundAsync(Seed seed)
    {
        await seed.FundAsync();
        await seed.NoticedRoundAsync();
    }

    private static async Task PrepareContractsAsync(Seed seed)
    {
        await seed.FundAsync();
        await seed.AwardedRoundAsync();
    }

    private static async Task PrepareSupplementAsync(Seed seed)
    {
        await PrepareContractsAsync(seed);
        await seed.SupplementAsync(0);
    }

    private static async Task PrepareAssessmentAsync(Seed seed, Func<Seed, Task> assessedAsync)
    {
        await PrepareContractAsync(seed);
        await assessedAsync(seed);
    }

    private static async Task PrepareAgreementAsync(Seed seed)
    {
        await PrepareContractsAsync(seed);
        await seed.DocumentedContractAsync(0);
    }

    private static async Task PrepareNoticeWithAgreementsAsync(Seed seed)
    {
        await seed.FundAsync();
        await seed.NoticedRoundWithAgreementsAsync();
    }

    private static async Task PrepareDocumentAsync(Seed seed)
    {
        await seed.FundAsync();
        await seed.AwardedRoundWithAgreementsAsync();
    }

    private static async Task PrepareNoticeDueAsync(Seed seed)
    {
        await PrepareDocumentAsync(seed);
        await seed.ContractAsync(
            0,
            new SupplierSigned(),
            new PurchaserSigned(),
            new NoticeFellDue(NoticeKind.Filing, 0, World.Until(new(2026, 5, 1))));
    }

    // In a round that watches performance.
    private static async Task PreparePerformanceAsync(Seed seed)
    {
        seed.Settings = World.Settings with
        {
            Performance = new([new("q1", "季度报告", 30)], new Fraction(1, 10), null, null, null),
        };
        await PrepareContractAsync(seed);
        await seed.EvidenceAsync();
    }

    private static async Task PrepareContractAsync(Seed seed, params ContractEvent[] happened)
    {
        await PrepareContractsAsync(seed);
        await seed.ContractAsync(0, [new SupplierSigned(), new PurchaserSigned(), .. happened]);
    }
}
