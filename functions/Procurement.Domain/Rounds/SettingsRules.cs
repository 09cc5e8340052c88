using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Organizations;
using static Procurement.Domain.Rounds.SettingsRefusals;

namespace Procurement.Domain.Rounds;

/// <summary>Whether the settings of a round agree with each other and with the law.</summary>
public static class SettingsRules
{
    /// <summary>The members of the largest panel.</summary>
    public const int PanelMax = 60;

    /// <summary>The time for proposals ends at most so many days after the settings are written or published.</summary>
    public const int DaysAheadMax = 730;

    /// <summary>
    /// Every refusal that applies to a round published on the day of the law, sorted by code; none means that it can be
    /// held.
    /// </summary>
    public static IReadOnlyList<Refusal> Refusals(RoundSettings settings, LawOfDay law) =>
    [
        .. Own(settings, law.Day).Concat(OfEvaluation(settings.Evaluation)).Concat(OfPayment(settings))
            .Concat(OfMoney(settings))
            .Where(check => check.Applies)
            .Select(check => check.Refusal)
            .Concat(StatutoryLimits.Refusals(settings, law))
            .Concat(CommitteeRules.Refusals(settings, law))
            .Concat(TemplateRules.Refusals(settings, law))
            .Concat(AgreementRules.Refusals(settings))
            .OrderBy(refusal => refusal.Code, StringComparer.Ordinal),
    ];

    private static IEnumerable<(Refusal Refusal, bool Applies)> Own(RoundSettings settings, DateOnly day)
    {
        var (lots, rules) = (settings.Lots, settings.Deviations.Select(one => one.Rule).ToList());
        yield return (PurchaserCodeInvalid, !SocialCreditCode.IsValid(settings.Purchaser.Uscc));
        yield return (ClosesBeforeOpening, settings.ClosesAt <= settings.OpensAt);
        yield return (ClosesTooLate, ChinaTime.DayOf(settings.ClosesAt).DayNumber - day.DayNumber > DaysAheadMax);
        yield return (RefDuplicate, HasTwice(lots.Select(lot => lot.Ref))
            || lots.Any(lot => HasTwice(lot.Sites.Select(site => site.Ref)))
            || HasTwice(settings.Evaluation.Criteria.Select(one => one.Ref)));
        yield return (AmountTooLarge, lots.Any(lot => lot.Budget > Money.Largest));
        yield return (CeilingAboveBudget, lots.Any(lot => lot.Ceiling > lot.Budget));
        yield return (TooManyPlaces, lots.Any(lot => lot.MaximumAwards > RoundLimits.AwardsOfLotMax)
            || settings.Evaluation.Reserve > RoundLimits.ReserveMax);
        yield return (HoldersInvalid, settings.Sealing is { } one && (HasTwice(one.Holders)
            || one.Officers.Count is < 2 or > SealingSettings.OfficersMax));
        yield return (ThresholdInvalid, settings.Sealing is { } sealing
            && (sealing.Threshold < 2 || sealing.Threshold > sealing.Officers.Count));
        yield return (DeviationUnknown, HasTwice(rules) || !rules.All(StatutoryLimits.Rules.Contains));
    }

    // A panel may be smaller than the trim begins with: then nothing is dropped. What is left is never nothing.
    private static IEnumerable<(Refusal Refusal, bool Applies)> OfEvaluation(EvaluationSettings evaluation)
    {
        var judged = evaluation.Judged.Select(one => one.Ref).ToHashSet(StringComparer.Ordinal);
        yield return (TrimLeavesNone, evaluation.Trim is { } trim && (long)trim.Highest + trim.Lowest >= trim.From);
        yield return (TrimAbovePanel, evaluation.Trim?.From > PanelMax);
        yield return (
            PassMarkAboveTotal, evaluation.PassMark > Fraction.Sum(evaluation.Criteria.Select(one => one.Points)));
        yield return (TiesUnknown, evaluation.Ties.Any(
            tie => tie.Kind is TieKind.Criterion && !judged.Contains(tie.CriterionRef ?? "")));
    }

    // What a grade pays counts only where the last instalment hangs on the grade.
    private static IEnumerable<(Refusal Refusal, bool Applies)> OfPayment(RoundSettings settings)
    {
        var (payout, instalments) = (settings.FinalPayout, settings.Instalments);
        var counts = instalments is [.., { When: InstalmentCondition.FinalPassed }];
        yield return (FinalPayoutFailPaid, counts && payout.Fail > Fraction.Zero);
        yield return (FinalPayoutUnordered, counts && (payout.Excellent > 100 || payout.Good > payout.Excellent
            || payout.Pass > payout.Good || payout.Fail > payout.Pass || payout.Fail < Fraction.Zero));
        yield return (InstalmentsSum, Fraction.Sum(instalments.Select(term => term.Percent)) != 100
            || instalments.Any(term => term.Percent < Fraction.Zero));
    }

    private static IEnumerable<(Refusal Refusal, bool Applies)> OfMoney(RoundSettings settings)
    {
        var mix = settings.Funding?.Mix ?? [];
        yield return (ClassShareTwice, settings.CostRules.ClassShares.DistinctBy(one => one.Class).Count()
            < settings.CostRules.ClassShares.Count);
        if (mix.Count is 0) yield break;
        yield return (MixSum, Fraction.Sum(mix.Select(one => one.Share)) != Fraction.One);
        yield return (MixSources, mix.DistinctBy(one => one.Source).Count() < mix.Count
            || mix.All(one => one.Source is not MoneySource.Government));
    }

    private static bool HasTwice(IEnumerable<string> names) =>
        !names.All(new HashSet<string>(StringComparer.Ordinal).Add);
}
