using Procurement.Domain.Contracts;
using Procurement.Storage.Stored.V1;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V3.Contracts;

internal sealed record MeteredInstalmentAddedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("ledger")] string Ledger,
    [property: JsonName("month")] string Month,
    [property: JsonName("amountFen")] long Amount);

/// <summary>Between instalments by what was served and their records.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class MeteringMap
{
    public static partial MeteredInstalmentAddedV1 Write(MeteredInstalmentAdded value);
    public static partial MeteredInstalmentAdded Read(MeteredInstalmentAddedV1 record);

    public static partial MeteredMonthV3? Write(MeteredMonth? value);
    public static partial MeteredMonth? Read(MeteredMonthV3? record);
}
