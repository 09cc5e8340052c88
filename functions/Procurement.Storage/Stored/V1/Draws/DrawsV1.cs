using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Draws;

[JsonConverter(typeof(StoredEnum<ExclusionReasonV1>))]
internal enum ExclusionReasonV1
{
    [JsonStringEnumMemberName("employment")] Employment,
    [JsonStringEnumMemberName("kin")] Kin,
    [JsonStringEnumMemberName("ownership")] Ownership,
    [JsonStringEnumMemberName("sameOrganization")] SameOrganization,
    [JsonStringEnumMemberName("unavailable")] Unavailable,
    [JsonStringEnumMemberName("rotation")] Rotation,
    [JsonStringEnumMemberName("other")] Other,
}

[JsonConverter(typeof(StoredEnum<DrawKindV1>))]
internal enum DrawKindV1
{
    [JsonStringEnumMemberName("first")] First,
    [JsonStringEnumMemberName("supplementary")] Supplementary,
}

[JsonConverter(typeof(StoredEnum<SeatAnswerV1>))]
internal enum SeatAnswerV1
{
    [JsonStringEnumMemberName("waiting")] Waiting,
    [JsonStringEnumMemberName("accepted")] Accepted,
    [JsonStringEnumMemberName("declined")] Declined,
}

internal sealed record PoolMemberV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("account")] string Account,
    [property: JsonName("employer")] string Employer,
    [property: JsonName("categories")] IReadOnlyList<string> Categories);

internal sealed record PoolExclusionV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("reason")] ExclusionReasonV1 Reason);

internal sealed record DrawPoolV1(
    [property: JsonName("members")] IReadOnlyList<PoolMemberV1> Members,
    [property: JsonName("exclusions")] IReadOnlyList<PoolExclusionV1> Exclusions);

internal sealed record WrappedNonceV1(
    [property: JsonName("key")] string Key,
    [property: JsonName("bytes")] string Bytes);

internal sealed record DrawTermsV1(
    [property: JsonName("seatsToDraw")] int Seats,
    [property: JsonName("document")] string Document,
    [property: JsonName("poolDigest")] string PoolDigest,
    [property: JsonName("pool")] int Pool,
    [property: JsonName("excluded")] int Excluded,
    [property: JsonName("commitment")] string Commitment,
    [property: JsonName("nonce")] WrappedNonceV1 Nonce,
    [property: JsonName("publicSource")] string PublicSource,
    [property: JsonName("publicFrom")] DateTimeOffset PublicFrom,
    [property: JsonName("reviewOn")] DateOnly ReviewOn);

internal sealed record DrawnSeatV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("account")] string Account,
    [property: JsonName("kind")] DrawKindV1 Kind,
    [property: JsonName("at")] DateTimeOffset At,
    [property: JsonName("answer")] SeatAnswerV1 Answer);

internal sealed record DeclinedRefV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("reason")] string Reason);

internal sealed record DrawWithdrawalV1(
    [property: JsonName("reason")] string Reason,
    [property: JsonName("by")] AuthorV1 By);

internal sealed record DrawV1(
    [property: JsonName("no")] int No,
    [property: JsonName("terms")] DrawTermsV1 Terms,
    [property: JsonName("committed")] AuthorV1 Committed,
    [property: JsonName("publicValue")] string? PublicValue,
    [property: JsonName("nonce")] string? Nonce,
    [property: JsonName("drawn")] AuthorV1? Drawn,
    [property: JsonName("seatsDrawn")] IReadOnlyList<DrawnSeatV1> Seats,
    [property: JsonName("declined")] IReadOnlyList<DeclinedRefV1> Declined,
    [property: JsonName("missing")] int Missing,
    [property: JsonName("withdrawn")] DrawWithdrawalV1? Withdrawn);

internal sealed record RoundDrawsV1(
    [property: JsonName("draws")] IReadOnlyList<DrawV1> Draws);

internal sealed record DrawCommittedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("terms")] DrawTermsV1 Terms);

internal sealed record DrawnPersonV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("account")] string Account);

internal sealed record DrawCompletedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("publicValue")] string PublicValue,
    [property: JsonName("nonce")] string Nonce,
    [property: JsonName("drawn")] IReadOnlyList<DrawnPersonV1> Drawn);

internal sealed record SeatAcceptedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("ref")] string Ref);

internal sealed record SeatDeclinedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("ref")] string Ref,
    [property: JsonName("absent")] bool Absent,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("supplement")] DrawnPersonV1? Supplement);

internal sealed record DrawWithdrawnV1(
    [property: JsonName("no")] int No,
    [property: JsonName("reason")] string Reason);
