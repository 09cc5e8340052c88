using Procurement.Domain.Objections;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Objections;

/// <summary>Between the domain's objections and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class ObjectionMap
{
    public static partial ObjectorFileV1 Write(ObjectorFile value);

    [MapperIgnoreTarget(nameof(ObjectorFile.Objections))]
    public static partial ObjectorFile Read(ObjectorFileV1 record);

    public static partial ObjectionV1 Write(Objection value);
    public static partial Objection Read(ObjectionV1 record);

    public static partial ObjectionRaisedV1 Write(ObjectionRaised value);
    public static partial ObjectionRaised Read(ObjectionRaisedV1 record);

    public static partial ObjectionResolvedV1 Write(ObjectionResolved value);
    public static partial ObjectionResolved Read(ObjectionResolvedV1 record);
}
