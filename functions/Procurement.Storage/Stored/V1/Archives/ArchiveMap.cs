using Procurement.Domain.Archives;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Archives;

/// <summary>Between the domain's archives and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class ArchiveMap
{
    public static partial ArchiveV1 Write(Archive value);

    [MapperIgnoreTarget(nameof(Archive.Made))]
    public static partial Archive Read(ArchiveV1 record);

    public static partial EvidencePackV1 Write(EvidencePack value);
    public static partial EvidencePack Read(EvidencePackV1 record);

    public static partial PackRequestedV1 Write(PackRequested value);
    public static partial PackRequested Read(PackRequestedV1 record);

    public static partial PackFinishedV1 Write(PackFinished value);
    public static partial PackFinished Read(PackFinishedV1 record);

    public static partial HoldSetV1 Write(HoldSet value);
    public static partial HoldSet Read(HoldSetV1 record);

    public static partial HoldLiftProposedV1 Write(HoldLiftProposed value);
    public static partial HoldLiftProposed Read(HoldLiftProposedV1 record);

    public static partial HoldLiftRefusedV1 Write(HoldLiftRefused value);
    public static partial HoldLiftRefused Read(HoldLiftRefusedV1 record);

    public static partial HoldLiftedV1 Write(HoldLifted value);
    public static partial HoldLifted Read(HoldLiftedV1 record);
}
