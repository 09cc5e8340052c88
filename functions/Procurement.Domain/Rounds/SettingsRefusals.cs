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

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> All { get; } =
    [
        PurchaserCodeInvalid, ClosesBeforeOpening, ClosesTooLate, RefDuplicate, TrimLeavesNone, TrimAbovePanel,
        PassMarkAboveTotal,
        TiesUnknown, AmountTooLarge, CeilingAboveBudget, TooManyPlaces, FinalPayoutFailPaid, FinalPayoutUnordered,
        InstalmentsSum, DeviationUnknown, DocumentPeriodTooShort, NoticeTooShort, SigningTooLate, PaymentTooLate,
        TooFewBidders,
    ];
}
