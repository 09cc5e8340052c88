using FluentValidation;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Procurement.Functions.Archives;
using Procurement.Functions.Arrears;
using Procurement.Functions.Assessments;
using Procurement.Functions.Attachments;
using Procurement.Functions.Audit;
using Procurement.Functions.Awards;
using Procurement.Functions.Banking;
using Procurement.Functions.Contracts;
using Procurement.Functions.Deliveries;
using Procurement.Functions.Enrolments;
using Procurement.Functions.Evaluation;
using Procurement.Functions.Feedbacks;
using Procurement.Functions.Fees;
using Procurement.Functions.FollowUps;
using Procurement.Functions.Funds;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Lots;
using Procurement.Functions.Messages;
using Procurement.Functions.Objections;
using Procurement.Functions.Orders;
using Procurement.Functions.Payments;
using Procurement.Functions.Performances;
using Procurement.Functions.Proposals;
using Procurement.Functions.Publicity;
using Procurement.Functions.Questions;
using Procurement.Functions.Receivables;
using Procurement.Functions.Reports;
using Procurement.Functions.Rounds;
using Procurement.Functions.ServiceLedgers;
using Procurement.Functions.Surveys;
using Procurement.Functions.Work;
using Procurement.Publishing;
using Procurement.Storage;
using Procurement.Storage.FollowUps;

namespace Procurement.Functions;

/// <summary>Registers what the functions of the service need.</summary>
public static partial class ProcurementServices
{
    /// <summary>Storage, the calendar, the use cases and what follows them.</summary>
    public static FunctionsApplicationBuilder AddProcurement(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseMiddleware<StorageMiddleware>();
        var services = builder.Services;
        services.AddProcurementStorage(builder.Configuration);
        services.AddPublicPages(builder.Configuration);
        services.AddSealing();
        services.AddBanking(builder.Configuration);
        services.AddSingleton<LawBooks>();
        services.AddSingleton<LawKeepers>();
        services.AddValidatorsFromAssemblyContaining<RoundBodyValidator>(ServiceLifetime.Singleton);
        services.AddSingleton<PublishedRounds>();
        services.AddSingleton<PurchasersWork>();
        services.AddSingleton<OwnWork>();
        services.AddSingleton<AdministratorsWork>();
        services.AddSingleton<WaitingDays>();
        services.AddSingleton<ProposalSeal>();
        services.AddSingleton<Submitters>();
        services.AddSingleton<Examinations>();
        services.AddSingleton<Unexamined>();
        services.AddSingleton<ProposalVersions>();
        services.AddSingleton<TrailReading>();
        services.AddSingleton<AssessmentDesk>();
        services.AddSingleton<Submissions>();
        services.AddSingleton<SubmittedProposals>();
        services.AddSingleton(ScannerSettings.Read(builder.Configuration));
        services.AddSingleton<Scanner>();
        services.AddSingleton<Intake>();
        services.AddSingleton<AttachmentAccess>();
        services.AddSingleton<EvidenceOfContracts>();
        services.AddSingleton<CommitteeFacts>();
        services.AddSingleton<EntryList>();
        services.AddSingleton<IncompleteBooks>();
        services.AddSingleton<LotContenders>();
        services.AddSingleton<EvaluationOpening>();
        services.AddSingleton<LotOfContract>();
        services.AddSingleton<LotRanking>();
        services.AddSingleton<LotRows>();
        services.AddSingleton<NoticePublication>();
        services.AddSingleton<PublicNotice>();
        services.AddSingleton<ContractOffers>();
        services.AddSingleton(SigningRoots.Read(builder.Configuration));
        services.AddSingleton<SignedFiles>();
        services.AddSingleton<DocumentDrawing>();
        services.AddSingleton<AgreementWork>();
        services.AddSingleton<NoticeWork>();
        services.AddSingleton<LostAwards>();
        services.AddSingleton<ObjectionSettlement>();
        services.AddSingleton<FinalAwardWork>();
        services.AddSingleton<ContractSteps>();
        services.AddSingleton<AwardContracts>();
        services.AddSingleton<WatchedContracts>();
        services.AddSingleton<ReportReminders>();
        services.AddSingleton<SurveyReading>();
        services.AddSingleton<FeeReading>();
        services.AddMoney();
        services.AddMessages(builder.Configuration);
        services.AddArchives();
        services.AddFollowUps();
        return builder;
    }

    // Claims, payments, the ledger and what is owed back.
    private static void AddMoney(this IServiceCollection services)
    {
        services.AddSingleton<RepeatedPayments>();
        services.AddSingleton<PaymentChecks>();
        services.AddSingleton<InvoiceFiles>();
        services.AddSingleton<ContractPostings>();
        services.AddSingleton<FundedProjects>();
        services.AddSingleton<LedgerCheck>();
        services.AddSingleton<SupplementMoney>();
        services.AddSingleton<SupplementWork>();
        services.AddSingleton<ReceivableDesk>();
        services.AddSingleton<ReceivableFollowing>();
        services.AddSingleton<ReceivableBooking>();
        services.AddSingleton<LedgerReading>();
    }

