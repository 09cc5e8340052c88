using Procurement.Storage.Stored.V1.Contracts;
using Procurement.Storage.Stored.V1.Funds;
using Procurement.Storage.Stored.V1.Lots;
using Procurement.Storage.Stored.V1.Rounds;

namespace Procurement.Storage.Stored.V1.Lists;

internal sealed record FundRowV1(
    [property: JsonName("title")] string Title,
    [property: JsonName("source")] FundSourceV1 Source,
    [property: JsonName("year")] int Year,
    [property: JsonName("appropriationFen")] long Appropriation,
    [property: JsonName("committedFen")] long Committed,
    [property: JsonName("reservedFen")] long Reserved,
    [property: JsonName("paidFen")] long Paid,
    [property: JsonName("recoveredFen")] long Recovered,
    [property: JsonName("availableFen")] long Available);

internal sealed record RoundRowV1(
    [property: JsonName("title")] string Title,
    [property: JsonName("kind")] RoundKindV1 Kind,
    [property: JsonName("phase")] RoundPhaseV1 Phase,
    [property: JsonName("opensAt")] DateTimeOffset OpensAt,
    [property: JsonName("closesAt")] DateTimeOffset ClosesAt);

internal sealed record RankingRowV1(
    [property: JsonName("lot")] string Lot,
    [property: JsonName("entry")] RankedEntryV1 Entry,
    [property: JsonName("outcome")] OutcomeV1 Outcome);

internal sealed record AwardRowV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("organizationName")] string OrganizationName,
    [property: JsonName("title")] string Title,
    [property: JsonName("requestedFen")] long Requested,
    [property: JsonName("score")] string Score,
    [property: JsonName("rank")] int Rank,
    [property: JsonName("outcome")] OutcomeV1 Outcome,
    [property: JsonName("sites")] IReadOnlyList<string> Sites);

internal sealed record LotResultRowV1(
    [property: JsonName("lot")] string Lot,
    [property: JsonName("ranked")] int Ranked,
    [property: JsonName("awards")] IReadOnlyList<AwardRowV1> Awards);

internal sealed record LotTotalsV1(
    [property: JsonName("lot")] string Lot,
    [property: JsonName("grants")] int Grants,
    [property: JsonName("approvedFen")] long Approved,
    [property: JsonName("paidFen")] long Paid,
    [property: JsonName("recoveredFen")] long Recovered);

internal sealed record PublicRoundRowV1(
    [property: JsonName("title")] string Title,
    [property: JsonName("kind")] RoundKindV1 Kind,
    [property: JsonName("purchaser")] string Purchaser,
    [property: JsonName("phase")] RoundPhaseV1 Phase,
    [property: JsonName("opensAt")] DateTimeOffset OpensAt,
    [property: JsonName("closesAt")] DateTimeOffset ClosesAt,
    [property: JsonName("noticeDay")] DateOnly? NoticeDay,
    [property: JsonName("noticeThrough")] DateOnly? NoticeThrough,
    [property: JsonName("finalDay")] DateOnly? FinalDay,
    [property: JsonName("endDay")] DateOnly? EndDay,
    [property: JsonName("lots")] IReadOnlyList<LotTotalsV1> Lots);

internal sealed record GrantInstalmentV1(
    [property: JsonName("no")] int No,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("status")] InstalmentStatusV1 Status,
    [property: JsonName("paidFen")] long Paid,
    [property: JsonName("returned")] bool Returned);

internal sealed record GrantRowV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("roundTitle")] string RoundTitle,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("lotTitle")] string LotTitle,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("title")] string Title,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("organizationName")] string OrganizationName,
    [property: JsonName("awardDay")] DateOnly AwardDay,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("status")] ContractStatusV1 Status,
    [property: JsonName("instalments")] IReadOnlyList<GrantInstalmentV1> Instalments,
    [property: JsonName("recoveredFen")] long Recovered,
    [property: JsonName("finalGrade")] FinalGradeV1? FinalGrade);

internal sealed record WorkRowV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("title")] string Title,
    [property: JsonName("objection")] string? Objection,
    [property: JsonName("proposal")] string? Proposal,
    [property: JsonName("organization")] string? Organization,
    [property: JsonName("instalment")] int? Instalment,
    [property: JsonName("amountFen")] long? Amount,
    [property: JsonName("due")] DateOnly? Due,
    [property: JsonName("since")] DateTimeOffset? Since);
