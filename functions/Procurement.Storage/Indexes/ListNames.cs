using Procurement.Domain.Archives;
using Procurement.Domain.Arrears;
using Procurement.Domain.Assessments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Deliveries;
using Procurement.Domain.Enrolments;
using Procurement.Domain.Messages;
using Procurement.Domain.Objections;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Questions;
using Procurement.Domain.Receivables;
using Procurement.Domain.Reports;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;
using Procurement.Storage.Stored.V1.Archives;
using Procurement.Storage.Stored.V1.Arrears;
using Procurement.Storage.Stored.V1.Assessments;
using Procurement.Storage.Stored.V1.Deliveries;
using Procurement.Storage.Stored.V1.Enrolments;
using Procurement.Storage.Stored.V1.Feedbacks;
using Procurement.Storage.Stored.V1.Lists;
using Procurement.Storage.Stored.V1.Organizations;
using Procurement.Storage.Stored.V1.Payments;
using Procurement.Storage.Stored.V1.Questions;
using Procurement.Storage.Stored.V1.Receivables;
using Procurement.Storage.Stored.V1.Reports;
using Procurement.Storage.Stored.V1.ServiceLedgers;
using Procurement.Storage.Stored.V3.Contracts;
using Procurement.Storage.Stored.V3.Funds;

namespace Procurement.Storage.Indexes;

/// <summary>A list: the partition of its rows.</summary>
public record ListKey(string Partition);

/// <summary>A list and how its rows are stored.</summary>
public sealed record ListKey<TRow>(string Partition, RecordBook<TRow> Records) : ListKey(Partition)
    where TRow : notnull
{
    /// <summary>A row of it, as it is written.</summary>
    public ListRow Row(string id, long version, TRow row) => new(Partition, id, version, Records.Write(row));
}

/// <summary>
/// A row of a list as it is written: it never takes the place of one of a higher <paramref name="Version"/>.
/// </summary>
public sealed record ListRow(string List, string Id, long Version, StoredRecord Record);

/// <summary>The names of the lists.</summary>
public static partial class ListNames
{
    /// <summary>Organizations of a district.</summary>
    public static ListKey<Organization> Organizations(string tenant) =>
        new(Keys.Join(tenant, "organizations"), OrganizationRecords.Heads);

    /// <summary>Registrations by organizations themselves, by account.</summary>
    public static ListKey<Enrolment> Enrolments(string tenant) =>
        new(Keys.Join(tenant, "enrolments"), EnrolmentRecords.Heads);

    /// <summary>The accounts that ever named a code; whether they name it now, only the enrolment says.</summary>
    public static ListKey<Enrolment> EnrolmentsOf(string tenant, string uscc) =>
        new(Keys.Join(tenant, uscc, "enrolments-of"), EnrolmentRecords.Heads);

    /// <summary>Funds of a district.</summary>
    public static ListKey<FundRow> Funds(string tenant) => new(Keys.Join(tenant, "funds"), FundRecords.Rows);

    /// <summary>Rounds of a district.</summary>
    public static ListKey<RoundRow> Rounds(string tenant) => new(Keys.Join(tenant, "rounds"), ListRecords.Rounds);

    /// <summary>Rounds of a district that are published, for those who may not see drafts.</summary>
    public static ListKey<RoundRow> PublishedRounds(string tenant) =>
        new(Keys.Join(tenant, "published-rounds"), ListRecords.Rounds);

    /// <summary>Submitted proposals of a round, by lot and proposal.</summary>
    public static ListKey<Proposal> Proposals(RoundKey round) =>
        new(Keys.Join(round.Tenant, round.Round, "proposals"), ListRecords.Proposals);

    /// <summary>Contracts of a round.</summary>
    public static ListKey<Contract> Contracts(RoundKey round) =>
        new(Keys.Join(round.Tenant, round.Round, "contracts"), ContractRecords.Heads);

    /// <summary>How the contracts of a round are assessed and accepted, by proposal.</summary>
    public static ListKey<Assessment> Assessments(RoundKey round) =>
        new(Keys.Join(round.Tenant, round.Round, "assessments"), AssessmentRecords.Heads);

    /// <summary>The stages that an account assesses, by round, proposal and stage; it can name too many.</summary>
    public static ListKey<SeatRow> Seated(string tenant, string account) =>
        new(Keys.Join(tenant, account, "seated"), AssessmentRecords.Seats);

