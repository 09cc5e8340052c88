using Procurement.Domain.Rounds;

namespace Procurement.Domain.Contracts;

/// <summary>What the last instalment is worth once the contract has been evaluated.</summary>
public static class FinalPayoutRule
{
    /// <summary>
    /// What the last instalment pays: where it hangs on the final evaluation, the grade's percent of the planned
    /// amount, down to the fen. Without a grade, or on another condition, the planned amount.
    /// </summary>
    public static Money Payable(InstalmentCondition lastIsOn, Money planned, FinalPayout payout, FinalGrade? grade) =>
        lastIsOn is InstalmentCondition.FinalPassed && grade is { } known
            ? planned.Times(Fraction.FromPercent(PercentOf(payout, known)), Rounding.Down)
            : planned;

    private static Fraction PercentOf(FinalPayout payout, FinalGrade grade) => grade switch
    {
        FinalGrade.Excellent => payout.Excellent,
        FinalGrade.Good => payout.Good,
        FinalGrade.Pass => payout.Pass,
        FinalGrade.Fail => payout.Fail,
    };
}
