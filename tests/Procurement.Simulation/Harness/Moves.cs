using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Messages;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Functions.Awards;
using Procurement.Functions.Contracts;
using Procurement.Functions.Enrolments;
using Procurement.Functions.Evaluation;
using Procurement.Functions.FollowUps;
using Procurement.Functions.Identity;
using Procurement.Functions.Messages;
using Procurement.Functions.Objections;
using Procurement.Functions.Organizations;
using Procurement.Functions.Payments;
using Procurement.Functions.Proposals;
using Procurement.Functions.Publicity;
using Procurement.Functions.Questions;
using Procurement.Storage.Aggregates;
using Procurement.Functions.Rounds;
using Procurement.Storage.Copies;
using Procurement.Storage.Indexes;
using static Procurement.Simulation.Harness.World;
using CostClass = Procurement.Domain.Rounds.CostClass;

namespace Procurement.Simulation.Harness;

/// <summary>
/// What people do on one host, through the functions of the service; contracts are named by their rank.
/// </summary>
internal sealed partial class Moves(Service service)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<Answered> DraftAsync(int rank, string key) => Supplier(rank).PostAsync(
        service, request => service.Get<ProposalFunctions>().DraftAsync(request, Round, Cancel),
        "proposals",
        key,
        Content(key));

    public Task<Answered> ReviseAsync(int rank, string title, string version) => Supplier(rank).PutAsync(
        service, request => service.Get<ProposalFunctions>().ReviseAsync(request, Round, Proposal(rank), Cancel),
        "proposal",
        Content(title),
        version);

    public Task<Answered> SubmitAsync(int rank, string key, int number = 1)
    {
        var proposal = $"{Organizations[rank]}-{number}";
        return Supplier(rank).PostAsync(
            service, request => service.Get<ProposalFunctions>().SubmitAsync(request, Round, proposal, Cancel),
            proposal,
            key);
    }

    public Task<Answered> WithdrawAsync(int rank, string key)
    {
        var proposal = Proposal(rank);
        return Supplier(rank).PostAsync(
            service, request => service.Get<ProposalFunctions>().WithdrawAsync(request, Round, proposal, Cancel),
            proposal,
            key);
    }

    public Task<Answered> RejectAsync(int rank, string key) => Person.Of(Role.Officer).PostAsync(
        service, request => service.Get<ExaminationFunctions>().ExamineAsync(request, Round, Cancel),
        "examinations",
        key,
        new ExaminationBody(Proposal(rank), ExaminationResult.Rejected, "材料不全"));

    public Task<Answered> ReadmitAsync(int rank, string key) => Person.Of(Role.Officer).PostAsync(
        service,
        request => service.Get<ExaminationFunctions>().CorrectAsync(request, Round, Proposal(rank), Cancel),
        $"examinations/{rank}",
        key,
        new CorrectionBody("补充材料属实"));

    public Task<Answered> EnrolAsync(string key) => new Person("newcomer", Role.Applicant).PostAsync(
        service, request => service.Get<OwnEnrolmentFunctions>().SendAsync(request, Cancel),
        "me/enrolment",
        key,
        new EnrolmentBody(
            "52440300MJL186084F",
            "新来的机构",
            OrganizationKind.ServiceInstitution,
            "周静",
            "027-88880000",
            new AccountBody(Account.Bank, Account.Number)));

    public Task<Answered> VerifyEnrolmentAsync(string key) => Person.Of(Role.Officer).PostAsync(
        service, request => service.Get<EnrolmentFunctions>().VerifyAsync(request, "newcomer", Cancel),
        "enrolments/newcomer/verification",
        key,
        new VerificationBody(Seen));

    public Task<Answered> EnterCertificateAsync(int rank, string key) => Supplier(rank).PostAsync(
        service, request => service.Get<CertificateFunctions>().EnterAsync(request, Organizations[rank], Cancel),
        $"certificates/{rank}",
        key,
        new EnterCertificateBody("SW1", "罗伟", CertificateLevel.SocialWorker, new(2028, 12, 31)));

    public Task<Answered> ConfirmCertificateAsync(int rank, string key) => Person.Of(Role.Officer).PostAsync(
        service,
        request => service.Get<CertificateFunctions>().ConfirmAsync(request, Organizations[rank], "SW1", Cancel),
        $"certificates/{rank}/confirmation",
        key,
        Seen);

    public Task<Answered> SanctionAsync(int rank, string key) => Person.Of(Role.Officer).PostAsync(
        service, request => service.Get<RegisterFunctions>().SanctionAsync(request, Organizations[rank], Cancel),
        $"sanctions/{rank}",
        key,
        new SanctionBody(SanctionKind.Ban, new(2026, 1, 1), "公告", "未报年报", new(2027, 12, 31)));

    public Task<Answered> MarkAsync(int rank, string key) => Person.Of(Role.Officer).PostAsync(
        service,
        request => service.Get<ChecklistFunctions>().MarkAsync(request, Round, Proposal(rank), Cancel),
        $"marks/{rank}",
        key,
        new MarksBody([new MarkBody("plan", false, "名称不符")]));

    public Task<Answered> ReturnAsync(int rank, string key) => Person.Of(Role.Officer).PostAsync(
        service,
        request => service.Get<ChecklistFunctions>().ReturnAsync(request, Round, Proposal(rank), Cancel),
        $"return/{rank}",
        key,
        new ReturnBody(["title"], "请补正"));

    public Task<Answered> CorrectAsync(int rank, string key) => Supplier(rank).PostAsync(
        service,
        request => service.Get<CorrectionFunctions>().CorrectAsync(request, Round, Proposal(rank), Cancel),
        $"correct/{rank}",
        key,
        Content(key));

    public Task<Answered> OpenEvaluationAsync(string key) => Person.Of(Role.Officer).PostAsync(
        service, request => service.Get<ConveningFunctions>().OpenAsync(request, Round, Cancel),
        "evaluation",
        key,
        new PanelBody([.. Evaluators.Select(one => new PanelMemberBody(one, one))]));

    public Task<Answered> ScoreAsync(string evaluator, int rank, Fraction points, string key) =>
        new Person(evaluator, Role.Evaluator).PostAsync(
            service, request => service.Get<ScoreSheetFunctions>().SubmitAsync(request, Round, Cancel),
            "sheets",
            key,
            new ScoreSheetBody(Proposal(rank), new Dictionary<string, Fraction> { ["need"] = points }));

    public Task<Answered> AskAsync(int rank, string key) => Supplier(rank).PostAsync(
        service, request => service.Get<QuestionFunctions>().AskAsync(request, Round, Cancel),
        "questions",
        key,
        new QuestionBody("服务场地由谁提供？"));

    public async Task<Answered> AnswerAsync(string key)
    {
        var question = (await QuestionsAsync()).Single();
        return await Person.Of(Role.Officer).PostAsync(
            service, request => service.Get<QuestionFunctions>().AnswerAsync(request, Round, question, Cancel),
            $"questions/{question}/answer",
            key,
            new AnswerBody("由街道提供。"));
    }

    public async Task<Answered> ReadAsync(int rank, string key)
    {
        var newest = await NewestAsync(rank);
        return await Supplier(rank).PostAsync(
            service, request => service.Get<MessageFunctions>().ReadAsync(request, newest, Cancel), newest, key);
    }

    public async Task<Answered> ReadThroughAsync(int rank, string key) => await Supplier(rank).PostAsync(
        service,
        request => service.Get<MessageFunctions>().ReadThroughAsync(request, Cancel),
        "read-messages",
        key,
        new ReadThroughBody(await NewestAsync(rank)));

    private async Task<string> NewestAsync(int rank)
    {
        var of = Mailbox.OfOrganization(Organizations[rank]);
        return (await service.Get<Mailboxes>().NewerAsync(Tenant, [of], null, 1, Cancel)).Single();
    }

    private Task<IReadOnlyList<string>> QuestionsAsync() => service.Get<Lists>().IdsAsync(
        ListNames.Questions(new RoundKey(Tenant, Round)), Cancel);

    public Task<Answered> PublishNoticeAsync(string key) => Person.Of(Role.Officer).PostAsync(
        service, request => service.Get<NoticeFunctions>().PublishAsync(request, Round, Cancel), "notice", key);

    public Task<Answered> ObjectAsync(int rank, string key) => ObjectAsync(Proposal(rank), key);

    public Task<Answered> ObjectAsync(string proposal, string key) => Supplier(2).PostAsync(
        service, request => service.Get<ObjectionFunctions>().RaiseAsync(request, Round, Cancel),
        "objections",
        key,
        new ObjectionBody(proposal, "业绩不实"));

    /// <summary>Answers the objection that was raised under a key.</summary>
    public Task<Answered> AnswerAsync(string raised, bool upheld, string key)
    {
        var objector = ObjectorKey.OfOrganization(new RoundKey(Tenant, Round), Organizations[2]);
        var by = new Author(Supplier(2).Account, InNotice);
        var objection = objector.Objection(Stamp.Of(by, raised, ""));
        return Person.Of(Role.Approver).PostAsync(
            service,
            request => service.Get<ObjectionFunctions>().ResolveAsync(request, Round, objection, Cancel),
            "resolution",
            key,
            new ResolutionBody(upheld, "经查"));
    }

    public Task<Answered> CancelRoundAsync(string key) => Person.Of(Role.Approver).PostAsync(
        service, request => service.Get<RoundEndingFunctions>().CancelAsync(request, Round, Cancel),
        "cancellation",
        key,
        new RoundEndBody("资金被收回"));

    public Task<Answered> ClarifyAsync(DateTimeOffset closesAt, string key) => Person.Of(Role.Approver).PostAsync(
        service, request => service.Get<ClarificationFunctions>().PublishAsync(request, Round, Cancel),
        "clarifications",
        key,
        new ClarificationBody("服务点增加一处", "街道调整", ClosesAt: closesAt));

    public Task<Answered> MakeFinalAwardAsync(string key, string round = Round) => Person.Of(Role.Approver).PostAsync(
        service, request => service.Get<AwardFunctions>().FinalizeAsync(request, round, Cancel), $"award/{round}", key);

    public Task<Answered> SignAsync(int rank, Person signer, string key) => signer.PostAsync(
        service, request => service.Get<SigningFunctions>().SignAsync(request, Round, Proposal(rank), Cancel),
        $"sign/{rank}",
        key);

    public Task<Answered> DeclineAsync(int rank, string key) => Supplier(rank).PostAsync(
        service, request => service.Get<SigningFunctions>().DeclineAsync(request, Round, Proposal(rank), Cancel),
        $"decline/{rank}",
        key,
        new DeclinationBody("无力承接"));

    public Task<Answered> ClaimAsync(int rank, string invoice, string key) => Supplier(rank).PostAsync(
        service, request => service.Get<ClaimFunctions>().ClaimAsync(request, Round, Proposal(rank), "1", Cancel),
        $"claim/{rank}",
        key,
        new ClaimBody(invoice));

    public Task<Answered> AcceptAsync(int rank, string key) => Person.Of(Role.Officer).PostAsync(
        service, request => service.Get<ClaimFunctions>().AcceptAsync(request, Round, Proposal(rank), "1", Cancel),
        $"accept/{rank}",
        key);

    public Task<Answered> PrepareAsync(int rank, string key) => Person.Of(Role.Finance).PostAsync(
        service, request => service.Get<PaymentFunctions>().PrepareAsync(request, Round, Proposal(rank), "1", Cancel),
        $"prepare/{rank}",
        key);

    public Task<Answered> ApproveAsync(int rank, string key) => Person.Of(Role.FinanceApprover).PostAsync(
        service, request => service.Get<PaymentFunctions>().ApproveAsync(request, Round, Proposal(rank), "1", Cancel),
        $"approve/{rank}",
        key);

    public Task<Answered> WithdrawOrderAsync(int rank, string key) => Person.Of(Role.Finance).PostAsync(
        service, request => service.Get<PaymentFunctions>().WithdrawAsync(request, Round, Proposal(rank), "1", Cancel),
        $"withdraw/{rank}",
        key,
        new ReasonBody("账号待核"));

    public Task<Answered> TerminateAsync(int rank, string key) => Person.Of(Role.Approver).PostAsync(
        service, request => service.Get<EndingFunctions>().TerminateAsync(request, Round, Proposal(rank), Cancel),
        $"terminate/{rank}",
        key,
        new TerminationBody("停止服务"));

    public async Task<Answered> LapseAsync()
    {
        await Middleware.RaceAsync(() => service.Get<ContractTimers>().LapseAsync(new TimerInfo(), Cancel), Cancel);
        return new Answered(StatusCodes.Status200OK, "", null);
    }

    public async Task<Answered> CopyBooksAsync()
    {
        Assert.Empty(await service.Get<ScoreBookCopies>().CopyAsync(Cancel));
        return new Answered(StatusCodes.Status200OK, "", null);
    }

    public static Person Supplier(int rank) => Person.Applicant(Organizations[rank]);

    private static EvidenceBody Seen => new("登记证书副本", "窗口", new(2026, 3, 9));

    private static ProposalBody Content(string title)
    {
        BudgetLineBody[] budget = [new(CostClass.Activity, Requested)];
        return new("P1", "L1", title, "elderly", new LeadBody("罗伟"), Requested, Money.Zero, budget);
    }
}
