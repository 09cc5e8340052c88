using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Organizations;

[JsonConverter(typeof(StoredEnum<CertificateLevelV1>))]
internal enum CertificateLevelV1
{
    [JsonStringEnumMemberName("assistant")] Assistant,
    [JsonStringEnumMemberName("socialWorker")] SocialWorker,
    [JsonStringEnumMemberName("senior")] Senior,
}

internal sealed record CertificateEntryV1(
    [property: JsonName("person")] string Person,
    [property: JsonName("level")] CertificateLevelV1 Level,
    [property: JsonName("through")] DateOnly Through,
    [property: JsonName("entered")] AuthorV1 Entered);

internal sealed record EvidenceV1(
    [property: JsonName("what")] string What,
    [property: JsonName("where")] string Where,
    [property: JsonName("on")] DateOnly On);

internal sealed record CertificateV1(
    [property: JsonName("number")] string Number,
    [property: JsonName("confirmed")] CertificateEntryV1? Confirmed,
    [property: JsonName("evidence")] EvidenceV1? Evidence,
    [property: JsonName("confirmedBy")] AuthorV1? ConfirmedBy,
    [property: JsonName("waiting")] CertificateEntryV1? Waiting,
    [property: JsonName("refused")] string? Refused,
    [property: JsonName("endedOn")] DateOnly? EndedOn,
    [property: JsonName("endReason")] string? EndReason);
