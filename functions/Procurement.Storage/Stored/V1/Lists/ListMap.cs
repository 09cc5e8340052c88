using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Lists;

/// <summary>Between the rows of lists and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class ListMap
{
    public static partial RoundRowV1 Write(RoundRow value);
    public static partial RoundRow Read(RoundRowV1 record);

    public static partial RankingRowV1 Write(RankingRow value);
    public static partial RankingRow Read(RankingRowV1 record);

    public static partial LotResultRowV1 Write(LotResultRow value);
    public static partial LotResultRow Read(LotResultRowV1 record);

    public static partial PublicRoundRowV1 Write(PublicRoundRow value);
    public static partial PublicRoundRow Read(PublicRoundRowV1 record);

    public static partial GrantRowV1 Write(GrantRow value);
    public static partial GrantRow Read(GrantRowV1 record);

    public static partial WorkRowV1 Write(WorkRow value);
    public static partial WorkRow Read(WorkRowV1 record);
}
