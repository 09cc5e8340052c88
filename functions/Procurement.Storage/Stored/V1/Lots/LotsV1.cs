using System.Text.Json.Serialization;
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

[JsonConverter(typeof(StoredEnum<SelectionReasonV1>))]
internal enum SelectionReasonV1
{
    [JsonStringEnumMemberName("covered")] Covered,
    [JsonStringEnumMemberName("belowPassMark")] BelowPassMark,
    [JsonStringEnumMemberName("placesTaken")] PlacesTaken,
    [JsonStringEnumMemberName("budgetTooSmall")] BudgetTooSmall,
    [JsonStringEnumMemberName("sitesTaken")] SitesTaken,
    [JsonStringEnumMemberName("awardingStopped")] AwardingStopped,
    [JsonStringEnumMemberName("tooFewBidders")] TooFewBidders,
}

internal sealed record SelectedV1(
    [property: JsonName("outcome")] OutcomeV1 Outcome,
    [property: JsonName("reason")] SelectionReasonV1 Reason,
    [property: JsonName("awardedFen")] long Awarded,
    [property: JsonName("leftFen")] long Left,
    [property: JsonName("reserveNumber")] int? ReserveNumber);

internal sealed record RankedEntryV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("reference")] string Reference,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("organizationName")] string OrganizationName,
    [property: JsonName("title")] string Title,
    [property: JsonName("requestedFen")] long Requested,
    [property: JsonName("score")] string Score,
    [property: JsonName("rank")] int Rank,
    [property: JsonName("selected")] SelectedV1 Selected,
    [property: JsonName("sheets")] int Sheets,
    [property: JsonName("flags")] IReadOnlyList<string> Flags,
    [property: JsonName("sites")] IReadOnlyList<string> Sites);

internal sealed record RankingListV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("entries")] IReadOnlyList<RankedEntryV1> Entries);
