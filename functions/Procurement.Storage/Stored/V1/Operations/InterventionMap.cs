using Procurement.Domain.Operations;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Operations;

/// <summary>Between the domain's Intervention and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class InterventionMap
{
    public static partial InterventionV1 Write(Intervention value);
    public static partial Intervention Read(InterventionV1 record);

    public static partial StuckWorkRetriedV1 Write(StuckWorkRetried value);
    public static partial StuckWorkRetried Read(StuckWorkRetriedV1 record);

    public static partial StuckWorkResolvedV1 Write(StuckWorkResolved value);
    public static partial StuckWorkResolved Read(StuckWorkResolvedV1 record);
}
