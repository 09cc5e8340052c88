using Procurement.Domain.Archives;
using Procurement.Domain.Arrears;
using Procurement.Domain.Assessments;
using Procurement.Domain.Challenges;
using Procurement.Domain.Contracts;
using Procurement.Domain.Deliveries;
using Procurement.Domain.Enrolments;
using Procurement.Domain.Feedbacks;
using Procurement.Domain.Funds;
using Procurement.Domain.Lots;
using Procurement.Domain.Objections;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Questions;
using Procurement.Domain.Receivables;
using Procurement.Domain.Reports;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Indexes;

/// <summary>
/// The rows in which an aggregate appears, made from its state alone: follow-ups write them, a verification expects
/// them, a rebuild makes them again.
/// </summary>
public static partial class Listings
{
    /// <summary>The rows of an organization.</summary>
    public static IEnumerable<ListRow> Of(OrganizationKey key, Organization state, long version) =>
    [
        ListNames.Organizations(key.Tenant).Row(key.Uscc, version, state),
        .. WorkRows.Of(key, state, version),
    ];

    /// <summary>The rows of what an organization has to return.</summary>
    public static IEnumerable<ListRow> Of(DebtorKey key, DebtorAccount state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        var root = new DebtorAccount { Raised = state.Raised, Open = state.Open };
        return [ListNames.Debtors(key.Tenant).Row(key.Organization, version, root)];
    }

    /// <summary>The rows of an enrolment: of whoever looks for it, and of whoever looks for claims to a code.</summary>
    public static IEnumerable<ListRow> Of(EnrolmentKey key, Enrolment state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        return state.Codes.Select(code => ListNames.EnrolmentsOf(key.Tenant, code))
            .Prepend(ListNames.Enrolments(key.Tenant))
            .Select(list => list.Row(key.Account, version, state))
            .Concat(WorkRows.Of(key, state, version));
    }

    /// <summary>The rows of a fund.</summary>
    public static IEnumerable<ListRow> Of(FundKey key, Fund state, long version) =>
        [ListNames.Funds(key.Tenant).Row(key.Fund, version, RowOf(state))];

    /// <summary>The rows of a round: a draft is only on the list of those who may see it.</summary>
    public static IEnumerable<ListRow> Of(RoundKey key, Round state, long version)
    {
        var row = RowOf(state);
        yield return ListNames.Rounds(key.Tenant).Row(key.Round, version, row);
        foreach (var work in WorkRows.Of(key, state, version)) yield return work;
        if (!state.Announced) yield break;
        yield return ListNames.PublishedRounds(key.Tenant).Row(key.Round, version, row);
    }

    /// <summary>
    /// The rows of an organization's proposals, all of them loaded: those that were submitted and are not sealed.
    /// </summary>
    public static IEnumerable<ListRow> Of(ProposalsKey key, OrganizationProposals state, long version) =>
        state.Proposals.Values.SelectMany(one => Of(key, one));

    /// <summary>
    /// The row of one proposal, of the version of the proposal itself; a draft has none, nor has what is sealed.
    /// </summary>
    public static IEnumerable<ListRow> Of(ProposalsKey key, Proposal proposal)
    {
        var list = ListNames.Proposals(new RoundKey(key.Tenant, key.Round));
        var id = ListNames.InLot(proposal.Content.Lot, proposal.Id);
        return !proposal.IsReadable ? [] : [list.Row(id, proposal.Version, proposal)];
    }

    /// <summary>
    /// The rows of a lot in the order of its round: one of the ranking for each proposal, and one of its results.
    /// </summary>
    public static IEnumerable<ListRow> Of(
        LotKey key, int index, LotProceedings state, RankingList ranking, long version)
    {
        var round = new RoundKey(key.Tenant, key.Round);
        var rows = ranking.Entries.Select(entry => RowOf(key.Lot, state, entry)).ToList();
        var lines = rows.Select(
            row => ListNames.Ranking(round).Row($"{index:D4}|{row.Entry.Rank:D5}", version, row));
        return lines.Append(ListNames.LotResults(round).Row($"{index:D4}", version, ResultOf(key.Lot, rows)));
    }

    /// <summary>The rows of an objection.</summary>
    public static IEnumerable<ListRow> Of(RoundKey round, Objection objection, long version) =>
    [
        ListNames.Objections(round).Row(objection.Id, version, objection),
        .. WorkRows.Of(round, objection, version),
    ];

    /// <summary>The rows of a contract.</summary>
    public static IEnumerable<ListRow> Of(ContractKey key, Contract state, long version)
    {
        yield return ListNames.Contracts(new RoundKey(key.Tenant, key.Round)).Row(key.Proposal, version, state);
        yield return ListNames.ContractsOf(key.Tenant, state.Terms.Organization).Row(key.InFund, version, state);
        foreach (var work in WorkRows.Of(key, state, version)) yield return work;
        foreach (var order in PaymentRows.Of(key, state, version)) yield return order;
        var purchase = Purchase.Of(state);
        yield return ListNames.Purchases(key.Tenant, purchase.Fund).Row(key.InFund, version, purchase);
        if (purchase.IsToBePaid) yield return ListNames.Unpaid(key.Tenant).Row(key.InFund, version, purchase);
        if (!state.BouncedAfterEnd) yield break;
        yield return ListNames.BankReturns(key.Tenant).Row(key.InFund, version, state);
    }

