using Procurement.Domain.Contracts;
using Procurement.Storage.Stored.V1;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V2.Contracts;

/// <summary>Between what happens to the documents of a contract and its records.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class DocumentMap
{
    public static partial DocumentDrawnV1 Write(DocumentDrawn value);
    public static partial DocumentDrawn Read(DocumentDrawnV1 record);

    public static partial SignaturePreparedV1 Write(SignaturePrepared value);
    public static partial SignaturePrepared Read(SignaturePreparedV1 record);

    public static partial DocumentSignedV1 Write(DocumentSigned value);
    public static partial DocumentSigned Read(DocumentSignedV1 record);

    public static partial GatePassedV1 Write(GatePassed value);
    public static partial GatePassed Read(GatePassedV1 record);

    public static partial NoticeFellDueV1 Write(NoticeFellDue value);
    public static partial NoticeFellDue Read(NoticeFellDueV1 record);

    public static partial NoticeGivenV1 Write(NoticeGiven value);
    public static partial NoticeGiven Read(NoticeGivenV1 record);
}
