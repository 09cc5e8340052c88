using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Organizations;

namespace Procurement.Storage.Stored.V1.Enrolments;

[JsonConverter(typeof(StoredEnum<EnrolmentStatusV1>))]
internal enum EnrolmentStatusV1
{
    [JsonStringEnumMemberName("waiting")] Waiting,
    [JsonStringEnumMemberName("refused")] Refused,
    [JsonStringEnumMemberName("verified")] Verified,
    [JsonStringEnumMemberName("ended")] Ended,
}

internal sealed record EnrolmentEntryV1(
    [property: JsonName("uscc")] string Uscc,
    [property: JsonName("name")] string Name,
    [property: JsonName("kind")] OrganizationKindV1 Kind,
    [property: JsonName("kindReason")] string? KindReason,
    [property: JsonName("host")] string? Host,
    [property: JsonName("contact")] string Contact,
    [property: JsonName("phone")] string Phone,
    [property: JsonName("account")] BankAccountV1 Account);

internal sealed record EnrolmentV1(
    [property: JsonName("account")] string Account,
    [property: JsonName("entry")] EnrolmentEntryV1 Entry,
    [property: JsonName("status")] EnrolmentStatusV1 Status,
    [property: JsonName("sent")] AuthorV1 Sent,
    [property: JsonName("codes")] IReadOnlyList<string> Codes,
    [property: JsonName("times")] int Times,
    [property: JsonName("evidence")] EvidenceV1? Evidence,
    [property: JsonName("reason")] string? Reason,
    [property: JsonName("decided")] AuthorV1? Decided);

internal sealed record EnrolmentSentV1(
    [property: JsonName("account")] string Account,
    [property: JsonName("entry")] EnrolmentEntryV1 Entry);

internal sealed record EnrolmentVerifiedV1(
    [property: JsonName("entry")] EnrolmentEntryV1 Entry,
    [property: JsonName("evidence")] EvidenceV1 Evidence);

internal sealed record EnrolmentRefusedV1(
    [property: JsonName("reason")] string Reason);

internal sealed record EnrolmentEndedV1(
    [property: JsonName("reason")] string Reason);
