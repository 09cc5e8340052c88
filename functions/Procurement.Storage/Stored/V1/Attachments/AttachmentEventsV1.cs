namespace Procurement.Storage.Stored.V1.Attachments;

internal sealed record AttachmentBegunV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("attachment")] string Attachment,
    [property: JsonName("command")] string Command,
    [property: JsonName("kind")] DocumentKindV1 Kind,
    [property: JsonName("name")] string Name,
    [property: JsonName("size")] long Size);

internal sealed record AttachmentUploadedV1(
    [property: JsonName("attachment")] string Attachment);

internal sealed record AttachmentReadV1(
    [property: JsonName("attachment")] string Attachment,
    [property: JsonName("content")] FileContentV1 Content);

internal sealed record AttachmentRefusedV1(
    [property: JsonName("attachment")] string Attachment,
    [property: JsonName("reason")] string Reason);

internal sealed record AttachmentScannedV1(
    [property: JsonName("attachment")] string Attachment,
    [property: JsonName("result")] ScanResultV1 Result,
    [property: JsonName("found")] string? Found);

internal sealed record AttachmentRemovedV1(
    [property: JsonName("attachment")] string Attachment);
