using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Rounds;

namespace Procurement.Storage.Stored.V2.Rounds;

// Version 2 adds the agreement and how performance is watched to what version 1 says.
internal sealed record RoundV2(
    [property: JsonName("round")] RoundV1 Round,
    [property: JsonName("agreement")] AgreementSettingsV2? Agreement,
    [property: JsonName("performance")] PerformanceSettingsV2? Performance);

internal sealed record RoundDraftedV2(
    [property: JsonName("settings")] RoundSettingsV1 Settings,
    [property: JsonName("agreement")] AgreementSettingsV2? Agreement,
    [property: JsonName("performance")] PerformanceSettingsV2? Performance);

[JsonConverter(typeof(StoredEnum<ClauseSubjectV2>))]
internal enum ClauseSubjectV2
{
    [JsonStringEnumMemberName("content")] Content,
    [JsonStringEnumMemberName("standards")] Standards,
    [JsonStringEnumMemberName("acceptance")] Acceptance,
    [JsonStringEnumMemberName("liability")] Liability,
    [JsonStringEnumMemberName("personalData")] PersonalData,
    [JsonStringEnumMemberName("disputes")] Disputes,
    [JsonStringEnumMemberName("setOff")] SetOff,
    [JsonStringEnumMemberName("paymentSuspension")] PaymentSuspension,
    [JsonStringEnumMemberName("other")] Other,
}

[JsonConverter(typeof(StoredEnum<KpiDirectionV2>))]
internal enum KpiDirectionV2
{
    [JsonStringEnumMemberName("exactly")] Exactly,
    [JsonStringEnumMemberName("atLeast")] AtLeast,
    [JsonStringEnumMemberName("atMost")] AtMost,
}

[JsonConverter(typeof(StoredEnum<SigningBasisV2>))]
internal enum SigningBasisV2
{
    [JsonStringEnumMemberName("fourConditions")] FourConditions,
    [JsonStringEnumMemberName("agreed")] Agreed,
}

[JsonConverter(typeof(StoredEnum<AssessorV2>))]
internal enum AssessorV2
{
    [JsonStringEnumMemberName("purchaser")] Purchaser,
    [JsonStringEnumMemberName("thirdParty")] ThirdParty,
    [JsonStringEnumMemberName("community")] Community,
    [JsonStringEnumMemberName("residents")] Residents,
}

internal sealed record AgreementClauseV2(
    [property: JsonName("subject")] ClauseSubjectV2 Subject,
    [property: JsonName("heading")] string Heading,
    [property: JsonName("text")] string Text);

internal sealed record KpiV2(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("title")] string Title,
    [property: JsonName("unit")] string Unit,
    [property: JsonName("direction")] KpiDirectionV2 Direction,
    [property: JsonName("threshold")] string Threshold,
    [property: JsonName("region")] string? Region);

internal sealed record LongTermGroundsV2(
    [property: JsonName("budgetSecured")] string BudgetSecured,
    [property: JsonName("contentStable")] string ContentStable,
    [property: JsonName("costStable")] string CostStable,
    [property: JsonName("priceStable")] string PriceStable);

internal sealed record AgreementSettingsV2(
    [property: JsonName("clauses")] IReadOnlyList<AgreementClauseV2> Clauses,
    [property: JsonName("kpis")] IReadOnlyList<KpiV2> Kpis,
    [property: JsonName("supplierDuties")] IReadOnlyList<string> SupplierDuties,
    [property: JsonName("purchaserDuties")] IReadOnlyList<string> PurchaserDuties,
    [property: JsonName("termMonths")] int TermMonths,
    [property: JsonName("longTerm")] LongTermGroundsV2? LongTerm,
    [property: JsonName("basis")] SigningBasisV2 Basis,
    [property: JsonName("bansFees")] bool BansFees,
    [property: JsonName("allowsSubcontracting")] bool AllowsSubcontracting);

internal sealed record ReportTermV2(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("title")] string Title,
    [property: JsonName("dueAfterDays")] int DueAfterDays);

internal sealed record AssessorWeightV2(
    [property: JsonName("assessor")] AssessorV2 Assessor,
    [property: JsonName("weight")] string Weight);

internal sealed record AssessmentTermV2(
    [property: JsonName("assessors")] IReadOnlyList<AssessorWeightV2> Assessors,
    [property: JsonName("passMark")] string PassMark,
    [property: JsonName("dueAfterDays")] int DueAfterDays,
    [property: JsonName("correctionDays")] int CorrectionDays,
    [property: JsonName("correctionsMaximum")] int CorrectionsMaximum,
    [property: JsonName("lateFails")] bool LateFails);

internal sealed record SurveyTermV2(
    [property: JsonName("sampleSize")] int SampleSize,
    [property: JsonName("responseMinimum")] string ResponseMinimum,
    [property: JsonName("groupMinimum")] int GroupMinimum);

internal sealed record PerformanceSettingsV2(
    [property: JsonName("reports")] IReadOnlyList<ReportTermV2> Reports,
    [property: JsonName("lineMoveMaximum")] string LineMoveMaximum,
    [property: JsonName("midterm")] AssessmentTermV2? Midterm,
    [property: JsonName("final")] AssessmentTermV2? Final,
    [property: JsonName("survey")] SurveyTermV2? Survey);
