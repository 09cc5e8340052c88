using Procurement.Storage.Stored.V1.Rounds;

namespace Procurement.Storage.Stored.V1.Lots;

internal sealed record ContendersFixedV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("digest")] string Digest,
    [property: JsonName("count")] int Count);

internal sealed record LotRankedV1(
    [property: JsonName("digest")] string Digest,
    [property: JsonName("standings")] IReadOnlyList<LotStandingV1> Standings);

internal sealed record ProposalDisqualifiedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("objection")] string Objection,
    [property: JsonName("successor")] string? Successor);

internal sealed record LotAwardedV1(
    [property: JsonName("day")] DateOnly Day);

internal sealed record AwardLostV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("outcome")] OutcomeV1 Outcome,
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("successor")] string? Successor);

internal sealed record SuccessionRefusedV1(
    [property: JsonName("lost")] string Lost,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("code")] string Code,
    [property: JsonName("successor")] string? Successor);
