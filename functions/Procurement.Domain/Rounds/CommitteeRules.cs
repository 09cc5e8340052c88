using Procurement.Domain.Laws;
using static Procurement.Domain.Rounds.SettingsRefusals;

namespace Procurement.Domain.Rounds;

/// <summary>
/// What the law asks of the committee that a round plans (财政部令第87号 art. 47, 财库〔2014〕214号 art. 14): a least number,
/// an odd one, experts two thirds. A grant round plans its own.
/// </summary>
public static class CommitteeRules
{
    /// <summary>Every refusal that applies; a round that plans no committee has none.</summary>
    public static IEnumerable<Refusal> Refusals(RoundSettings settings, LawOfDay law)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(law);
        if (settings.Evaluation.Committee is not { } plan) yield break;
        if (plan.Experts > plan.Members) yield return CommitteeExpertsTooMany;
        if (!settings.IsProcurement) yield break;

        if (Least(settings, law) is { Value: { } least } entry && plan.Members < int.Parse(least))
        {
            yield return CommitteeTooSmall with { Value = $"{least}（{entry.Source}；{entry.Key}）" };
        }

        if (plan.Members % 2 == 0) yield return CommitteeEven;

        // At least two thirds, without a fraction.
        if (plan.Experts * 3 < plan.Members * 2) yield return CommitteeExpertsTooFew;
    }

    private static LawEntry? Least(RoundSettings settings, LawOfDay law)
    {
        if (settings.Kind is not RoundKind.OpenTender) return law.Find(LawKeys.ConsultationCommittee);
        var budget = Fraction.Sum(settings.Lots.Select(lot => lot.Budget.InFen));
        var isBig = law.Find(LawKeys.BigBudget) is { Value: { } big }
            && Money.TryParse(big, out var line) && budget >= line.InFen;
        return law.Find(isBig ? LawKeys.TenderCommitteeBig : LawKeys.TenderCommittee);
    }
}
