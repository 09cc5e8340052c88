using System.Text.Json.Serialization;
using Procurement.Domain.Banking;
using static Procurement.Storage.Stored.V1.Banking.BankingMap;

namespace Procurement.Storage.Stored.V1.Banking;

/// <summary>The names and versions under which batches, answers and exceptions are stored, with their events.</summary>
internal static class BankingRecords
{
    public static readonly RecordBook<BankBatchEvent> BatchEvents =
        new RecordBook<BankBatchEvent>(BankingJson.Default)
            .Add<BankBatchPrepared, BankBatchPreparedV1>("bankBatch.prepared", 1, Write, Read)
            .Add<BankLinesAnswered, BankLinesAnsweredV1>("bankBatch.linesAnswered", 1, Write, Read)
            .Add<BankBatchReleased, NothingV1>("bankBatch.released", 1, _ => new(), _ => new())
            .Add<BankBatchWithdrawn, BankBatchWithdrawnV1>("bankBatch.withdrawn", 1, Write, Read);

    public static readonly RecordBook<BankBatch> Batches =
        new RecordBook<BankBatch>(BankingJson.Default).Add<BankBatch, BankBatchV1>("bankBatch", 1, Write, Read);

    public static readonly RecordBook<BankBatchRow> BatchRows =
        new RecordBook<BankBatchRow>(BankingJson.Default)
            .Add<BankBatchRow, BankBatchRowV1>("list.bankBatch", 1, Write, Read);

    public static readonly RecordBook<BankAnswersEvent> AnswerEvents =
        new RecordBook<BankAnswersEvent>(BankingJson.Default)
            .Add<BankAnswersReceived, BankAnswersReceivedV1>("bankAnswers.received", 1, Write, Read)
            .Add<BankAnswersApplied, BankAnswersAppliedV1>("bankAnswers.applied", 1, Write, Read);

    public static readonly RecordBook<BankAnswers> Answers =
        new RecordBook<BankAnswers>(BankingJson.Default)
            .Add<BankAnswers, BankAnswersV1>("bankAnswers", 1, Write, Read);

    public static readonly RecordBook<BankAnswerEntry> Entries =
        new RecordBook<BankAnswerEntry>(BankingJson.Default)
            .Add<BankAnswerEntry, BankAnswerEntryV1>("bankAnswerEntry", 1, Write, Read);

    public static readonly RecordBook<BankDayRow> Days =
        new RecordBook<BankDayRow>(BankingJson.Default).Add<BankDayRow, BankDayRowV1>("list.bankDay", 1, Write, Read);

    public static readonly RecordBook<BankExceptionEvent> ExceptionEvents =
        new RecordBook<BankExceptionEvent>(BankingJson.Default)
            .Add<BankExceptionRaised, BankExceptionRaisedV1>("bankException.raised", 1, Write, Read)
            .Add<BankExceptionDecided, BankExceptionDecidedV1>("bankException.decided", 1, Write, Read)
            .Add<BankExceptionTurnedDown, BankExceptionTurnedDownV1>("bankException.turnedDown", 1, Write, Read)
            .Add<BankExceptionApproved, NothingV1>("bankException.approved", 1, _ => new(), _ => new())
            .Add<BankExceptionBooked, BankExceptionBookedV1>("bankException.booked", 1, Write, Read);

    public static readonly RecordBook<BankException> Exceptions =
        new RecordBook<BankException>(BankingJson.Default)
            .Add<BankException, BankExceptionV1>("bankException", 1, Write, Read);
}

[JsonSerializable(typeof(NothingV1))]
[JsonSerializable(typeof(BankBatchV1))]
[JsonSerializable(typeof(BankBatchPreparedV1))]
[JsonSerializable(typeof(BankLinesAnsweredV1))]
[JsonSerializable(typeof(BankBatchWithdrawnV1))]
[JsonSerializable(typeof(BankBatchRowV1))]
[JsonSerializable(typeof(BankAnswersV1))]
[JsonSerializable(typeof(BankAnswerEntryV1))]
[JsonSerializable(typeof(BankAnswersReceivedV1))]
[JsonSerializable(typeof(BankAnswersAppliedV1))]
[JsonSerializable(typeof(BankDayRowV1))]
[JsonSerializable(typeof(BankExceptionV1))]
[JsonSerializable(typeof(BankExceptionRaisedV1))]
[JsonSerializable(typeof(BankExceptionDecidedV1))]
[JsonSerializable(typeof(BankExceptionTurnedDownV1))]
[JsonSerializable(typeof(BankExceptionBookedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class BankingJson : JsonSerializerContext;
