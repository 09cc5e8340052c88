using Procurement.Domain.Organizations;
using static Procurement.Domain.Rounds.SettingsRefusals;

namespace Procurement.Domain.Rounds;

/// <summary>Every reason to refuse the settings of a round; a closed list whose codes never change.</summary>
public static class SettingsRefusals
{
    /// <summary>The check character of the purchaser's 统一社会信用代码 is wrong (GB 32100-2015).</summary>
    public static readonly Refusal PurchaserCodeInvalid = new("purchaser.codeInvalid");

    /// <summary>With the fewest sheets that are trimmed, no sheet is left.</summary>
    public static readonly Refusal TrimLeavesNone = new("trim.leavesNone");

    /// <summary>Nobody can reach the pass mark with all points of all criteria.</summary>
    public static readonly Refusal PassMarkAboveTotal = new("passMark.aboveTotal");

    /// <summary>Failing would pay a last instalment that is only claimed by who did not fail.</summary>
    public static readonly Refusal FinalPayoutFailPaid = new("finalPayout.failPaid");

    /// <summary>The percents of the instalments do not add up to 100.</summary>
    public static readonly Refusal InstalmentsSum = new("instalments.sum");

    public static IReadOnlyList<Refusal> All { get; } =
        [PurchaserCodeInvalid, TrimLeavesNone, PassMarkAboveTotal, FinalPayoutFailPaid, InstalmentsSum];
}

/// <summary>Whether the settings of a round agree with each other.</summary>
public static class SettingsRules
{
    /// <summary>Every refusal that applies, sorted by code; none means that the round can be held.</summary>
    public static IReadOnlyList<Refusal> Refusals(RoundSettings settings)
    {
        var evaluation = settings.Evaluation;
        IEnumerable<(Refusal Refusal, bool Applies)> checks =
        [
            (PurchaserCodeInvalid, !SocialCreditCode.IsValid(settings.Purchaser.Uscc)),
            (TrimLeavesNone, evaluation.Trim is { } trim && (long)trim.Highest + trim.Lowest >= trim.From),
            (PassMarkAboveTotal, evaluation.PassMark > Fraction.Sum(evaluation.Criteria.Select(one => one.Points))),
            (FinalPayoutFailPaid, PaysForFailing(settings)),
            (InstalmentsSum, Fraction.Sum(settings.Instalments.Select(term => term.Percent)) != 100),
        ];
        return
        [
            .. checks.Where(check => check.Applies)
                .Select(check => check.Refusal)
                .OrderBy(refusal => refusal.Code, StringComparer.Ordinal),
        ];
    }

    private static bool PaysForFailing(RoundSettings settings) =>
        settings.Instalments is [.., { When: InstalmentCondition.FinalPassed }] &&
        settings.FinalPayout.Fail > Fraction.Zero;
}
