using Procurement.Domain.Organizations;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Organizations;

/// <summary>Between the domain's Organization and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class OrganizationMap
{
    public static partial OrganizationV1 Write(Organization value);

    [MapperIgnoreTarget(nameof(Organization.Certificates))]
    public static partial Organization Read(OrganizationV1 record);

    public static partial CertificateV1 Write(Certificate value);
    public static partial Certificate Read(CertificateV1 record);

    public static partial OrganizationRegisteredV1 Write(OrganizationRegistered value);
    public static partial OrganizationRegistered Read(OrganizationRegisteredV1 record);

    public static partial AccountChangeProposedV1 Write(AccountChangeProposed value);
    public static partial AccountChangeProposed Read(AccountChangeProposedV1 record);

    public static partial AccountChangedV1 Write(AccountChanged value);
    public static partial AccountChanged Read(AccountChangedV1 record);

    public static partial AccountChangeRejectedV1 Write(AccountChangeRejected value);
    public static partial AccountChangeRejected Read(AccountChangeRejectedV1 record);

    public static partial StandingChangedV1 Write(StandingChanged value);
    public static partial StandingChanged Read(StandingChangedV1 record);

    public static partial OrganizationRatedV1 Write(OrganizationRated value);
    public static partial OrganizationRated Read(OrganizationRatedV1 record);

    public static partial OrganizationSanctionedV1 Write(OrganizationSanctioned value);
    public static partial OrganizationSanctioned Read(OrganizationSanctionedV1 record);

    public static partial SanctionLiftedV1 Write(SanctionLifted value);
    public static partial SanctionLifted Read(SanctionLiftedV1 record);

    public static partial StageMovedV1 Write(StageMoved value);
    public static partial StageMoved Read(StageMovedV1 record);

    public static partial CertificateEnteredV1 Write(CertificateEntered value);
    public static partial CertificateEntered Read(CertificateEnteredV1 record);

    public static partial CertificateConfirmedV1 Write(CertificateConfirmed value);
    public static partial CertificateConfirmed Read(CertificateConfirmedV1 record);

    public static partial CertificateRefusedV1 Write(CertificateRefused value);
    public static partial CertificateRefused Read(CertificateRefusedV1 record);

    public static partial CertificateEndedV1 Write(CertificateEnded value);
    public static partial CertificateEnded Read(CertificateEndedV1 record);
}
