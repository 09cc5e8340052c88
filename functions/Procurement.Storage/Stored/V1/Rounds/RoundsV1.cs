using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Attachments;
using Procurement.Storage.Stored.V1.Laws;
using Procurement.Storage.Stored.V1.Organizations;

namespace Procurement.Storage.Stored.V1.Rounds;

[JsonConverter(typeof(StoredEnum<RoundKindV1>))]
internal enum RoundKindV1
{
    [JsonStringEnumMemberName("ventureGrant")] VentureGrant,
    [JsonStringEnumMemberName("competitiveConsultation")] CompetitiveConsultation,
    [JsonStringEnumMemberName("openTender")] OpenTender,
}

internal sealed record PurchaserV1(
    [property: JsonName("uscc")] string Uscc,
    [property: JsonName("name")] string Name);

internal sealed record LotV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("title")] string Title,
    [property: JsonName("budgetFen")] long Budget,
    [property: JsonName("ceilingFen")] long? Ceiling,
    [property: JsonName("maximumAwards")] int MaximumAwards,
    [property: JsonName("unit")] OutputUnitV1? Unit,
    [property: JsonName("sites")] IReadOnlyList<SiteV1> Sites);

internal sealed record CostRulesV1(
    [property: JsonName("ownShareMinimum")] string? OwnShareMinimum,
    [property: JsonName("personnelShareMaximum")] string? PersonnelShareMaximum,
    [property: JsonName("administrationShareMaximum")] string? AdministrationShareMaximum,
    [property: JsonName("classShares")] IReadOnlyList<ClassShareV1> ClassShares);

[JsonConverter(typeof(StoredEnum<ScoringMethodV1>))]
internal enum ScoringMethodV1
{
    [JsonStringEnumMemberName("judged")] Judged,
    [JsonStringEnumMemberName("lowestPrice")] LowestPrice,
}

internal sealed record CriterionV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("title")] string Title,
    [property: JsonName("points")] string Points,
    [property: JsonName("method")] ScoringMethodV1 Method);

internal sealed record TrimV1(
    [property: JsonName("highest")] int Highest,
    [property: JsonName("lowest")] int Lowest,
    [property: JsonName("from")] int From);

[JsonConverter(typeof(StoredEnum<TieKindV1>))]
internal enum TieKindV1
{
    [JsonStringEnumMemberName("lowerPrice")] LowerPrice,
    [JsonStringEnumMemberName("criterion")] Criterion,
    [JsonStringEnumMemberName("earlierSubmission")] EarlierSubmission,
}

internal sealed record TieRuleV1(
    [property: JsonName("kind")] TieKindV1 Kind,
    [property: JsonName("criterionRef")] string? CriterionRef);

[JsonConverter(typeof(StoredEnum<BudgetPolicyV1>))]
internal enum BudgetPolicyV1
{
    [JsonStringEnumMemberName("skip")] Skip,
    [JsonStringEnumMemberName("stop")] Stop,
}

internal sealed record EvaluationSettingsV1(
    [property: JsonName("criteria")] IReadOnlyList<CriterionV1> Criteria,
    [property: JsonName("trim")] TrimV1? Trim,
    [property: JsonName("passMark")] string PassMark,
    [property: JsonName("ties")] IReadOnlyList<TieRuleV1> Ties,
    [property: JsonName("reserve")] int Reserve,
    [property: JsonName("budgetPolicy")] BudgetPolicyV1 BudgetPolicy,
    [property: JsonName("minimumBidders")] int MinimumBidders,
    [property: JsonName("committee")] CommitteePlanV1? Committee);

internal sealed record PublicitySettingsV1(
    [property: JsonName("workingDays")] int WorkingDays);

internal sealed record ContractSettingsV1(
    [property: JsonName("signWithinDays")] int SignWithinDays,
    [property: JsonName("signerMayApprovePayment")] bool SignerMayApprovePayment);

internal sealed record LawDeviationV1(
    [property: JsonName("rule")] string Rule,
    [property: JsonName("reason")] string Reason);

internal sealed record ContactV1(
    [property: JsonName("office")] string Office,
    [property: JsonName("phone")] string Phone,
    [property: JsonName("address")] string Address);

