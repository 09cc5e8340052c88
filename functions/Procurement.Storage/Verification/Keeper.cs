using Azure.Data.Tables;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Verification;

/// <summary>Everything that follows from the events of one aggregate: its other rows, and its rows elsewhere.</summary>
/// <param name="Version">The number of events.</param>
/// <param name="Head">The head.</param>
/// <param name="Parts">The parts, by row key.</param>
/// <param name="Commands">The rows of the commands.</param>
/// <param name="Lists">Its rows in lists.</param>
/// <param name="State">The state, for checks across aggregates.</param>
internal sealed record Folded(
    long Version,
    TableEntity Head,
    IReadOnlyDictionary<string, TableEntity> Parts,
    IReadOnlyList<TableEntity> Commands,
    IReadOnlyList<ListRow> Lists,
    object State);

/// <summary>Folds the events of one kind of aggregate again, without looking at anything else that is stored.</summary>
internal interface IKeeper
{
    /// <summary>The table of the kind.</summary>
    string Table { get; }

    /// <summary>
    /// What follows from the events; throws <see cref="DifferenceException"/> where they are not a trail.
    /// </summary>
    Folded Fold(string key, IReadOnlyList<EventRecord> events);

    /// <summary>The record in a head or a part, as it would be written today.</summary>
    StoredRecord Reread(TableEntity row);
}

/// <inheritdoc cref="IKeeper"/>
internal sealed class Keeper<TState, TEvent>(
    AggregateKind<TState, TEvent> kind, Func<string, TState, long, IEnumerable<ListRow>> listing) : IKeeper
    where TState : class
    where TEvent : notnull
{
    public string Table => kind.Table;

    public Folded Fold(string key, IReadOnlyList<EventRecord> events)
    {
        TState? state = null;
        EventRecord? last = null;
        foreach (var record in events)
        {
            MustFollow(key, last, record);
            state = Applied(key, state, record);
            last = record;
        }

        if (state is null) throw Differs(key, Rows.Event(1), "", "there is no event");
        return Of(key, state, events);
    }

    public StoredRecord Reread(TableEntity row)
    {
        if (row.RowKey == Rows.Head)
        {
            return kind.Heads.Write(kind.Heads.Read(row.GetRecord(Table, "State"), row.In(Table)));
        }

        var parts = kind.Parts.First(one => row.RowKey.StartsWith(one.RowOf(""), StringComparison.Ordinal));
        return parts.Reread(Table, row);
    }

    private Folded Of(string key, TState state, IReadOnlyList<EventRecord> events)
    {
        var root = kind.Parts.Aggregate(state, (without, parts) => parts.Without(without));
        var parts = kind.Parts.SelectMany(one => one.Changed(key, null, state)).Select(one => (TableEntity)one.Entity);
        var commands = events
            .GroupBy(one => one.Command, StringComparer.Ordinal)
            .Select(command => command.Last())
            .Select(one => Rows.NewCommand(key, new Stamp(one.Command, one.Author, one.Digest), one.Number));
        return new(
            events[^1].Number,
            Rows.NewHead(key, kind.Heads.Write(root), events[^1].Number, events[^1].Hash),
            parts.ToDictionary(row => row.RowKey, StringComparer.Ordinal),
            [.. commands],
            [.. listing(key, state, events[^1].Number)],
            state);
    }

    private void MustFollow(string key, EventRecord? before, EventRecord record)
    {
        var row = Rows.Event((before?.Number ?? 0) + 1);
        if (Rows.Event(record.Number) != row) throw Differs(key, row, "Number", $"{record.Number} comes next");
        if (record.Aggregate != key) throw Differs(key, row, "PartitionKey", $"{record.Aggregate} was sealed");
        if (record.Previous != (before?.Hash ?? "")) throw Differs(key, row, "Previous", "the chain is broken");
        if (!record.IsIntact) throw Differs(key, row, "Hash", "the event is not what was sealed");
    }

    private TState Applied(string key, TState? state, EventRecord record)
    {
        try
        {
            return kind.Apply(state, kind.Read(record), record.Author, record.Number);
        }
        catch (Exception why) when (why is not OperationCanceledException)
        {
            throw Differs(key, Rows.Event(record.Number), "Data", why.Message);
        }
    }

    private DifferenceException Differs(string key, string row, string member, string why) =>
        new(new(Table, key, row, member, why));
}

