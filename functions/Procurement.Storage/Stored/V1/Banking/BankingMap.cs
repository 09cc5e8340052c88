using Procurement.Domain.Banking;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Banking;

/// <summary>Between what is said with banks and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class BankingMap
{
    public static partial BankBatchV1 Write(BankBatch value);
    public static partial BankBatch Read(BankBatchV1 record);

    public static partial BankBatchPreparedV1 Write(BankBatchPrepared value);
    public static partial BankBatchPrepared Read(BankBatchPreparedV1 record);

    public static partial BankLinesAnsweredV1 Write(BankLinesAnswered value);
    public static partial BankLinesAnswered Read(BankLinesAnsweredV1 record);

    public static partial BankBatchWithdrawnV1 Write(BankBatchWithdrawn value);
    public static partial BankBatchWithdrawn Read(BankBatchWithdrawnV1 record);

    public static partial BankBatchRowV1 Write(BankBatchRow value);
    public static partial BankBatchRow Read(BankBatchRowV1 record);

    public static partial BankAnswersV1 Write(BankAnswers value);

    [MapperIgnoreTarget(nameof(BankAnswers.Entries))]
    public static partial BankAnswers Read(BankAnswersV1 record);

    public static partial BankAnswerEntryV1 Write(BankAnswerEntry value);
    public static partial BankAnswerEntry Read(BankAnswerEntryV1 record);

    public static partial BankAnswersReceivedV1 Write(BankAnswersReceived value);
    public static partial BankAnswersReceived Read(BankAnswersReceivedV1 record);

    public static partial BankAnswersAppliedV1 Write(BankAnswersApplied value);
    public static partial BankAnswersApplied Read(BankAnswersAppliedV1 record);

    public static partial BankDayRowV1 Write(BankDayRow value);
    public static partial BankDayRow Read(BankDayRowV1 record);

    public static partial BankExceptionV1 Write(BankException value);
    public static partial BankException Read(BankExceptionV1 record);

    public static partial BankExceptionRaisedV1 Write(BankExceptionRaised value);
    public static partial BankExceptionRaised Read(BankExceptionRaisedV1 record);

    public static partial BankExceptionDecidedV1 Write(BankExceptionDecided value);
    public static partial BankExceptionDecided Read(BankExceptionDecidedV1 record);

    public static partial BankExceptionTurnedDownV1 Write(BankExceptionTurnedDown value);
    public static partial BankExceptionTurnedDown Read(BankExceptionTurnedDownV1 record);

    public static partial BankExceptionBookedV1 Write(BankExceptionBooked value);
    public static partial BankExceptionBooked Read(BankExceptionBookedV1 record);
}
