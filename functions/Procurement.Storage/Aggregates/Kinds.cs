using Procurement.Domain.Assessments;
using Procurement.Domain.Attachments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Deliveries;
using Procurement.Domain.Enrolments;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Funds;
using Procurement.Domain.Laws;
using Procurement.Domain.Lots;
using Procurement.Domain.Messages;
using Procurement.Domain.Objections;
using Procurement.Domain.Operations;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Questions;
using Procurement.Domain.Rounds;
using Procurement.Storage.Account;
using Procurement.Storage.Stored.V1.Assessments;
using Procurement.Storage.Stored.V1.Attachments;
using Procurement.Storage.Stored.V1.Deliveries;
using Procurement.Storage.Stored.V1.Enrolments;
using Procurement.Storage.Stored.V1.Evaluation;
using Procurement.Storage.Stored.V1.Laws;
using Procurement.Storage.Stored.V1.Lots;
using Procurement.Storage.Stored.V1.Messages;
using Procurement.Storage.Stored.V1.Objections;
using Procurement.Storage.Stored.V1.Operations;
using Procurement.Storage.Stored.V1.Organizations;
using Procurement.Storage.Stored.V1.Proposals;
using Procurement.Storage.Stored.V1.Questions;
using Procurement.Storage.Stored.V1.Rounds;
using Procurement.Storage.Stored.V3.Contracts;
using Procurement.Storage.Stored.V3.Funds;
using Procurement.Storage.Stored.V3.Rounds;

namespace Procurement.Storage.Aggregates;

/// <summary>The aggregates of the service; each lives in the table of its name.</summary>
public static partial class Kinds
{
    /// <summary>How an organization holds each certificate of its social workers.</summary>
    public static readonly Parts<Organization, Certificate> Certificates = new(
        "certificate",
        OrganizationRecords.Certificates,
        organization => organization.Certificates,
        (organization, loaded) => organization with { Certificates = loaded });

    /// <summary>Organizations in the registry, a row for each certificate.</summary>
    public static readonly AggregateKind<Organization, OrganizationEvent> Organizations = new(
        TableNames.Organizations,
        OrganizationRecords.Events,
        OrganizationRecords.Heads,
        Organization.Apply,
        Certificates);

    /// <summary>Registrations by organizations themselves.</summary>
    public static readonly AggregateKind<Enrolment, EnrolmentEvent> Enrolments = new(
        TableNames.Enrolments, EnrolmentRecords.Events, EnrolmentRecords.Heads, Enrolment.Apply);

    /// <summary>How a fund holds what each contract takes.</summary>
    public static readonly Parts<Fund, Commitment> FundCommitments = new(
        "contract",
        FundRecords.Commitments,
        fund => fund.Commitments,
        (fund, loaded) => fund with { Commitments = loaded });

    /// <summary>How a fund holds what each cause was answered.</summary>
    public static readonly Parts<Fund, Reservation> FundReservations = new(
        "cause",
        FundRecords.Reservations,
        fund => fund.Reservations,
        (fund, loaded) => fund with { Reservations = loaded });

    /// <summary>How a fund holds the latest correction of each entry.</summary>
    public static readonly Parts<Fund, Correction> FundCorrections = new(
        "correction",
        FundRecords.Corrections,
        fund => fund.Corrections,
        (fund, loaded) => fund with { Corrections = loaded });

    /// <summary>How a fund holds each entry of its ledger.</summary>
    public static readonly Parts<Fund, LedgerEntry> FundEntries = new(
        "entry", FundRecords.Entries, fund => fund.Entries, (fund, loaded) => fund with { Entries = loaded });

    /// <summary>Funds, with a row for each contract, each cause, each entry and each corrected one.</summary>
    public static readonly AggregateKind<Fund, FundEvent> Funds = new(
        TableNames.Funds,
        FundRecords.Events,
        FundRecords.Heads,
        FundHistory.Apply,
        FundCommitments,
        FundReservations,
        FundCorrections,
        FundEntries);

    /// <summary>Rounds.</summary>
    public static readonly AggregateKind<Round, RoundEvent> Rounds =
        new(TableNames.Rounds, RoundRecords.Events, RoundRecords.Heads, RoundHistory.Apply);

    /// <summary>How an organization's proposals hold each of them.</summary>
    public static readonly Parts<OrganizationProposals, Proposal> ProposalParts = new(
        "proposal", ProposalRecords.Parts, all => all.Proposals, (all, loaded) => all with { Proposals = loaded });

    /// <summary>The proposals of one organization in one round, a row each.</summary>
    public static readonly AggregateKind<OrganizationProposals, ProposalEvent> Proposals = new(
        TableNames.Proposals, ProposalRecords.Events, ProposalRecords.Heads, ProposalHistory.Apply, ProposalParts);

    /// <summary>How an organization's files of a round hold each of them.</summary>
    public static readonly Parts<AttachmentFolder, Attachment> AttachmentParts = new(
        "file", AttachmentRecords.Parts, all => all.Attachments, (all, loaded) => all with { Attachments = loaded });