/// <summary>The kinds of aggregates that are kept.</summary>
public sealed class Keeping
{
    internal IReadOnlyList<IKeeper> All { get; } =
    [
        new Keeper<Domain.Organizations.Organization, Domain.Organizations.OrganizationEvent>(
            Kinds.Organizations, (key, state, version) => Listings.Of(OrganizationKey.Parse(key), state, version)),
        new Keeper<Domain.Enrolments.Enrolment, Domain.Enrolments.EnrolmentEvent>(
            Kinds.Enrolments, (key, state, version) => Listings.Of(EnrolmentKey.Parse(key), state, version)),
        new Keeper<Domain.Evaluators.Evaluator, Domain.Evaluators.EvaluatorEvent>(
            Kinds.Evaluators, (key, state, version) => Listings.Of(EvaluatorKey.Parse(key), state, version)),
        new Keeper<Domain.Draws.RoundDraws, Domain.Draws.DrawEvent>(Kinds.Draws, (_, _, _) => []),
        new Keeper<Domain.Funds.Fund, Domain.Funds.FundEvent>(
            Kinds.Funds, (key, state, version) => Listings.Of(FundKey.Parse(key), state, version)),
        new Keeper<Domain.Rounds.Round, Domain.Rounds.RoundEvent>(
            Kinds.Rounds, (key, state, version) => Listings.Of(RoundKey.Parse(key), state, version)),
        new Keeper<Domain.Proposals.OrganizationProposals, Domain.Proposals.ProposalEvent>(
            Kinds.Proposals, (key, state, version) => Listings.Of(ProposalsKey.Parse(key), state, version)),
        new Keeper<Domain.Lots.LotProceedings, Domain.Lots.LotEvent>(Kinds.Lots, (_, _, _) => []),
        new Keeper<Domain.Objections.ObjectorFile, Domain.Objections.ObjectionEvent>(Kinds.Objections, OfObjector),
        new Keeper<Domain.Evaluation.ScoreBook, Domain.Evaluation.ScoreBookEvent>(Kinds.ScoreBooks, (_, _, _) => []),
        new Keeper<Domain.Contracts.Contract, Domain.Contracts.ContractEvent>(
            Kinds.Contracts, (key, state, version) => Listings.Of(ContractKey.Parse(key), state, version)),
        new Keeper<Domain.Assessments.Assessment, Domain.Assessments.AssessmentEvent>(
            Kinds.Assessments, (key, state, version) => Listings.Of(ContractKey.Parse(key), state, version)),
        new Keeper<Domain.Operations.Intervention, Domain.Operations.InterventionEvent>(
            Kinds.Interventions, (_, _, _) => []),
        new Keeper<Domain.Rounds.KeyHolder, Domain.Rounds.KeyHolderEvent>(Kinds.KeyHolders, (_, _, _) => []),
        new Keeper<Domain.Messages.Preferences, Domain.Messages.PreferencesEvent>(Kinds.Preferences, (_, _, _) => []),
        new Keeper<Domain.Deliveries.Delivery, Domain.Deliveries.DeliveryEvent>(
            Kinds.Deliveries, (key, state, version) => Listings.Of(DeliveryKey.Parse(key), state, version)),
        new Keeper<Domain.Deliveries.Webhook, Domain.Deliveries.WebhookEvent>(Kinds.Webhooks, (_, _, _) => []),
        new Keeper<Domain.Questions.QuestionFile, Domain.Questions.QuestionEvent>(Kinds.Questions, OfAsker),
        new Keeper<Domain.Attachments.AttachmentFolder, Domain.Attachments.AttachmentEvent>(
            Kinds.Attachments, (_, _, _) => []),
        new Keeper<Domain.Performances.Performance, Domain.Performances.PerformanceEvent>(
            Kinds.Performances, (_, _, _) => []),
        new Keeper<Domain.Surveys.Survey, Domain.Surveys.SurveyEvent>(Kinds.Surveys, (_, _, _) => []),
        new Keeper<Domain.Feedbacks.Feedback, Domain.Feedbacks.FeedbackEvent>(
            Kinds.Feedbacks, (key, state, version) => Listings.Of(FeedbackKey.Parse(key), state, version)),
        new Keeper<Domain.Feedbacks.RewardList, Domain.Feedbacks.RewardsEvent>(Kinds.RewardLists, (_, _, _) => []),
        new Keeper<Domain.Fees.FeeBook, Domain.Fees.FeeEvent>(Kinds.FeeBooks, (_, _, _) => []),
        new Keeper<Domain.Banking.BankBatch, Domain.Banking.BankBatchEvent>(
            Kinds.BankBatches, (key, state, version) => BankLists.Of(BankBatchKey.Parse(key), state, version)),
        new Keeper<Domain.Banking.BankAnswers, Domain.Banking.BankAnswersEvent>(
            Kinds.BankAnswers, (key, state, version) => BankLists.Of(BankAnswersKey.Parse(key), state, version)),
        new Keeper<Domain.Banking.BankException, Domain.Banking.BankExceptionEvent>(
            Kinds.BankExceptions, (key, state, version) => BankLists.Of(BankExceptionKey.Parse(key), state, version)),
        new Keeper<Domain.Receivables.DebtorAccount, Domain.Receivables.ReceivableEvent>(
            Kinds.Receivables, (key, state, version) => Listings.Of(DebtorKey.Parse(key), state, version)),
        new Keeper<Domain.ServiceLedgers.ServiceLedger, Domain.ServiceLedgers.LedgerEvent>(
            Kinds.ServiceLedgers, (key, state, version) => LedgerListings.Of(LedgerKey.Parse(key), state, version)),
        new Keeper<Domain.Archives.Archive, Domain.Archives.ArchiveEvent>(
            Kinds.Archives, (key, state, version) => Listings.Of(ContractKey.Parse(key), state, version)),
        new Keeper<Domain.Arrears.ArrearsList, Domain.Arrears.ArrearsEvent>(
            Kinds.ArrearsLists, (key, state, version) => Listings.Of(ArrearsListKey.Parse(key), state, version)),
        new Keeper<Domain.Challenges.ChallengeFile, Domain.Challenges.ChallengeEvent>(
            Kinds.Challenges, OfChallenger),
        new Keeper<Domain.Laws.LawBook, Domain.Laws.LawEvent>(Kinds.LawBook, (_, _, _) => []),
    ];

    private static IEnumerable<ListRow> OfObjector(string key, Domain.Objections.ObjectorFile file, long version)
    {
        var objector = ObjectorKey.Parse(key);
        var round = new RoundKey(objector.Tenant, objector.Round);
        return file.Objections.Values.SelectMany(one => Listings.Of(round, one, version));
    }

    private static IEnumerable<ListRow> OfAsker(string key, Domain.Questions.QuestionFile file, long version)
    {
        var asker = QuestionsKey.Parse(key);
        var round = new RoundKey(asker.Tenant, asker.Round);
        return file.Questions.Values.SelectMany(one => Listings.Of(round, one, version));
    }

    private static IEnumerable<ListRow> OfChallenger(string key, Domain.Challenges.ChallengeFile file, long version)
    {
        var round = ChallengesKey.Parse(key).InRound;
        return file.Challenges.Values.SelectMany(one => Listings.Of(round, one, version))
            .Concat(file.Complaints.Values.SelectMany(one => Listings.Of(round, one, version)));
    }

    internal IKeeper Of(string table) => All.First(one => one.Table == table);
}
