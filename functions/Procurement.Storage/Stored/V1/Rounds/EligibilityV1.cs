using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Organizations;

namespace Procurement.Storage.Stored.V1.Rounds;

[JsonConverter(typeof(StoredEnum<FactSourceV1>))]
internal enum FactSourceV1
{
    [JsonStringEnumMemberName("stated")] Stated,
    [JsonStringEnumMemberName("register")] Register,
}

internal sealed record CleanYearsV1(
    [property: JsonName("abnormalList")] int AbnormalList,
    [property: JsonName("violationList")] int ViolationList,
    [property: JsonName("penalty")] int Penalty);

internal sealed record EligibilityV1(
    [property: JsonName("kinds")] IReadOnlyList<OrganizationKindV1> Kinds,
    [property: JsonName("minimumGrade")] OrganizationGradeV1? MinimumGrade,
    [property: JsonName("certifiedLead")] bool CertifiedLead,
    [property: JsonName("proposalsPerOrganization")] int ProposalsPerOrganization,
    [property: JsonName("facts")] FactSourceV1 Facts,
    [property: JsonName("admitsFiled")] bool AdmitsFiled,
    [property: JsonName("stages")] IReadOnlyList<IncubationStageV1> Stages,
    [property: JsonName("clean")] CleanYearsV1? Clean);

internal sealed record ChecklistItemV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("title")] string Title);

internal sealed record ChecklistV1(
    [property: JsonName("items")] IReadOnlyList<ChecklistItemV1> Items,
    [property: JsonName("correctionDays")] int CorrectionDays);
