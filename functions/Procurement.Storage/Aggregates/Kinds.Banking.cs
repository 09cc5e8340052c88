using Procurement.Domain.Banking;
using Procurement.Storage.Account;
using Procurement.Storage.Stored.V1.Banking;

namespace Procurement.Storage.Aggregates;

/// <content>What goes to banks and comes from them.</content>
public static partial class Kinds
{
    /// <summary>Batches of payments.</summary>
    public static readonly AggregateKind<BankBatch, BankBatchEvent> BankBatches = new(
        TableNames.BankBatches, BankingRecords.BatchEvents, BankingRecords.Batches, BankBatchHistory.Apply);

    /// <summary>How a file of answers holds what became of each of its facts.</summary>
    public static readonly Parts<BankAnswers, BankAnswerEntry> BankAnswerEntries = new(
        "entry", BankingRecords.Entries, file => file.Entries, (file, loaded) => file with { Entries = loaded });

    /// <summary>Files of banks' answers, a row for each fact.</summary>
    public static readonly AggregateKind<BankAnswers, BankAnswersEvent> BankAnswers = new(
        TableNames.BankAnswers,
        BankingRecords.AnswerEvents,
        BankingRecords.Answers,
        TakingAnswers.Apply,
        BankAnswerEntries);

    /// <summary>What banks said and two people decide.</summary>
    public static readonly AggregateKind<BankException, BankExceptionEvent> BankExceptions = new(
        TableNames.BankExceptions,
        BankingRecords.ExceptionEvents,
        BankingRecords.Exceptions,
        BankExceptionHistory.Apply);
}
