namespace Procurement.Storage.Account;

/// <summary>
/// Every table of an installation, without its prefix; a name never changes once written (docs/tables).
/// </summary>
public static class TableNames
{
    /// <summary>Aggregates: the registry of organizations.</summary>
    public const string Organizations = nameof(Organizations);

    /// <summary>Aggregates: registrations by organizations themselves, one of each account.</summary>
    public const string Enrolments = nameof(Enrolments);

    /// <summary>Aggregates: funds.</summary>
    public const string Funds = nameof(Funds);

    /// <summary>Aggregates: rounds.</summary>
    public const string Rounds = nameof(Rounds);

    /// <summary>Aggregates: the proposals of one organization in one round.</summary>
    public const string Proposals = nameof(Proposals);

    /// <summary>Aggregates: what became of one lot of a round.</summary>
    public const string Lots = nameof(Lots);

    /// <summary>Aggregates: the sheets of one evaluator in one lot of a round.</summary>
    public const string ScoreBooks = nameof(ScoreBooks);

    /// <summary>Aggregates: the objections of one objector in one round.</summary>
    public const string Objections = nameof(Objections);

    /// <summary>Aggregates: contracts.</summary>
    public const string Contracts = nameof(Contracts);

    /// <summary>Aggregates: how each contract is performed.</summary>
    public const string Performances = nameof(Performances);
    /// <summary>Aggregates: how contracts are assessed and accepted.</summary>
    public const string Assessments = nameof(Assessments);

    /// <summary>Aggregate: the law book of the installation.</summary>
    public const string LawBook = nameof(LawBook);

    /// <summary>Aggregates: what operators did about stuck work.</summary>
    public const string Interventions = nameof(Interventions);

    /// <summary>Aggregates: the own keys of those who open sealed rounds.</summary>
    public const string KeyHolders = nameof(KeyHolders);

    /// <summary>The keys of drafts, wrapped by the key of the service.</summary>
    public const string DraftKeys = nameof(DraftKeys);

    /// <summary>Aggregates: how each person wants to be told.</summary>
    public const string Preferences = nameof(Preferences);

    /// <summary>Aggregates: messages on their way to an address.</summary>
    public const string Deliveries = nameof(Deliveries);

    /// <summary>Aggregates: where each district's other system is called.</summary>
    public const string Webhooks = nameof(Webhooks);

    /// <summary>Aggregates: the questions of one organization in one round.</summary>
    public const string Questions = nameof(Questions);

    /// <summary>Aggregates: the surveys of residents under one contract.</summary>
    public const string Surveys = nameof(Surveys);

    /// <summary>Aggregates: what one side under a contract says of the other.</summary>
    public const string Feedbacks = nameof(Feedbacks);

    /// <summary>Aggregates: the reward list of a year.</summary>
    public const string RewardLists = nameof(RewardLists);

    /// <summary>Aggregates: own fees beside free services under one contract, and reports of residents.</summary>
    public const string FeeBooks = nameof(FeeBooks);

    /// <summary>Aggregates: batches of payments for a bank.</summary>
    public const string BankBatches = nameof(BankBatches);

    /// <summary>Aggregates: files of banks' answers.</summary>
    public const string BankAnswers = nameof(BankAnswers);

    /// <summary>Aggregates: what banks said and two people decide.</summary>
    public const string BankExceptions = nameof(BankExceptions);

    /// <summary>Aggregates: what one organization has to return.</summary>
    public const string Receivables = nameof(Receivables);

    /// <summary>Aggregates: contracts by unit price, and the records of what was served.</summary>
    public const string ServiceLedgers = nameof(ServiceLedgers);

    /// <summary>Aggregates: packs that were made of each contract, and what holds its records.</summary>
    public const string Archives = nameof(Archives);

    /// <summary>Aggregates: the list of arrears of a year.</summary>
    public const string ArrearsLists = nameof(ArrearsLists);

    /// <summary>Aggregates: the challenges and complaints of one organization in one round.</summary>
    public const string Challenges = nameof(Challenges);

    /// <summary>The links and answers of surveys while they run; in no trail and no copy.</summary>
    public const string SurveyBoxes = nameof(SurveyBoxes);

    /// <summary>Aggregates: the files that one organization brought to one round.</summary>
    public const string Attachments = nameof(Attachments);

    /// <summary>Aggregates: the entries of the pool of evaluators.</summary>
    public const string Evaluators = nameof(Evaluators);

    /// <summary>Aggregates: the draws of evaluators of one round.</summary>
    public const string Draws = nameof(Draws);

    /// <summary>Index: the lists that people see.</summary>
    public const string Lists = nameof(Lists);

    /// <summary>Index: the moments that timers wait for.</summary>
    public const string DueDays = nameof(DueDays);

    /// <summary>Index: work that failed or waits, for those who run the service.</summary>
    public const string StuckWork = nameof(StuckWork);

    /// <summary>The messages of each mailbox, and what each person has read.</summary>
    public const string Messages = nameof(Messages);

    /// <summary>Register: which claim an invoice number, and which receipt a bank's reference belongs to.</summary>
    public const string Invoices = nameof(Invoices);

    /// <summary>How far the nightly verification is in each table, and what it found.</summary>
    public const string Verifications = nameof(Verifications);

    /// <summary>Those of aggregates, each with events and heads.</summary>
    public static readonly IReadOnlyList<string> Aggregates =
        [
            Organizations, Funds, Rounds, Proposals, Lots, ScoreBooks, Objections, Contracts, Assessments,
            Interventions, LawBook, KeyHolders, Preferences, Deliveries, Webhooks, Questions, Enrolments, Attachments,
            Performances, Surveys, Feedbacks, RewardLists, FeeBooks, BankBatches, BankAnswers, BankExceptions,
            Receivables, ServiceLedgers, Archives, ArrearsLists, Evaluators, Draws, Challenges,
        ];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All =
        [.. Aggregates, DraftKeys, SurveyBoxes, Lists, DueDays, StuckWork, Messages, Invoices, Verifications];
}

/// <summary>Every blob container of an installation, without its prefix.</summary>
public static class ContainerNames
{
    /// <summary>Documents that never change, by their digest.</summary>
    public const string Documents = "documents";

    /// <summary>Copies of every event and document, and daily checkpoints; perhaps in another account.</summary>
    public const string Copies = "copies";

    /// <summary>The pages that residents read, where no other container is named for them.</summary>
    public const string Web = "web";

    /// <summary>Uploads that nobody has looked at; each goes once it was read.</summary>
    public const string Quarantine = "quarantine";

    /// <summary>Sealed files that never change, by their digest.</summary>
    public const string Files = "files";

    /// <summary>Files of released batches, for a connector that brings them to a bank.</summary>
    public const string Bank = "bank";

    /// <summary>The wrapped keys of files; in the account of the copies.</summary>
    public const string FileKeys = "filekeys";

    /// <summary>Those in the account of the tables.</summary>
    public static readonly IReadOnlyList<string> All = [Documents, Quarantine, Files, Bank];
}