internal sealed record RoundSettingsV1(
    [property: JsonName("title")] string Title,
    [property: JsonName("kind")] RoundKindV1 Kind,
    [property: JsonName("purchaser")] PurchaserV1 Purchaser,
    [property: JsonName("fund")] string Fund,
    [property: JsonName("categories")] IReadOnlyList<string> Categories,
    [property: JsonName("opensAt")] DateTimeOffset OpensAt,
    [property: JsonName("closesAt")] DateTimeOffset ClosesAt,
    [property: JsonName("eligibility")] EligibilityV1 Eligibility,
    [property: JsonName("lots")] IReadOnlyList<LotV1> Lots,
    [property: JsonName("costRules")] CostRulesV1 CostRules,
    [property: JsonName("evaluation")] EvaluationSettingsV1 Evaluation,
    [property: JsonName("publicity")] PublicitySettingsV1 Publicity,
    [property: JsonName("contract")] ContractSettingsV1 Contract,
    [property: JsonName("instalments")] IReadOnlyList<InstalmentTermV1> Instalments,
    [property: JsonName("finalPayout")] FinalPayoutV1 FinalPayout,
    [property: JsonName("payWithinDays")] int PayWithinDays,
    [property: JsonName("deviations")] IReadOnlyList<LawDeviationV1> Deviations,
    [property: JsonName("contact")] ContactV1? Contact,
    [property: JsonName("template")] TemplateRefV1? Template,
    [property: JsonName("funding")] FundingRulesV1? Funding,
    [property: JsonName("checklist")] ChecklistV1? Checklist,
    [property: JsonName("requiredDocuments")] IReadOnlyList<RequiredDocumentV1> RequiredDocuments,
    [property: JsonName("sealing")] SealingSettingsV1? Sealing);

[JsonConverter(typeof(StoredEnum<RoundPhaseV1>))]
internal enum RoundPhaseV1
{
    [JsonStringEnumMemberName("draft")] Draft,
    [JsonStringEnumMemberName("published")] Published,
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("closed")] Closed,
    [JsonStringEnumMemberName("opening")] Opening,
    [JsonStringEnumMemberName("evaluating")] Evaluating,
    [JsonStringEnumMemberName("ranking")] Ranking,
    [JsonStringEnumMemberName("notice")] Notice,
    [JsonStringEnumMemberName("finalizing")] Finalizing,
    [JsonStringEnumMemberName("final")] Final,
    [JsonStringEnumMemberName("cancelled")] Cancelled,
}

internal sealed record PanelMemberV1(
    [property: JsonName("account")] string Account,
    [property: JsonName("name")] string Name,
    [property: JsonName("lots")] IReadOnlyList<string> Lots,
    [property: JsonName("organization")] string? Organization);

internal sealed record LotEntriesV1(
    [property: JsonName("lot")] string Lot,
    [property: JsonName("count")] int Count);

internal sealed record ExclusionV1(
    [property: JsonName("account")] string Account,
    [property: JsonName("lot")] string Lot);

[JsonConverter(typeof(StoredEnum<OutcomeV1>))]
internal enum OutcomeV1
{
    [JsonStringEnumMemberName("awarded")] Awarded,
    [JsonStringEnumMemberName("reserve")] Reserve,
    [JsonStringEnumMemberName("rejected")] Rejected,
    [JsonStringEnumMemberName("disqualified")] Disqualified,
    [JsonStringEnumMemberName("declined")] Declined,
    [JsonStringEnumMemberName("expired")] Expired,
    [JsonStringEnumMemberName("lotFailed")] LotFailed,
}

internal sealed record AwardNoticeV1(
    [property: JsonName("published")] DateOnly Published,
    [property: JsonName("period")] DeadlineV1 Period,
    [property: JsonName("ranked")] int Ranked,
    [property: JsonName("awards")] int Awards,
    [property: JsonName("totalFen")] long Total,
    [property: JsonName("ended")] bool Ended);

internal sealed record RoundEndV1(
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("reason")] string Reason);

internal sealed record RoundV1(
    [property: JsonName("settings")] RoundSettingsV1 Settings,
    [property: JsonName("phase")] RoundPhaseV1 Phase,
    [property: JsonName("drafters")] IReadOnlyList<string> Drafters,
    [property: JsonName("law")] RoundLawV1? Law,
    [property: JsonName("publisher")] string? Publisher,
    [property: JsonName("panel")] IReadOnlyList<PanelMemberV1> Panel,
    [property: JsonName("entries")] IReadOnlyList<LotEntriesV1> Entries,
    [property: JsonName("exclusions")] IReadOnlyList<ExclusionV1> Exclusions,
    [property: JsonName("openingRefused")] string? OpeningRefused,
    [property: JsonName("noticeDay")] DateOnly? NoticeDay,
    [property: JsonName("notice")] AwardNoticeV1? Notice,
    [property: JsonName("finalDay")] DateOnly? FinalDay,
    [property: JsonName("finalAwardRefused")] string? FinalAwardRefused,
    [property: JsonName("cancelled")] RoundEndV1? Cancelled,
    [property: JsonName("withdrawn")] RoundEndV1? Withdrawn,
    [property: JsonName("clarifications")] IReadOnlyList<ClarificationV1> Clarifications,
    [property: JsonName("since")] DateTimeOffset? Since,
    [property: JsonName("seal")] RoundSealV1? Seal);
