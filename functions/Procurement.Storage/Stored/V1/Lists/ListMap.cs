using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Lists;

/// <summary>Between the rows of lists and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class ListMap
{
    public static partial FundRowV1 Write(FundRow value);
    public static partial FundRow Read(FundRowV1 record);

    public static partial RoundRowV1 Write(RoundRow value);
    public static partial RoundRow Read(RoundRowV1 record);
}
