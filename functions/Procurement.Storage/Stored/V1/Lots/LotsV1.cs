using Procurement.Storage.Stored.V1.Rounds;

namespace Procurement.Storage.Stored.V1.Lots;

internal sealed record LotStandingV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("rank")] int Rank,
    [property: JsonName("requestedFen")] long Requested,
    [property: JsonName("outcome")] OutcomeV1 Outcome,
    [property: JsonName("final")] bool Final,
    [property: JsonName("sites")] IReadOnlyList<string> Sites);

internal sealed record LotProceedingsV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("contendersDigest")] string ContendersDigest,
    [property: JsonName("contenders")] int Contenders,
    [property: JsonName("rankingDigest")] string? RankingDigest,
    [property: JsonName("standings")] IReadOnlyList<LotStandingV1> Standings,
    [property: JsonName("finalDay")] DateOnly? FinalDay);

internal sealed record ContenderListV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("contenders")] IReadOnlyList<ContenderV1> Contenders);

internal sealed record RankedEntryV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("reference")] string Reference,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("organizationName")] string OrganizationName,
    [property: JsonName("title")] string Title,
    [property: JsonName("requestedFen")] long Requested,
    [property: JsonName("score")] string Score,
    [property: JsonName("rank")] int Rank,
    [property: JsonName("outcome")] OutcomeV1 Outcome,
    [property: JsonName("sheets")] int Sheets,
    [property: JsonName("flags")] IReadOnlyList<string> Flags,
    [property: JsonName("sites")] IReadOnlyList<string> Sites);

internal sealed record RankingListV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("entries")] IReadOnlyList<RankedEntryV1> Entries);