    /// <summary>
    /// The rows of an assessment: in its round, and in the list of each account that assesses a stage which was not
    /// given up.
    /// </summary>
    public static IEnumerable<ListRow> Of(ContractKey key, Assessment state, long version)
    {
        ArgumentNullException.ThrowIfNull(state);
        var round = new RoundKey(key.Tenant, key.Round);
        yield return ListNames.Assessments(round).Row(key.Proposal, version, state);
        foreach (var stage in Enum.GetValues<AssessmentStage>())
        {
            if (state.Of(stage) is not { } file || file is { IsOpen: false, Conclusion: null }) continue;
            foreach (var seat in file.Seats)
            {
                var row = new SeatRow(
                    key.Round,
                    key.Proposal,
                    state.Contract.Title,
                    state.Contract.Organization,
                    stage,
                    seat.Assessor,
                    file.Due.Due,
                    file.IsOpen && seat.Score is null);
                var list = ListNames.Seated(key.Tenant, seat.Account);
                yield return list.Row(ListNames.InStage(key, stage), version, row);
            }
        }
    }

    /// <summary>The row of a list of arrears, by its year.</summary>
    public static IEnumerable<ListRow> Of(ArrearsListKey key, ArrearsList state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        return [ListNames.ArrearsLists(key.Tenant).Row($"{key.Year:D4}", version, state)];
    }

    /// <summary>The row of a delivery on which somebody has to decide.</summary>
    public static IEnumerable<ListRow> Of(DeliveryKey key, Delivery state, long version) =>
        state.NeedsSomebody ? [ListNames.Undelivered(key.Tenant).Row(key.Id, version, state)] : [];

    /// <summary>The rows of feedback, one of each stage; of what was never said or taken back, an empty one.</summary>
    public static IEnumerable<ListRow> Of(FeedbackKey key, Feedback state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        var list = ListNames.Feedback(key.Tenant);
        return Enum.GetValues<FeedbackStage>().Select(stage => list.Row(
            $"{key.Round}|{key.Proposal}|{(int)state.Side}|{(int)stage}",
            version,
            new FeedbackRow(key.Round, key.Proposal, state.Side, state.Giver, stage, state.EntryOrNull(stage))));
    }

    /// <summary>The row of an archive that was ever held.</summary>
    public static IEnumerable<ListRow> Of(ContractKey key, Archive state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        return state.Holds.Count is 0 ? [] : [ListNames.Holds(key.Tenant).Row(key.InFund, version, state)];
    }

    /// <summary>The row of a challenge.</summary>
    public static IEnumerable<ListRow> Of(RoundKey round, Challenge challenge, long version) =>
        [ListNames.Challenges(round).Row(challenge.Id, version, challenge)];

    /// <summary>The rows of a complaint: in its district, and in the list of its organization.</summary>
    public static IEnumerable<ListRow> Of(RoundKey round, Complaint complaint, long version)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(complaint);
        var id = ListNames.InRound(round.Round, complaint.Id);
        return
        [
            ListNames.Complaints(round.Tenant).Row(id, version, complaint),
            ListNames.ComplaintsOf(round.Tenant, complaint.Organization).Row(id, version, complaint),
        ];
    }

    /// <summary>The row of a question.</summary>
    public static IEnumerable<ListRow> Of(RoundKey round, Question question, long version) =>
        [ListNames.Questions(round).Row(question.Id, version, question)];

    /// <summary>What the list says of a fund.</summary>
    public static FundRow RowOf(Fund fund) => new(
        fund.Title,
        fund.Source,
        fund.Year,
        fund.Appropriation,
        fund.Committed,
        fund.Reserved,
        fund.Payable,
        fund.Paid,
        fund.Recovered,
        fund.Available,
        fund.InBudget,
        fund.Account,
        fund.Envelope,
        fund.ExcludedCosts);

    /// <summary>What the ranking says of a proposal by now.</summary>
    public static RankingRow RowOf(string lot, LotProceedings state, RankedEntry entry) =>
        new(lot, entry, state.Find(entry.Proposal)?.Outcome ?? entry.Selected.Outcome);

    private static LotResultRow ResultOf(string lot, IReadOnlyList<RankingRow> rows) => new(
        lot,
        rows.Count,
        [
            .. rows.Where(row => row.Outcome is Outcome.Awarded or Outcome.Reserve).Select(row => new AwardRow(
                row.Entry.Proposal,
                row.Entry.OrganizationName,
                row.Entry.Title,
                row.Entry.Requested,
                row.Entry.Score,
                row.Entry.Rank,
                row.Outcome)
            {
                Sites = row.Entry.Sites,
            }),
        ]);

    /// <summary>What the lists say of a round.</summary>
    public static RoundRow RowOf(Round round) => new(
        round.Settings.Title,
        round.Settings.Kind,
        round.Phase,
        round.Settings.OpensAt,
        round.Settings.ClosesAt);
}
