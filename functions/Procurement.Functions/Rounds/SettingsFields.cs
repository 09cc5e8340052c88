using System.Collections.Frozen;
using static Procurement.Domain.Rounds.SettingsRefusals;

namespace Procurement.Functions.Rounds;

/// <summary>Where in the settings of a round a refusal is mended.</summary>
internal static class SettingsFields
{
    private static readonly FrozenDictionary<string, string> ByCode = new Dictionary<string, string>
    {
        [PurchaserCodeInvalid.Code] = "purchaser.uscc",
        [ClosesBeforeOpening.Code] = "closesAt",
        [ClosesTooLate.Code] = "closesAt",
        [RefDuplicate.Code] = "lots",
        [TrimLeavesNone.Code] = "evaluation.trim",
        [TrimAbovePanel.Code] = "evaluation.trim.from",
        [PassMarkAboveTotal.Code] = "evaluation.passMark",
        [TiesUnknown.Code] = "evaluation.ties",
        [AmountTooLarge.Code] = "lots",
        [CeilingAboveBudget.Code] = "lots",
        [TooManyPlaces.Code] = "lots",
        [FinalPayoutFailPaid.Code] = "finalPayout.fail",
        [FinalPayoutUnordered.Code] = "finalPayout",
        [InstalmentsSum.Code] = "instalments",
        [DeviationUnknown.Code] = "deviations",
        [DocumentPeriodTooShort.Code] = "closesAt",
        [NoticeTooShort.Code] = "publicity.workingDays",
        [SigningTooLate.Code] = "contract.signWithinDays",
        [PaymentTooLate.Code] = "payWithinDays",
        [TooFewBidders.Code] = "evaluation.minimumBidders",
        [PriceWeightTooLow.Code] = "evaluation.criteria",
        [PriceWeightTooHigh.Code] = "evaluation.criteria",
        [TemplateUnknown.Code] = "template",
        [TemplateKindDiffers.Code] = "kind",
        [PointsNotHundred.Code] = "evaluation.criteria",
        [CommitteeMissing.Code] = "evaluation.committee",
        [SealingMissing.Code] = "sealing",
        [CommitteeTooSmall.Code] = "evaluation.committee.members",
        [CommitteeEven.Code] = "evaluation.committee.members",
        [CommitteeExpertsTooFew.Code] = "evaluation.committee.experts",
        [CommitteeExpertsTooMany.Code] = "evaluation.committee.experts",
        [UnitMissing.Code] = "lots",
        [AdvanceForbidden.Code] = "instalments",
        [MixSum.Code] = "funding.mix",
        [MixSources.Code] = "funding.mix",
        [ClassShareTwice.Code] = "costRules.classShares",
        [AgreementMissing.Code] = "agreement",
        [FieldUnknown.Code] = "agreement.clauses",
        [FieldEmpty.Code] = "contact",
        [ClauseMissing.Code] = "agreement.clauses",
        [KpisMissing.Code] = "agreement.kpis",
        [KpiTwice.Code] = "agreement.kpis",
        [DutiesMissing.Code] = "agreement",
        [TermTooLong.Code] = "agreement.termMonths",
        [LongTermUngrounded.Code] = "agreement.longTerm",
        [ReportTwice.Code] = "performance.reports",
        [WeightsSum.Code] = "performance",
        [AssessorTwice.Code] = "performance",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The field, or null where the settings are not at fault.</summary>
    public static string? OfOrNull(string code) => ByCode.GetValueOrDefault(code);
}