    /// <summary>The files that one organization brought to one round, a row each.</summary>
    public static readonly AggregateKind<AttachmentFolder, AttachmentEvent> Attachments = new(
        TableNames.Attachments,
        AttachmentRecords.Events,
        AttachmentRecords.Heads,
        AttachmentHistory.Apply,
        AttachmentParts);

    /// <summary>What became of one lot of a round.</summary>
    public static readonly AggregateKind<LotProceedings, LotEvent> Lots = new(
        TableNames.Lots,
        LotRecords.Events,
        LotRecords.Heads,
        (before, happened, _) => LotHistory.Apply(before, happened));

    /// <summary>How a score book holds the page of each proposal.</summary>
    public static readonly Parts<ScoreBook, BookPage> BookPages = new(
        "page", ScoreBookRecords.Pages, book => book.Pages, (book, loaded) => book with { Pages = loaded });

    /// <summary>The sheets of one evaluator in one lot of a round, a row each.</summary>
    public static readonly AggregateKind<ScoreBook, ScoreBookEvent> ScoreBooks = new(
        TableNames.ScoreBooks, ScoreBookRecords.Events, ScoreBookRecords.Heads, ScoreBookHistory.Apply, BookPages);

    /// <summary>How an objector's file holds each objection.</summary>
    public static readonly Parts<ObjectorFile, Objection> ObjectionParts = new(
        "objection",
        ObjectionRecords.Parts,
        file => file.Objections,
        (file, loaded) => file with { Objections = loaded });

    /// <summary>The objections of one objector in one round, a row each.</summary>
    public static readonly AggregateKind<ObjectorFile, ObjectionEvent> Objections = new(
        TableNames.Objections,
        ObjectionRecords.Events,
        ObjectionRecords.Heads,
        ObjectionHistory.Apply,
        ObjectionParts);

    /// <summary>Contracts.</summary>
    public static readonly AggregateKind<Contract, ContractEvent> Contracts =
        new(TableNames.Contracts, ContractRecords.Events, ContractRecords.Heads, ContractHistory.Apply);

    /// <summary>How an assessment holds the sheet of each party in each try.</summary>
    public static readonly Parts<Assessment, AssessmentSheet> AssessmentSheets = new(
        "sheet", AssessmentRecords.Parts, all => all.Sheets, (all, loaded) => all with { Sheets = loaded });

    /// <summary>How contracts are assessed and accepted, with a row for each sheet.</summary>
    public static readonly AggregateKind<Assessment, AssessmentEvent> Assessments = new(
        TableNames.Assessments,
        AssessmentRecords.Events,
        AssessmentRecords.Heads,
        AssessmentHistory.Apply,
        AssessmentSheets);

    /// <summary>What is entered about each parameter of the law book.</summary>
    public static readonly Parts<LawBook, EnteredRule> LawRules =
        new("rule", LawRecords.Rules, book => book.Rules, (book, rules) => book with { Rules = rules });

    /// <summary>The law book: one for the whole installation.</summary>
    public static readonly AggregateKind<LawBook, LawEvent> LawBook =
        new(TableNames.LawBook, LawRecords.Events, LawRecords.Heads, LawBookHistory.Apply, LawRules);

    /// <summary>The own keys of those who open sealed rounds.</summary>
    public static readonly AggregateKind<KeyHolder, KeyHolderEvent> KeyHolders = new(
        TableNames.KeyHolders,
        KeyHolderRecords.Events,
        KeyHolderRecords.Heads,
        (_, happened, by) => KeyHolder.Apply(happened, by));

    /// <summary>How each person wants to be told.</summary>
    public static readonly AggregateKind<Preferences, PreferencesEvent> Preferences = new(
        TableNames.Preferences,
        MessageRecords.PreferencesEvents,
        MessageRecords.Preferences,
        (_, happened, by) => Preferring.Apply(happened, by));

    /// <summary>Messages on their way to an address.</summary>
    public static readonly AggregateKind<Delivery, DeliveryEvent> Deliveries = new(
        TableNames.Deliveries, DeliveryRecords.Events, DeliveryRecords.Heads, DeliveryHistory.Apply);

    /// <summary>Where each district's other system is called.</summary>
    public static readonly AggregateKind<Webhook, WebhookEvent> Webhooks = new(
        TableNames.Webhooks,
        DeliveryRecords.WebhookEvents,
        DeliveryRecords.Webhooks,
        (_, happened, _) => WebhookSetting.Apply(happened));

    /// <summary>How an organization's questions hold each of them.</summary>
    public static readonly Parts<QuestionFile, Question> QuestionParts = new(
        "question",
        QuestionRecords.Parts,
        file => file.Questions,
        (file, loaded) => file with { Questions = loaded });

    /// <summary>The questions of one organization in one round, a row each.</summary>
    public static readonly AggregateKind<QuestionFile, QuestionEvent> Questions = new(
        TableNames.Questions, QuestionRecords.Events, QuestionRecords.Heads, QuestionHistory.Apply, QuestionParts);

    /// <summary>What operators did about stuck work.</summary>
    public static readonly AggregateKind<Intervention, InterventionEvent> Interventions = new(
        TableNames.Interventions,
        InterventionRecords.Events,
        InterventionRecords.Heads,
        (_, happened, _) => Intervention.Apply(happened));
}
