namespace Procurement.Storage.Stored.V1.Organizations;

internal sealed record OrganizationRegisteredV1(
    [property: JsonName("organization")] OrganizationV1 Organization);

internal sealed record AccountChangeProposedV1(
    [property: JsonName("account")] BankAccountV1 Account);

internal sealed record AccountChangedV1(
    [property: JsonName("from")] BankAccountV1 From,
    [property: JsonName("to")] BankAccountV1 To,
    [property: JsonName("proposedBy")] string ProposedBy);

internal sealed record AccountChangeRejectedV1(
    [property: JsonName("account")] BankAccountV1 Account,
    [property: JsonName("reason")] string Reason);
