using System.Text.Json.Serialization;
using Procurement.Domain.Lots;
using static Procurement.Storage.Stored.V1.Lots.LotMap;

namespace Procurement.Storage.Stored.V1.Lots;

/// <summary>The names and versions under which lots, their events and their documents are stored.</summary>
internal static class LotRecords
{
    public static readonly RecordBook<LotEvent> Events =
        new RecordBook<LotEvent>(LotJson.Default)
            .Add<ContendersFixed, ContendersFixedV1>("lot.contendersFixed", 1, Write, Read)
            .Add<LotRanked, LotRankedV1>("lot.ranked", 1, Write, Read)
            .Add<ProposalDisqualified, ProposalDisqualifiedV1>("lot.proposalDisqualified", 1, Write, Read)
            .Add<LotAwarded, LotAwardedV1>("lot.awarded", 1, Write, Read)
            .Add<AwardLost, AwardLostV1>("lot.awardLost", 1, Write, Read)
            .Add<SuccessionRefused, SuccessionRefusedV1>("lot.successionRefused", 1, Write, Read);

    public static readonly RecordBook<LotProceedings> Heads =
        new RecordBook<LotProceedings>(LotJson.Default)
            .Add<LotProceedings, LotProceedingsV1>("lot", 1, Write, Read);

    public static readonly RecordBook<ContenderList> Contenders =
        new RecordBook<ContenderList>(LotJson.Default)
            .Add<ContenderList, ContenderListV1>("document.contenders", 1, Write, Read);

    public static readonly RecordBook<RankingList> Rankings =
        new RecordBook<RankingList>(LotJson.Default)
            .Add<RankingList, RankingListV1>("document.ranking", 1, Write, Read);
}

[JsonSerializable(typeof(LotProceedingsV1))]
[JsonSerializable(typeof(ContendersFixedV1))]
[JsonSerializable(typeof(LotRankedV1))]
[JsonSerializable(typeof(ProposalDisqualifiedV1))]
[JsonSerializable(typeof(LotAwardedV1))]
[JsonSerializable(typeof(AwardLostV1))]
[JsonSerializable(typeof(SuccessionRefusedV1))]
[JsonSerializable(typeof(ContenderListV1))]
[JsonSerializable(typeof(RankingListV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class LotJson : JsonSerializerContext;
