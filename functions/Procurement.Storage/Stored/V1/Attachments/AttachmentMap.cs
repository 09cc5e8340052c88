using Procurement.Domain.Attachments;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Attachments;

/// <summary>Between the domain's attachments and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class AttachmentMap
{
    public static partial AttachmentFolderV1 Write(AttachmentFolder value);

    [MapperIgnoreTarget(nameof(AttachmentFolder.Attachments))]
    public static partial AttachmentFolder Read(AttachmentFolderV1 record);

    public static partial AttachmentV1 Write(Attachment value);
    public static partial Attachment Read(AttachmentV1 record);

    public static partial AttachmentBegunV1 Write(AttachmentBegun value);
    public static partial AttachmentBegun Read(AttachmentBegunV1 record);

    public static partial AttachmentUploadedV1 Write(AttachmentUploaded value);
    public static partial AttachmentUploaded Read(AttachmentUploadedV1 record);

    public static partial AttachmentReadV1 Write(AttachmentRead value);
    public static partial AttachmentRead Read(AttachmentReadV1 record);

    public static partial AttachmentRefusedV1 Write(AttachmentRefused value);
    public static partial AttachmentRefused Read(AttachmentRefusedV1 record);

    public static partial AttachmentScannedV1 Write(AttachmentScanned value);
    public static partial AttachmentScanned Read(AttachmentScannedV1 record);

    public static partial AttachmentRemovedV1 Write(AttachmentRemoved value);
    public static partial AttachmentRemoved Read(AttachmentRemovedV1 record);
}
