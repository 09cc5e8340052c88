using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Organizations;

[JsonConverter(typeof(StoredEnum<OrganizationKindV1>))]
internal enum OrganizationKindV1
{
    [JsonStringEnumMemberName("association")] Association,
    [JsonStringEnumMemberName("serviceInstitution")] ServiceInstitution,
    [JsonStringEnumMemberName("foundation")] Foundation,
    [JsonStringEnumMemberName("enterprise")] Enterprise,
    [JsonStringEnumMemberName("committee")] Committee,
}

[JsonConverter(typeof(StoredEnum<OrganizationGradeV1>))]
internal enum OrganizationGradeV1
{
    [JsonStringEnumMemberName("a1")] A1,
    [JsonStringEnumMemberName("a2")] A2,
    [JsonStringEnumMemberName("a3")] A3,
    [JsonStringEnumMemberName("a4")] A4,
    [JsonStringEnumMemberName("a5")] A5,
}

internal sealed record BankAccountV1(
    [property: JsonName("bank")] string Bank,
    [property: JsonName("number")] string Number,
    [property: JsonName("holder")] string Holder);

internal sealed record ProposedAccountV1(
    [property: JsonName("account")] BankAccountV1 Account,
    [property: JsonName("by")] string By,
    [property: JsonName("at")] DateTimeOffset At);

internal sealed record AccountChangeV1(
    [property: JsonName("from")] BankAccountV1 From,
    [property: JsonName("to")] BankAccountV1 To,
    [property: JsonName("proposedBy")] string ProposedBy,
    [property: JsonName("confirmedBy")] string ConfirmedBy,
    [property: JsonName("at")] DateTimeOffset At);

internal sealed record OrganizationV1(
    [property: JsonName("uscc")] string Uscc,
    [property: JsonName("name")] string Name,
    [property: JsonName("kind")] OrganizationKindV1 Kind,
    [property: JsonName("grade")] OrganizationGradeV1? Grade,
    [property: JsonName("account")] BankAccountV1 Account,
    [property: JsonName("priceDeduction")] string PriceDeduction,
    [property: JsonName("kindReason")] string? KindReason,
    [property: JsonName("proposedAccount")] ProposedAccountV1? ProposedAccount,
    [property: JsonName("accountChange")] AccountChangeV1? AccountChange);
