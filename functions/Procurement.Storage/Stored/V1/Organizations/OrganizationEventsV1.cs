namespace Procurement.Storage.Stored.V1.Organizations;

internal sealed record OrganizationRegisteredV1(
    [property: JsonName("organization")] OrganizationV1 Organization);
