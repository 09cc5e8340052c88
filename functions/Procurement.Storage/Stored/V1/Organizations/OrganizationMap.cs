using Procurement.Domain.Organizations;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Organizations;

/// <summary>Between the domain's Organization and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class OrganizationMap
{
    public static partial OrganizationV1 Write(Organization value);
    public static partial Organization Read(OrganizationV1 record);

    public static partial OrganizationRegisteredV1 Write(OrganizationRegistered value);
    public static partial OrganizationRegistered Read(OrganizationRegisteredV1 record);

    public static partial AccountChangeProposedV1 Write(AccountChangeProposed value);
    public static partial AccountChangeProposed Read(AccountChangeProposedV1 record);

    public static partial AccountChangedV1 Write(AccountChanged value);
    public static partial AccountChanged Read(AccountChangedV1 record);

    public static partial AccountChangeRejectedV1 Write(AccountChangeRejected value);
    public static partial AccountChangeRejected Read(AccountChangeRejectedV1 record);
}
