using Procurement.Domain.Lots;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Lots;

/// <summary>Between the domain's lots and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class LotMap
{
    public static partial LotProceedingsV1 Write(LotProceedings value);
    public static partial LotProceedings Read(LotProceedingsV1 record);

    public static partial ContendersFixedV1 Write(ContendersFixed value);
    public static partial ContendersFixed Read(ContendersFixedV1 record);

    public static partial LotRankedV1 Write(LotRanked value);
    public static partial LotRanked Read(LotRankedV1 record);

    public static partial ProposalDisqualifiedV1 Write(ProposalDisqualified value);
    public static partial ProposalDisqualified Read(ProposalDisqualifiedV1 record);

    public static partial LotAwardedV1 Write(LotAwarded value);
    public static partial LotAwarded Read(LotAwardedV1 record);

    public static partial AwardLostV1 Write(AwardLost value);
    public static partial AwardLost Read(AwardLostV1 record);

    public static partial SuccessionRefusedV1 Write(SuccessionRefused value);
    public static partial SuccessionRefused Read(SuccessionRefusedV1 record);

    public static partial RankingListV1 Write(RankingList value);
    public static partial RankingList Read(RankingListV1 record);

    public static partial RankedEntryV1 Write(RankedEntry value);
    public static partial RankedEntry Read(RankedEntryV1 record);

    public static partial ContenderListV1 Write(ContenderList value);
    public static partial ContenderList Read(ContenderListV1 record);
}
