namespace Procurement.Domain.Rounds;

/// <summary>Every reason to refuse the settings of a round; a closed list whose codes never change.</summary>
public static class SettingsRefusals
{
    /// <summary>The check character of the purchaser's 统一社会信用代码 is wrong (GB 32100-2015).</summary>
    public static readonly Refusal PurchaserCodeInvalid = new("purchaser.codeInvalid");

    /// <summary>The time for proposals ends before it begins.</summary>
    public static readonly Refusal ClosesBeforeOpening = new("round.closesBeforeOpening");

    /// <summary>The time for proposals ends in years of which nobody knows law, budget or holidays.</summary>
    public static readonly Refusal ClosesTooLate = new("round.closesTooLate");

    /// <summary>Two lots or two criteria have the same reference.</summary>
    public static readonly Refusal RefDuplicate = new("ref.duplicate");

    /// <summary>With the fewest sheets that are trimmed, no sheet is left.</summary>
    public static readonly Refusal TrimLeavesNone = new("trim.leavesNone");

    /// <summary>Trimming begins with more sheets than the largest panel has members.</summary>
    public static readonly Refusal TrimAbovePanel = new("trim.abovePanel");

    /// <summary>Nobody can reach the pass mark with all points of all criteria.</summary>
    public static readonly Refusal PassMarkAboveTotal = new("passMark.aboveTotal");

    /// <summary>A tie is to be decided by a criterion that evaluators give no points for.</summary>
    public static readonly Refusal TiesUnknown = new("ties.unknown");

    /// <summary>An amount is larger than a contract can say in words.</summary>
    public static readonly Refusal AmountTooLarge = new("lot.amountTooLarge");

    /// <summary>One proposal may ask for more than the whole lot has.</summary>
    public static readonly Refusal CeilingAboveBudget = new("lot.ceilingAboveBudget");

    /// <summary>More awards or reserves than a lot keeps.</summary>
    public static readonly Refusal TooManyPlaces = new("lot.tooManyPlaces");

    /// <summary>Failing would pay a last instalment that is only claimed by who did not fail.</summary>
    public static readonly Refusal FinalPayoutFailPaid = new("finalPayout.failPaid");

    /// <summary>A worse grade would pay more than a better one, or more than everything.</summary>
    public static readonly Refusal FinalPayoutUnordered = new("finalPayout.unordered");

    /// <summary>The percents of the instalments do not add up to 100.</summary>
    public static readonly Refusal InstalmentsSum = new("instalments.sum");

    /// <summary>A deviation names no limit that a round may depart from, or names one twice.</summary>
    public static readonly Refusal DeviationUnknown = new("deviation.unknown");

    /// <summary>Less time from publication to closing than the law of the kind asks for.</summary>
    public static readonly Refusal DocumentPeriodTooShort = new("statute.documentPeriodTooShort");

    /// <summary>A shorter notice than the law of the kind asks for.</summary>
    public static readonly Refusal NoticeTooShort = new("statute.noticeTooShort");

    /// <summary>More days for signing than the law of the kind gives.</summary>
    public static readonly Refusal SigningTooLate = new("statute.signingTooLate");

    /// <summary>More days for paying than a contract may agree.</summary>
    public static readonly Refusal PaymentTooLate = new("statute.paymentTooLate");

    /// <summary>Fewer bidders than the law of the kind asks for.</summary>
    public static readonly Refusal TooFewBidders = new("statute.tooFewBidders");

    /// <summary>An opening officer is named twice or keeps the recovery share, or they are too few or many.</summary>
    public static readonly Refusal HoldersInvalid = new("sealing.holdersInvalid");

    /// <summary>One alone opens, or more than there are officers.</summary>
    public static readonly Refusal ThresholdInvalid = new("sealing.thresholdInvalid");

    /// <summary>The price counts for less than the law of the kind asks for.</summary>
    public static readonly Refusal PriceWeightTooLow = new("statute.priceWeightTooLow");

    /// <summary>The price counts for more than the law of the kind allows.</summary>
    public static readonly Refusal PriceWeightTooHigh = new("statute.priceWeightTooHigh");

    /// <summary>There is no such template, or not yet.</summary>
    public static readonly Refusal TemplateUnknown = new("template.unknown");

    /// <summary>The template is one of another kind of round.</summary>
    public static readonly Refusal TemplateKindDiffers = new("template.kindDiffers");

    /// <summary>The points of all criteria are not 100.</summary>
    public static readonly Refusal PointsNotHundred = new("criteria.notHundred");

    /// <summary>A procurement round drafted from a template plans no committee.</summary>
    public static readonly Refusal CommitteeMissing = new("committee.missing");