    private static void AddMessages(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<MessagePost>();
        services.AddSingleton<MessageReading>();
        services.AddSingleton<OutgoingMessages>();
        services.AddSingleton(MailSettings.Read(settings));
        services.AddSingleton(WebhookSettings.Read(settings));
        services.AddSingleton<ISender, MailSender>();
        services.AddSingleton<ISender, WebhookSender>();
    }

    private static void AddFollowUps(this IServiceCollection services)
    {
        services.AddFollowUp<OrganizationFollowUp>();
        services.AddSingleton<EnrolmentClaims>();
        services.AddSingleton<IMemberships, Memberships>();
        services.AddFollowUp<EnrolmentFollowUp>();
        services.AddFollowUp<FundFollowUp>();
        services.AddFollowUp<RoundFollowUp>();
        services.AddFollowUp<ProposalFollowUp>();
        services.AddFollowUp<LotFollowUp>();
        services.AddFollowUp<AttachmentFollowUp>();
        services.AddFollowUp<ObjectionFollowUp>();
        services.AddFollowUp<ContractFollowUp>();
        services.AddFollowUp<PerformanceFollowUp>();
        services.AddFollowUp<AssessmentFollowUp>();
        services.AddFollowUp<LawFollowUp>();
        services.AddFollowUp<InterventionFollowUp>();
        services.AddFollowUp<PublicSiteWork>();
        services.AddFollowUp<QuestionFollowUp>();
        services.AddChallenges();
        services.AddFollowUp<SurveyFollowUp>();
        services.AddFollowUp<FeedbackFollowUp>();
        services.AddFollowUp<RewardListFollowUp>();
        services.AddFollowUp<FeeFollowUp>();
        services.AddFollowUp<ReceivableFollowUp>();
        services.AddFollowUp<LedgerFollowUp>();
        services.AddFollowUp<ArchiveFollowUp>();
        services.AddFollowUp<PreferencesFollowUp>();
        services.AddFollowUp<DeliveryFollowUp>();
        services.AddFollowUp<WebhookFollowUp>();
        services.AddDueTasks();
        services.AddReports();
        services.AddDraws();
        services.AddSingleton<DueWork>();
        services.AddSingleton<StuckWorkNotes>();
        services.AddSingleton<FollowUpTurns>();
        services.AddSingleton<FollowUpFunctions>();
    }

    private static void AddBanking(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(BankSettings.Read(configuration));
        services.AddSingleton<IBankDelivery, OutboxDelivery>();
        services.AddSingleton<PaymentOrders>();
        services.AddSingleton<AnswerReading>();
        services.AddSingleton<BatchedPayments>();
        services.AddSingleton<BatchWork>();
        services.AddSingleton<FactWork>();
        services.AddSingleton<ExceptionDesk>();
        services.AddSingleton<Reconciliation>();
        services.AddFollowUp<BankBatchFollowUp>();
        services.AddFollowUp<BankAnswersFollowUp>();
        services.AddFollowUp<BankExceptionFollowUp>();
    }

    private static void AddDueTasks(this IServiceCollection services)
    {
        services.AddSingleton<IDueTask, OpeningTask>();
        services.AddSingleton<IDueTask, ClosingTask>();
        services.AddSingleton<IDueTask, NoticeEndTask>();
        services.AddSingleton<IDueTask, SigningEndTask>();
        services.AddSingleton<IDueTask, PaymentLateTask>();
        services.AddSingleton<IDueTask, AssessmentLateTask>();
        services.AddSingleton<IDueTask, AmendmentEndTask>();
        services.AddSingleton<IDueTask, NoticeLateTask>();
        services.AddSingleton<IDueTask, ReportDueTask>();
        services.AddSingleton<IDueTask, PaymentSoonTask>();
        services.AddSingleton<IDueTask, ArrearsListTask>();
        services.AddSingleton<IDueTask, ReceivableDueTask>();
        services.AddSingleton<IDueTask, DeliveryTask>();
        services.AddSingleton<IDueTask, ScanTask>();
        services.AddSingleton<IDueTask, BankAnswerLateTask>();
    }

    private static void AddReports(this IServiceCollection services)
    {
        services.AddSingleton<PurchaseReading>();
        services.AddSingleton<PurchaseLedger>();
        services.AddSingleton<PaymentReports>();
        services.AddSingleton<LateRates>();
        services.AddSingleton<ArrearsReport>();
        services.AddSingleton<CommitmentReport>();
        services.AddSingleton<ArrearsDrawing>();
        services.AddSingleton<ArrearsClock>();
        services.AddSingleton<PaymentClock>();
        services.AddFollowUp<ArrearsListFollowUp>();
    }

    private static void AddSealing(this IServiceCollection services)
    {
        services.AddSingleton<DraftContents>();
        services.AddSingleton<RoundSealing>();
        services.AddSingleton<ProposalUnsealing>();
        services.AddSingleton<EnclosedKeys>();
        services.AddSingleton<FileOpening>();
        services.AddSingleton<Submitting>();
        services.AddSingleton<SignedReceipts>();
        services.AddFollowUp<KeyHolderFollowUp>();
    }

    private static void AddFollowUp<T>(this IServiceCollection services)
        where T : class, IFollowUp
    {
        services.AddSingleton<T>();
        services.AddSingleton<IFollowUp>(with => with.GetRequiredService<T>());
    }
}
