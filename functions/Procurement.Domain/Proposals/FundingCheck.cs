using Procurement.Domain.Rounds;
using static Procurement.Domain.Proposals.SubmissionRefusals;

namespace Procurement.Domain.Proposals;

/// <summary>
/// Whether the money of a proposal comes from where its round asks: contributions in kind apart from cash, every share
/// an exact fraction of requested + own.
/// </summary>
internal static class FundingCheck
{
    /// <summary>Every check of the sources; a proposal without any in a round that asks for none passes all.</summary>
    public static IEnumerable<(Refusal Refusal, bool Applies)> Of(FundingRules? rules, ProposalContent content)
    {
        var cash = content.Sources.Where(one => !one.InKind).ToList();
        yield return (FundingNegativeAmount, content.Sources.Any(one => one.Amount < Money.Zero));
        yield return (FundingTwice, content.Sources.Any(one => one.Source is MoneySource.Government));
        yield return (FundingSumMismatch, (rules is not null || cash.Count > 0) && Sum(cash) != content.Own.InFen);
        yield return (FundingEvidenceMissing, rules is { Evidence: true }
            && content.Sources.Any(one => string.IsNullOrWhiteSpace(one.Evidence)));

        var total = content.Requested.InFen + content.Own.InFen;
        if (total <= Fraction.Zero) yield break;
        foreach (var (source, share) in (rules?.Mix ?? []).OrderBy(one => one.Source))
        {
            yield return source is MoneySource.Government
                ? (FundingGrantShareTooHigh with { Value = Percent(share) }, content.Requested.InFen / total > share)
                : (FundingShareTooLow with { Value = Percent(share) }, Sum(cash, source) / total < share);
        }
    }

    /// <summary>
    /// Whether no more is requested than the round pays of each class: the sum of every class times its share, which is
    /// the most that any division of the lines could charge to the round.
    /// </summary>
    public static (Refusal Refusal, bool Applies) Classes(CostRules rules, ProposalContent content)
    {
        if (rules.ClassShares.Count is 0) return (BudgetClassShareTooHigh, false);
        var most = Fraction.Sum(content.Budget.Select(line => line.Amount.InFen * ShareOf(rules, line.Class)));
        return (
            BudgetClassShareTooHigh with { Value = $"{(most / 100).ToString(2)}" },
            content.Requested.InFen > most);
    }

    private static Fraction ShareOf(CostRules rules, CostClass costs) =>
        rules.ClassShares.FirstOrDefault(one => one.Class == costs)?.Share ?? Fraction.One;

    private static Fraction Sum(IEnumerable<FundingLine> lines, MoneySource? source = null) => Fraction.Sum(
        lines.Where(one => source is null || one.Source == source).Select(one => one.Amount.InFen));

    private static string Percent(Fraction share) => $"{(share * 100).ToString(2)}%";
}
