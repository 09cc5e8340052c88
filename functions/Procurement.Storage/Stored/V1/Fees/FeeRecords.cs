using System.Text.Json.Serialization;
using Procurement.Domain.Fees;
using static Procurement.Storage.Stored.V1.Fees.FeeMap;

namespace Procurement.Storage.Stored.V1.Fees;

/// <summary>The names and versions under which ledgers of fees and their events are stored.</summary>
internal static class FeeRecords
{
    public static readonly RecordBook<FeeEvent> Events =
        new RecordBook<FeeEvent>(FeeJson.Default)
            .Add<FeeDeclared, FeeDeclaredV1>("fee.declared", 1, Write, Read)
            .Add<FeeApproved, FeeApprovedV1>("fee.approved", 1, Write, Read)
            .Add<FeeRefused, FeeRefusedV1>("fee.refused", 1, Write, Read)
            .Add<FeeEnded, FeeEndedV1>("fee.ended", 1, Write, Read)
            .Add<FeesEntered, FeesEnteredV1>("fee.entered", 1, Write, Read)
            .Add<FeeReported, FeeReportedV1>("fee.reported", 1, Write, Read)
            .Add<FeeReportAnswered, FeeReportAnsweredV1>("fee.reportAnswered", 1, Write, Read);

    public static readonly RecordBook<FeeBook> Heads =
        new RecordBook<FeeBook>(FeeJson.Default).Add<FeeBook, FeeBookV1>("feeBook", 1, Write, Read);

    public static readonly RecordBook<FeeReport> Reports =
        new RecordBook<FeeReport>(FeeJson.Default).Add<FeeReport, FeeReportV1>("feeReport", 1, Write, Read);

    public static readonly RecordBook<FeeMonth> Months =
        new RecordBook<FeeMonth>(FeeJson.Default).Add<FeeMonth, FeeMonthV1>("feeMonth", 1, Write, Read);
}

[JsonSerializable(typeof(FeeBookV1))]
[JsonSerializable(typeof(FeeReportV1))]
[JsonSerializable(typeof(FeeMonthV1))]
[JsonSerializable(typeof(FeeDeclaredV1))]
[JsonSerializable(typeof(FeeApprovedV1))]
[JsonSerializable(typeof(FeeRefusedV1))]
[JsonSerializable(typeof(FeeEndedV1))]
[JsonSerializable(typeof(FeesEnteredV1))]
[JsonSerializable(typeof(FeeReportedV1))]
[JsonSerializable(typeof(FeeReportAnsweredV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class FeeJson : JsonSerializerContext;
