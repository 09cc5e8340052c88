using System.Text.Json.Serialization;
using Procurement.Domain.Organizations;
using static Procurement.Storage.Stored.V1.Organizations.OrganizationMap;

namespace Procurement.Storage.Stored.V1.Organizations;

/// <summary>The names and versions under which Organization and its events are stored.</summary>
internal static class OrganizationRecords
{
    public static readonly RecordBook<OrganizationEvent> Events =
        new RecordBook<OrganizationEvent>(OrganizationJson.Default)
            .Add<OrganizationRegistered, OrganizationRegisteredV1>("organization.registered", 1, Write, Read)
            .Add<AccountChangeProposed, AccountChangeProposedV1>("organization.accountChangeProposed", 1, Write, Read)
            .Add<AccountChanged, AccountChangedV1>("organization.accountChanged", 1, Write, Read)
            .Add<AccountChangeRejected, AccountChangeRejectedV1>("organization.accountChangeRejected", 1, Write, Read)
            .Add<StandingChanged, StandingChangedV1>("organization.standingChanged", 1, Write, Read)
            .Add<OrganizationRated, OrganizationRatedV1>("organization.rated", 1, Write, Read)
            .Add<OrganizationSanctioned, OrganizationSanctionedV1>("organization.sanctioned", 1, Write, Read)
            .Add<SanctionLifted, SanctionLiftedV1>("organization.sanctionLifted", 1, Write, Read)
            .Add<StageMoved, StageMovedV1>("organization.stageMoved", 1, Write, Read)
            .Add<CertificateEntered, CertificateEnteredV1>("organization.certificateEntered", 1, Write, Read)
            .Add<CertificateConfirmed, CertificateConfirmedV1>("organization.certificateConfirmed", 1, Write, Read)
            .Add<CertificateRefused, CertificateRefusedV1>("organization.certificateRefused", 1, Write, Read)
            .Add<CertificateEnded, CertificateEndedV1>("organization.certificateEnded", 1, Write, Read);

    public static readonly RecordBook<Organization> Heads =
        new RecordBook<Organization>(OrganizationJson.Default)
            .Add<Organization, OrganizationV1>("organization", 1, Write, Read);

    public static readonly RecordBook<Certificate> Certificates =
        new RecordBook<Certificate>(OrganizationJson.Default)
            .Add<Certificate, CertificateV1>("organization.certificate", 1, Write, Read);
}

[JsonSerializable(typeof(OrganizationV1))]
[JsonSerializable(typeof(OrganizationRegisteredV1))]
[JsonSerializable(typeof(AccountChangeProposedV1))]
[JsonSerializable(typeof(AccountChangedV1))]
[JsonSerializable(typeof(AccountChangeRejectedV1))]
[JsonSerializable(typeof(CertificateV1))]
[JsonSerializable(typeof(StandingChangedV1))]
[JsonSerializable(typeof(OrganizationRatedV1))]
[JsonSerializable(typeof(OrganizationSanctionedV1))]
[JsonSerializable(typeof(SanctionLiftedV1))]
[JsonSerializable(typeof(StageMovedV1))]
[JsonSerializable(typeof(CertificateEnteredV1))]
[JsonSerializable(typeof(CertificateConfirmedV1))]
[JsonSerializable(typeof(CertificateRefusedV1))]
[JsonSerializable(typeof(CertificateEndedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class OrganizationJson : JsonSerializerContext;