    /// <summary>The id of a stage in the list of an account.</summary>
    public static string InStage(ContractKey key, AssessmentStage stage) =>
        Keys.Join(key.Round, key.Proposal, $"{stage}");

    /// <summary>Rounds that are being evaluated, by their keys: their score books are copied by a timer.</summary>
    public static ListKey RoundsInEvaluation { get; } = new("rounds-in-evaluation");

    /// <summary>The ranking of a round with every outcome by now: lots in their order, then ranks.</summary>
    public static ListKey<RankingRow> Ranking(RoundKey round) =>
        new(Keys.Join(round.Tenant, round.Round, "ranking"), ListRecords.Ranking);

    /// <summary>Awards and reserve of each lot of a round, lots in their order.</summary>
    public static ListKey<LotResultRow> LotResults(RoundKey round) =>
        new(Keys.Join(round.Tenant, round.Round, "lot-results"), ListRecords.LotResults);

    /// <summary>Objections of a round.</summary>
    public static ListKey<Objection> Objections(RoundKey round) =>
        new(Keys.Join(round.Tenant, round.Round, "objections"), ListRecords.Objections);

    /// <summary>
    /// Objections of a round that may lack an answer: written before the objection, so that the list can name too many
    /// but never misses one, because the final award must not depend on an index that lags behind.
    /// </summary>
    public static ListKey OpenObjections(RoundKey round) =>
        new(Keys.Join(round.Tenant, round.Round, "open-objections"));

    /// <summary>Which document each public page of a round shows.</summary>
    public static ListKey PublicPages(RoundKey round) => new(Keys.Join(round.Tenant, round.Round, "public-pages"));

    /// <summary>What the public reads of the rounds of a district.</summary>
    public static ListKey<PublicRoundRow> PublicRounds(string tenant) =>
        new(Keys.Join(tenant, "public-rounds"), ListRecords.PublicRounds);

    /// <summary>What the public reads of the contracts of a round, by lot and proposal.</summary>
    public static ListKey<GrantRow> Grants(RoundKey round) =>
        new(Keys.Join(round.Tenant, round.Round, "grants"), ListRecords.Grants);

    /// <summary>What the public reads of an organization's contracts, by round and proposal.</summary>
    public static ListKey<GrantRow> GrantsOf(string tenant, string organization) =>
        new(Keys.Join(tenant, organization, "grants-of"), ListRecords.Grants);

    /// <summary>The names under which organizations that were given money are found.</summary>
    public static ListKey GranteeNames(string tenant) => new(Keys.Join(tenant, "grantee-names"));

    /// <summary>
    /// Contracts of a district to which the bank returned money after their end; also those that are settled.
    /// </summary>
    public static ListKey<Contract> BankReturns(string tenant) =>
        new(Keys.Join(tenant, "bank-returns"), ContractRecords.Heads);

    /// <summary>
    /// Payment orders on a fund that have every approval and no answer of the bank, by contract and instalment.
    /// </summary>
    public static ListKey<PaymentOrderRow> PaymentOrders(string tenant, string fund) =>
        new(Keys.Join(tenant, fund, "payment-orders"), PaymentRecords.Orders);

    /// <summary>
    /// What the name of a payment order stands for, for every order there ever was. Each name has a list of its own, so
    /// that writing one never looks at others: names are scattered.
    /// </summary>
    public static ListKey<EndToEndRow> EndToEnd(string tenant, string endToEndId) =>
        new(Keys.Join(tenant, endToEndId, "end-to-end"), PaymentRecords.Names);

    /// <summary>The id of the row of a list that has one row.</summary>
    public const string Only = "only";

    /// <summary>
    /// Organizations that may have proposals in a round. The row is written before the first draft, so the list can
    /// name too many but never misses one: evaluation must not depend on an index that lags behind.
    /// </summary>
    public static ListKey Applicants(RoundKey round) => new(Keys.Join(round.Tenant, round.Round, "applicants"));

    /// <summary>The proposals to score, by lot and proposal, from the opening of evaluation.</summary>
    public static ListKey<Contender> Entries(RoundKey round) =>
        new(Keys.Join(round.Tenant, round.Round, "entries"), ListRecords.Entries);

