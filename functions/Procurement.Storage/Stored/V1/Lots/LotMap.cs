using Procurement.Domain.Lots;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Lots;

/// <summary>Between the domain's lots and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class LotMap
{
    public static partial LotProceedingsV1 Write(LotProceedings value);
    public static partial LotProceedings Read(LotProceedingsV1 record);

    public static partial ContendersFixedV1 Write(ContendersFixed value);
    public static partial ContendersFixed Read(ContendersFixedV1 record);

    public static partial ContenderListV1 Write(ContenderList value);
    public static partial ContenderList Read(ContenderListV1 record);
}