    /// <summary>A procurement round drafted from a template does not say who opens it.</summary>
    public static readonly Refusal SealingMissing = new("sealing.missing");

    /// <summary>Fewer members than the law of the kind asks for.</summary>
    public static readonly Refusal CommitteeTooSmall = new("committee.tooSmall");

    /// <summary>An even number of members.</summary>
    public static readonly Refusal CommitteeEven = new("committee.even");

    /// <summary>Experts are fewer than two thirds.</summary>
    public static readonly Refusal CommitteeExpertsTooFew = new("committee.expertsTooFew");

    /// <summary>More experts than members.</summary>
    public static readonly Refusal CommitteeExpertsTooMany = new("committee.expertsTooMany");

    /// <summary>A lot does not say what it is counted in.</summary>
    public static readonly Refusal UnitMissing = new("lot.unitMissing");

    /// <summary>Money before the result where the template pays on results only (以奖代补).</summary>
    public static readonly Refusal AdvanceForbidden = new("instalments.advanceForbidden");

    /// <summary>The shares of a funding mix are not 100 percent together.</summary>
    public static readonly Refusal MixSum = new("funding.mixSum");

    /// <summary>A source stands twice in the mix, or the government's money not at all.</summary>
    public static readonly Refusal MixSources = new("funding.mixSources");

    /// <summary>A class of costs has two shares.</summary>
    public static readonly Refusal ClassShareTwice = new("costRules.classTwice");

    /// <summary>A round drafted from a template does not say what its agreements say.</summary>
    public static readonly Refusal AgreementMissing = new("agreement.missing");

    /// <summary>A clause names a field that there is not.</summary>
    public static readonly Refusal FieldUnknown = new("agreement.fieldUnknown");

    /// <summary>A clause names the office of a round that names none.</summary>
    public static readonly Refusal FieldEmpty = new("agreement.fieldEmpty");

    /// <summary>A subject that an agreement must have has no clause (财政部令第87号 art. 72, 第102号 art. 23).</summary>
    public static readonly Refusal ClauseMissing = new("agreement.clauseMissing");

    /// <summary>An agreement names no key figure (财政部令第102号 art. 20).</summary>
    public static readonly Refusal KpisMissing = new("agreement.kpisMissing");

    /// <summary>A key figure stands twice for the same region.</summary>
    public static readonly Refusal KpiTwice = new("agreement.kpiTwice");

    /// <summary>The duties of a party are not listed (清单式定责).</summary>
    public static readonly Refusal DutiesMissing = new("agreement.dutiesMissing");

    /// <summary>The term is not from 1 to 36 months.</summary>
    public static readonly Refusal TermTooLong = new("agreement.termTooLong");

    /// <summary>More than a year without the grounds (财政部令第102号 art. 24).</summary>
    public static readonly Refusal LongTermUngrounded = new("agreement.longTermUngrounded");

    /// <summary>Two reports have one name.</summary>
    public static readonly Refusal ReportTwice = new("performance.reportTwice");

    /// <summary>The weights of those who evaluate are not positive, or not 1 together.</summary>
    public static readonly Refusal WeightsSum = new("performance.weightsSum");

    /// <summary>A party evaluates twice.</summary>
    public static readonly Refusal AssessorTwice = new("performance.assessorTwice");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> All { get; } =
    [
        PurchaserCodeInvalid, ClosesBeforeOpening, ClosesTooLate, RefDuplicate, TrimLeavesNone, TrimAbovePanel,
        PassMarkAboveTotal,
        TiesUnknown, AmountTooLarge, CeilingAboveBudget, TooManyPlaces, FinalPayoutFailPaid, FinalPayoutUnordered,
        InstalmentsSum, DeviationUnknown, DocumentPeriodTooShort, NoticeTooShort, SigningTooLate, PaymentTooLate,
        TooFewBidders, PriceWeightTooLow, PriceWeightTooHigh, TemplateUnknown, TemplateKindDiffers, PointsNotHundred,
        CommitteeMissing, CommitteeTooSmall, CommitteeEven, CommitteeExpertsTooFew, CommitteeExpertsTooMany,
        UnitMissing, AdvanceForbidden, MixSum, MixSources, ClassShareTwice,
        SealingMissing, HoldersInvalid, ThresholdInvalid,
        AgreementMissing, FieldUnknown, FieldEmpty, ClauseMissing, KpisMissing, KpiTwice, DutiesMissing, TermTooLong,
        LongTermUngrounded, ReportTwice, WeightsSum, AssessorTwice,
    ];
}
