using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Attachments;

[JsonConverter(typeof(StoredEnum<DocumentKindV1>))]
internal enum DocumentKindV1
{
    [JsonStringEnumMemberName("applicationForm")] ApplicationForm,
    [JsonStringEnumMemberName("charter")] Charter,
    [JsonStringEnumMemberName("registrationCertificate")] RegistrationCertificate,
    [JsonStringEnumMemberName("annualCheck")] AnnualCheck,
    [JsonStringEnumMemberName("financialReport")] FinancialReport,
    [JsonStringEnumMemberName("taxAndSocialSecurity")] TaxAndSocialSecurity,
    [JsonStringEnumMemberName("staffList")] StaffList,
    [JsonStringEnumMemberName("projectPlan")] ProjectPlan,
    [JsonStringEnumMemberName("needSurvey")] NeedSurvey,
    [JsonStringEnumMemberName("budgetProof")] BudgetProof,
    [JsonStringEnumMemberName("noViolationStatement")] NoViolationStatement,
    [JsonStringEnumMemberName("smallEnterpriseLetter")] SmallEnterpriseLetter,
    [JsonStringEnumMemberName("authorization")] Authorization,
    [JsonStringEnumMemberName("other")] Other,
}

[JsonConverter(typeof(StoredEnum<FileTypeV1>))]
internal enum FileTypeV1
{
    [JsonStringEnumMemberName("pdf")] Pdf,
    [JsonStringEnumMemberName("jpeg")] Jpeg,
    [JsonStringEnumMemberName("png")] Png,
    [JsonStringEnumMemberName("docx")] Docx,
    [JsonStringEnumMemberName("xlsx")] Xlsx,
    [JsonStringEnumMemberName("ofd")] Ofd,
    [JsonStringEnumMemberName("zip")] Zip,
    [JsonStringEnumMemberName("unknown")] Unknown,
}

[JsonConverter(typeof(StoredEnum<AttachmentStateV1>))]
internal enum AttachmentStateV1
{
    [JsonStringEnumMemberName("uploading")] Uploading,
    [JsonStringEnumMemberName("pending")] Pending,
    [JsonStringEnumMemberName("clean")] Clean,
    [JsonStringEnumMemberName("infected")] Infected,
    [JsonStringEnumMemberName("unscanned")] Unscanned,
    [JsonStringEnumMemberName("refused")] Refused,
}

[JsonConverter(typeof(StoredEnum<ScanResultV1>))]
internal enum ScanResultV1
{
    [JsonStringEnumMemberName("clean")] Clean,
    [JsonStringEnumMemberName("infected")] Infected,
    [JsonStringEnumMemberName("unscanned")] Unscanned,
}

internal sealed record KeptFileV1(
    [property: JsonName("digest")] string Digest,
    [property: JsonName("size")] long Size);

internal sealed record FileContentV1(
    [property: JsonName("sha256")] string Sha256,
    [property: JsonName("type")] FileTypeV1 Type,
    [property: JsonName("kept")] KeptFileV1? Kept);

internal sealed record AttachmentV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("command")] string Command,
    [property: JsonName("kind")] DocumentKindV1 Kind,
    [property: JsonName("name")] string Name,
    [property: JsonName("size")] long Size,
    [property: JsonName("by")] string By,
    [property: JsonName("begun")] DateTimeOffset Begun,
    [property: JsonName("state")] AttachmentStateV1 State,
    [property: JsonName("uploaded")] DateTimeOffset? Uploaded,
    [property: JsonName("content")] FileContentV1? Content,
    [property: JsonName("reason")] string? Reason,
    [property: JsonName("removed")] bool Removed);

internal sealed record AttachmentFolderV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("begun")] int Begun,
    [property: JsonName("count")] int Count,
    [property: JsonName("bytes")] long Bytes);

internal sealed record RequiredDocumentV1(
    [property: JsonName("kind")] DocumentKindV1 Kind,
    [property: JsonName("name")] string Name,
    [property: JsonName("obligatory")] bool Obligatory,
    [property: JsonName("types")] IReadOnlyList<FileTypeV1> Types,
    [property: JsonName("sizeMax")] long SizeMax);

internal sealed record EnclosedFileV1(
    [property: JsonName("attachment")] string Attachment,
    [property: JsonName("kind")] DocumentKindV1 Kind,
    [property: JsonName("name")] string Name,
    [property: JsonName("size")] long Size,
    [property: JsonName("sha256")] string Sha256,
    [property: JsonName("type")] FileTypeV1 Type,
    [property: JsonName("kept")] KeptFileV1 Kept,
    [property: JsonName("seal")] FileSealV1? Seal);

internal sealed record FileSealV1(
    [property: JsonName("forOpening")] string ForOpening,
    [property: JsonName("forApplicant")] string ForApplicant,
    [property: JsonName("fault")] string? Fault);
