using System.Text.Json.Serialization;
using Procurement.Domain.Attachments;
using static Procurement.Storage.Stored.V1.Attachments.AttachmentMap;

namespace Procurement.Storage.Stored.V1.Attachments;

/// <summary>The names and versions under which attachments and their events are stored.</summary>
internal static class AttachmentRecords
{
    public static readonly RecordBook<AttachmentEvent> Events =
        new RecordBook<AttachmentEvent>(AttachmentJson.Default)
            .Add<AttachmentBegun, AttachmentBegunV1>("attachment.begun", 1, Write, Read)
            .Add<AttachmentUploaded, AttachmentUploadedV1>("attachment.uploaded", 1, Write, Read)
            .Add<AttachmentRead, AttachmentReadV1>("attachment.read", 1, Write, Read)
            .Add<AttachmentRefused, AttachmentRefusedV1>("attachment.refused", 1, Write, Read)
            .Add<AttachmentScanned, AttachmentScannedV1>("attachment.scanned", 1, Write, Read)
            .Add<AttachmentRemoved, AttachmentRemovedV1>("attachment.removed", 1, Write, Read);

    public static readonly RecordBook<AttachmentFolder> Heads =
        new RecordBook<AttachmentFolder>(AttachmentJson.Default)
            .Add<AttachmentFolder, AttachmentFolderV1>("attachments", 1, Write, Read);

    public static readonly RecordBook<Attachment> Parts =
        new RecordBook<Attachment>(AttachmentJson.Default)
            .Add<Attachment, AttachmentV1>("attachment", 1, Write, Read);
}

[JsonSerializable(typeof(AttachmentFolderV1))]
[JsonSerializable(typeof(AttachmentV1))]
[JsonSerializable(typeof(AttachmentBegunV1))]
[JsonSerializable(typeof(AttachmentUploadedV1))]
[JsonSerializable(typeof(AttachmentReadV1))]
[JsonSerializable(typeof(AttachmentRefusedV1))]
[JsonSerializable(typeof(AttachmentScannedV1))]
[JsonSerializable(typeof(AttachmentRemovedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class AttachmentJson : JsonSerializerContext;
