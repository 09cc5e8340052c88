using System.Numerics;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Examples;

namespace Procurement.Domain.Tests.Evaluation;

/// <summary>
/// The ranking of random panels, scored a second time from the rules (财政部令第87号 art. 55, 57; the round's trim and ties)
/// in whole numbers and by other ways than the domain's; and in any order of what comes in.
/// </summary>
public sealed class AgreeingWithASecondScoring
{
    private const int Panels = 100_000;

    [Fact]
    public void Agrees_on_a_hundred_thousand_panels_in_any_order()
    {
        var dice = new Random(20261128);
        for (var number = 0; number < Panels; number++)
        {
            var panel = Panel.Roll(dice);
            var expected = Second.RankingOf(panel);
            var sheets = panel.Sheets.ToArray();
            dice.Shuffle(sheets);
            var examined = panel.Proposals.ToArray();
            dice.Shuffle(examined);

            var scored = Scoring.Of(panel.Rules, examined, sheets);
            var found = Ranking.Of(panel.Rules.Ties, scored).Select(one => one.Proposal.Id);
            if (!expected.SequenceEqual(found))
            {
                Assert.Fail($"panel {number}: {string.Join(' ', expected)} against {string.Join(' ', found)}");
            }
        }
    }

    /// <summary>A panel with equal scores, recusals, late and early submissions: points are few, so that ties are many.</summary>
    private sealed record Panel(
        EvaluationSettings Rules, IReadOnlyList<ExaminedProposal> Proposals, IReadOnlyList<ScoreSheet> Sheets)
    {
        public static Panel Roll(Random dice)
        {
            TieRule[] ties = [new(TieKind.LowerPrice), new(TieKind.Criterion, "need"), new(TieKind.EarlierSubmission)];
            dice.Shuffle(ties);
            var rules = (dice.Next(2) is 0 ? Examples.Rules : PricedRules) with
            {
                Trim = dice.Next(3) is 0 ? null : new Trim(dice.Next(3), dice.Next(3), dice.Next(1, 6)),
                Ties = ties[..dice.Next(4)],
            };
            ExaminedProposal[] proposals =
            [
                .. Enumerable.Range(0, dice.Next(1, 6)).Select(no => Proposal($"P{no}", $"{dice.Next(1, 4)}0000.00") with
                {
                    PriceDeduction = dice.Next(3) is 0 ? new Fraction(1, 10) : 0,
                    SubmittedAt = Grant.OpensAt.AddHours(dice.Next(3)),
                    Reference = $"R{dice.Next(3)}",
                }),
            ];
            var members = dice.Next(1, 8);
            ScoreSheet[] sheets =
            [
                .. from proposal in proposals
                   from member in Enumerable.Range(0, members)
                   where dice.Next(6) is not 0
                   select Sheet(proposal.Id, $"{dice.Next(3) * 20}", $"{dice.Next(3) * 30}"),
            ];
            return new Panel(rules, proposals, sheets);
        }
    }

    /// <summary>Written from the rules: whole numbers over a common denominator, the best taken out again and again.</summary>
    private static class Second
    {
        public static List<string> RankingOf(Panel panel)
        {
            List<string> ranking = [];
            var left = panel.Proposals.ToList();
            while (left.Count > 0)
            {
                var best = left[0];
                foreach (var one in left)
                {
                    if (Compare(panel, one, best) > 0) best = one;
                }

                ranking.Add(best.Id);
                left.Remove(best);
            }

            return ranking;
        }

        // Greater is better.
        private static int Compare(Panel panel, ExaminedProposal one, ExaminedProposal other)
        {
            var order = Less(ScoreOf(panel, other), ScoreOf(panel, one));
            foreach (var tie in panel.Rules.Ties)
            {
                if (order is not 0) return order;
                order = tie.Kind switch
                {
                    TieKind.LowerPrice => other.Requested.Fen.CompareTo(one.Requested.Fen),
                    TieKind.Criterion => Less(MeanOf(panel, other, "need"), MeanOf(panel, one, "need")),
                    _ => other.SubmittedAt.CompareTo(one.SubmittedAt),
                };
            }

            if (order is not 0) return order;
            order = other.SubmittedAt.CompareTo(one.SubmittedAt);
            if (order is 0) order = string.CompareOrdinal(other.Reference, one.Reference);
            return order is 0 ? string.CompareOrdinal(other.Id, one.Id) : order;
        }

        // Sum of what is left of the totals over how many are left, and for the price lowest × points over own.
        private static (BigInteger Over, BigInteger Under) ScoreOf(Panel panel, ExaminedProposal proposal)
        {
            var totals = SheetsOf(panel, proposal).Select(sheet => Whole(sheet.Points["need"]) + Whole(sheet.Points["design"])).ToList();
            totals.Sort();
            if (panel.Rules.Trim is { } trim && totals.Count >= trim.From && totals.Count > trim.Highest + trim.Lowest)
            {
                totals.RemoveRange(totals.Count - trim.Highest, trim.Highest);
                totals.RemoveRange(0, trim.Lowest);
            }

            BigInteger sum = totals.Sum();
            BigInteger count = Math.Max(1, totals.Count);
            if (panel.Rules.Price is null) return (sum, count);

            var lowest = panel.Proposals.Min(PriceOf);
            BigInteger own = PriceOf(proposal);
            return ((sum * own) + (lowest * 20 * count), count * own);
        }

        private static (BigInteger Over, BigInteger Under) MeanOf(Panel panel, ExaminedProposal proposal, string criterion)
        {
            var points = SheetsOf(panel, proposal).Select(sheet => Whole(sheet.Points[criterion])).ToList();
            return (points.Sum(), Math.Max(1, points.Count));
        }

        private static IEnumerable<ScoreSheet> SheetsOf(Panel panel, ExaminedProposal proposal) =>
            panel.Sheets.Where(sheet => sheet.Proposal == proposal.Id);

        // In tenths of a fen: every deduction is a tenth.
        private static long PriceOf(ExaminedProposal proposal) =>
            proposal.Requested.Fen * (proposal.PriceDeduction == 0 ? 10 : 9);

        private static long Whole(Fraction points) => long.Parse(points.ToString());

        private static int Less((BigInteger Over, BigInteger Under) one, (BigInteger Over, BigInteger Under) other) =>
            (other.Over * one.Under).CompareTo(one.Over * other.Under);
    }
}