    /// <summary>Who of the committee keeps out of a lot, by lot and account; found while evaluation opens.</summary>
    public static ListKey Exclusions(RoundKey round) => new(Keys.Join(round.Tenant, round.Round, "exclusions"));

    /// <summary>
    /// Score books that may lack sheets, by evaluator and lot: the list can name too many but never misses one.
    /// </summary>
    public static ListKey IncompleteBooks(RoundKey round) =>
        new(Keys.Join(round.Tenant, round.Round, "incomplete-books"));

    /// <summary>What waits in a district for one kind of work.</summary>
    public static ListKey<WorkRow> Work(string tenant, WorkKind kind) =>
        new(Keys.Join(tenant, $"work-{kind}"), ListRecords.Work);

    /// <summary>The books of an evaluator that may lack sheets, by round and lot.</summary>
    public static ListKey ToScore(string tenant, string account) => new(Keys.Join(tenant, account, "to-score"));

    /// <summary>The rounds on whose committee an evaluator sits or sat; it can name too many.</summary>
    public static ListKey Seats(string tenant, string account) => new(Keys.Join(tenant, account, "seats"));

    /// <summary>The purchase ledger: every contract of a fund from its offer on, by round and proposal.</summary>
    public static ListKey<Purchase> Purchases(string tenant, string fund) =>
        new(Keys.Join(tenant, fund, "purchases"), PurchaseRecords.Rows);

    /// <summary>Of those, the ones with an accepted instalment that is not paid, of all funds of a district.</summary>
    public static ListKey<Purchase> Unpaid(string tenant) =>
        new(Keys.Join(tenant, "unpaid"), PurchaseRecords.Rows);

    /// <summary>The lists of arrears of a district, by year.</summary>
    public static ListKey<ArrearsList> ArrearsLists(string tenant) =>
        new(Keys.Join(tenant, "arrears-lists"), ArrearsRecords.Heads);

    /// <summary>Contracts of an organization over all rounds.</summary>
    public static ListKey<Contract> ContractsOf(string tenant, string organization) =>
        new(Keys.Join(tenant, organization, "contracts-of"), ContractRecords.Heads);

    /// <summary>Organizations that have or had something to return, with what is open.</summary>
    public static ListKey<DebtorAccount> Debtors(string tenant) =>
        new(Keys.Join(tenant, "debtors"), ReceivableRecords.Heads);

    /// <summary>Deliveries of a district on which somebody has to decide.</summary>
    public static ListKey<Delivery> Undelivered(string tenant) =>
        new(Keys.Join(tenant, "undelivered"), DeliveryRecords.Rows);

    /// <summary>The accounts that want e-mail of what comes into a mailbox; it can name too many.</summary>
    public static ListKey Subscribers(string tenant, Mailbox mailbox)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        return new(Keys.Join(tenant, $"{mailbox.Kind}".ToLowerInvariant(), mailbox.Name, "subscribers"));
    }

    /// <summary>
    /// What was said in the other direction, by round, proposal, side and stage: for supervisors alone.
    /// </summary>
    public static ListKey<FeedbackRow> Feedback(string tenant) =>
        new(Keys.Join(tenant, "feedback"), FeedbackRecords.Rows);

    /// <summary>The archives of a district on which a hold was ever set, by round and proposal.</summary>
    public static ListKey<Archive> Holds(string tenant) =>
        new(Keys.Join(tenant, "archive-holds"), ArchiveRecords.Heads);

    /// <summary>The questions about a round; who asked is for the rules and never shown.</summary>
    public static ListKey<Question> Questions(RoundKey round) =>
        new(Keys.Join(round.Tenant, round.Round, "questions"), QuestionRecords.Rows);

    /// <summary>Service ledgers of a district.</summary>
    public static ListKey<LedgerRow> Ledgers(string tenant) =>
        new(Keys.Join(tenant, "service-ledgers"), LedgerRecords.Rows);

    /// <summary>Service ledgers of an organization.</summary>
    public static ListKey<LedgerRow> LedgersOf(string tenant, string organization) =>
        new(Keys.Join(tenant, organization, "service-ledgers-of"), LedgerRecords.Rows);

    /// <summary>The id of a row of a list that goes by lot.</summary>
    public static string InLot(string lot, string id) => Keys.Join(lot, id);
}
