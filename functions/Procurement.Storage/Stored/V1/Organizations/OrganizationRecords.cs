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
            .Add<AccountChangeRejected, AccountChangeRejectedV1>("organization.accountChangeRejected", 1, Write, Read);

    public static readonly RecordBook<Organization> Heads =
        new RecordBook<Organization>(OrganizationJson.Default)
            .Add<Organization, OrganizationV1>("organization", 1, Write, Read);
}

[JsonSerializable(typeof(OrganizationV1))]
[JsonSerializable(typeof(OrganizationRegisteredV1))]
[JsonSerializable(typeof(AccountChangeProposedV1))]
[JsonSerializable(typeof(AccountChangedV1))]
[JsonSerializable(typeof(AccountChangeRejectedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class OrganizationJson : JsonSerializerContext;
