using System.Text.Json.Serialization;
using Procurement.Domain.Proposals;
using Procurement.Storage.Stored.V1.Proposals;
using static Procurement.Storage.Stored.V1.Lists.ListMap;

namespace Procurement.Storage.Stored.V1.Lists;

/// <summary>
/// The names and versions under which rows of lists are stored. A list of small aggregates holds their heads.
/// </summary>
internal static class ListRecords
{
    public static readonly RecordBook<FundRow> Funds =
        new RecordBook<FundRow>(ListJson.Default).Add<FundRow, FundRowV1>("list.fund", 1, Write, Read);

    public static readonly RecordBook<RoundRow> Rounds =
        new RecordBook<RoundRow>(ListJson.Default).Add<RoundRow, RoundRowV1>("list.round", 1, Write, Read);

    public static readonly RecordBook<Proposal> Proposals =
        new RecordBook<Proposal>(ListJson.Default)
            .Add<Proposal, ProposalV1>("list.proposal", 1, ProposalMap.Write, ProposalMap.Read);
}

[JsonSerializable(typeof(FundRowV1))]
[JsonSerializable(typeof(RoundRowV1))]
[JsonSerializable(typeof(ProposalV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class ListJson : JsonSerializerContext;
