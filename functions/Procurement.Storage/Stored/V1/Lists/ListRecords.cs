using System.Text.Json.Serialization;
using Procurement.Domain.Objections;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Storage.Stored.V1.Objections;
using Procurement.Storage.Stored.V1.Proposals;
using Procurement.Storage.Stored.V1.Rounds;
using static Procurement.Storage.Stored.V1.Lists.ListMap;

namespace Procurement.Storage.Stored.V1.Lists;

/// <summary>
/// The names and versions under which rows of lists are stored. A list of small aggregates holds their heads.
/// </summary>
internal static class ListRecords
{
    public static readonly RecordBook<RoundRow> Rounds =
        new RecordBook<RoundRow>(ListJson.Default).Add<RoundRow, RoundRowV1>("list.round", 1, Write, Read);

    public static readonly RecordBook<Proposal> Proposals =
        new RecordBook<Proposal>(ListJson.Default)
            .Add<Proposal, ProposalV1>("list.proposal", 1, ProposalMap.Write, ProposalMap.Read);

    public static readonly RecordBook<Contender> Entries =
        new RecordBook<Contender>(ListJson.Default)
            .Add<Contender, ContenderV1>("list.entry", 1, RoundMap.Write, RoundMap.Read);

    public static readonly RecordBook<RankingRow> Ranking =
        new RecordBook<RankingRow>(ListJson.Default)
            .Add<RankingRow, RankingRowV1>("list.ranking", 1, Write, Read);

    public static readonly RecordBook<LotResultRow> LotResults =
        new RecordBook<LotResultRow>(ListJson.Default)
            .Add<LotResultRow, LotResultRowV1>("list.lotResult", 1, Write, Read);

    public static readonly RecordBook<Objection> Objections =
        new RecordBook<Objection>(ListJson.Default)
            .Add<Objection, ObjectionV1>("list.objection", 1, ObjectionMap.Write, ObjectionMap.Read);

    public static readonly RecordBook<PublicRoundRow> PublicRounds =
        new RecordBook<PublicRoundRow>(ListJson.Default)
            .Add<PublicRoundRow, PublicRoundRowV1>("list.publicRound", 1, Write, Read);

    public static readonly RecordBook<GrantRow> Grants =
        new RecordBook<GrantRow>(ListJson.Default).Add<GrantRow, GrantRowV1>("list.grant", 1, Write, Read);

    public static readonly RecordBook<WorkRow> Work =
        new RecordBook<WorkRow>(ListJson.Default).Add<WorkRow, WorkRowV1>("list.work", 1, Write, Read);
}

[JsonSerializable(typeof(RoundRowV1))]
[JsonSerializable(typeof(ProposalV1))]
[JsonSerializable(typeof(ContenderV1))]
[JsonSerializable(typeof(RankingRowV1))]
[JsonSerializable(typeof(LotResultRowV1))]
[JsonSerializable(typeof(ObjectionV1))]
[JsonSerializable(typeof(PublicRoundRowV1))]
[JsonSerializable(typeof(GrantRowV1))]
[JsonSerializable(typeof(WorkRowV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class ListJson : JsonSerializerContext;
