using Procurement.Domain.Fees;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Fees;

/// <summary>Between the domain's ledgers of fees and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class FeeMap
{
    public static partial FeeBookV1 Write(FeeBook value);

    [MapperIgnoreTarget(nameof(FeeBook.Reports))]
    [MapperIgnoreTarget(nameof(FeeBook.Months))]
    public static partial FeeBook Read(FeeBookV1 record);

    public static partial FeeReportV1 Write(FeeReport value);
    public static partial FeeReport Read(FeeReportV1 record);

    public static partial FeeMonthV1 Write(FeeMonth value);
    public static partial FeeMonth Read(FeeMonthV1 record);

    public static partial FeeDeclaredV1 Write(FeeDeclared value);
    public static partial FeeDeclared Read(FeeDeclaredV1 record);

    public static partial FeeApprovedV1 Write(FeeApproved value);
    public static partial FeeApproved Read(FeeApprovedV1 record);

    public static partial FeeRefusedV1 Write(FeeRefused value);
    public static partial FeeRefused Read(FeeRefusedV1 record);

    public static partial FeeEndedV1 Write(FeeEnded value);
    public static partial FeeEnded Read(FeeEndedV1 record);

    public static partial FeesEnteredV1 Write(FeesEntered value);
    public static partial FeesEntered Read(FeesEnteredV1 record);

    public static partial FeeReportedV1 Write(FeeReported value);
    public static partial FeeReported Read(FeeReportedV1 record);

    public static partial FeeReportAnsweredV1 Write(FeeReportAnswered value);
    public static partial FeeReportAnswered Read(FeeReportAnsweredV1 record);
}
