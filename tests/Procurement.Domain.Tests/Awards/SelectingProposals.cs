using FsCheck;
using FsCheck.Fluent;
using Procurement.Domain.Awards;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;
using Outcome = Procurement.Domain.Rounds.Outcome;
using static Procurement.Domain.Rounds.Outcome;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Awards;

public sealed class SelectingProposals
{
    private static readonly string[] Sites = ["S1", "S2", "S3", "S4", "S5"];

    [Fact]
    public void Awards_down_the_ranking_then_reserves_then_rejects() => Assert.Equal(
        [Awarded, Awarded, Awarded, Reserve, Reserve, Rejected],
        Select(Grant, OneLot, (90, "1.00"), (85, "1.00"), (80, "1.00"), (75, "1.00"), (70, "1.00"), (65, "1.00")));

    [Fact]
    public void Rejects_below_the_pass_mark_and_awards_exactly_at_it() => Assert.Equal(
        [Awarded, Rejected],
        Select(Grant, OneLot, (60, "1.00"), (new Fraction(59_996, 1_000), "1.00")));

    [Fact]
    public void Skips_what_the_budget_does_not_cover_and_goes_on() => Assert.Equal(
        [Awarded, Reserve, Awarded],
        Select(Grant, OneLot, (90, "60000.00"), (85, "40000.01"), (80, "40000.00")));

    [Fact]
    public void Stops_at_what_the_budget_does_not_cover_where_the_round_says_so() => Assert.Equal(
        [Awarded, Reserve, Reserve],
        Select(
            Grant with { Evaluation = Rules with { BudgetPolicy = BudgetPolicy.Stop } },
            OneLot,
            (90, "60000.00"),
            (85, "40000.01"),
            (80, "40000.00")));

    [Fact]
    public void Fails_a_procurement_lot_with_too_few_bidders()
    {
        var procurement = Grant with { Kind = RoundKind.OpenTender };
        Assert.Equal([LotFailed, LotFailed], Select(procurement, OneLot, (90, "1.00"), (10, "1.00")));
        Assert.Equal(
            [Awarded, Awarded, Rejected],
            Select(procurement, OneLot, (90, "1.00"), (80, "1.00"), (10, "1.00")));
        Assert.Equal([Awarded, Rejected], Select(Grant, OneLot, (90, "1.00"), (10, "1.00")));
    }

    [Fact]
    public void Says_why_and_what_money_was_left_there() => Assert.Equal(
        [
            Because(Awarded, SelectionReason.Covered, "60000.00", "40000.00"),
            Because(Reserve, SelectionReason.BudgetTooSmall, "60000.00", "40000.00") with { ReserveNumber = 1 },
            Because(Awarded, SelectionReason.Covered, "100000.00", "0.00"),
            Because(Rejected, SelectionReason.BelowPassMark, "100000.00", "0.00"),
        ],
        Explain(Grant, OneLot, (90, "60000.00"), (85, "40000.01"), (80, "40000.00"), (59, "1.00")));

    [Fact]
    public void Says_that_the_places_were_taken_and_counts_the_reserve()
    {
        var onePlace = OneLot with { MaximumAwards = 1 };
        Assert.Equal(
            [
                Because(Awarded, SelectionReason.Covered, "1.00", "99999.00"),
                Because(Reserve, SelectionReason.PlacesTaken, "1.00", "99999.00") with { ReserveNumber = 1 },
                Because(Reserve, SelectionReason.PlacesTaken, "1.00", "99999.00") with { ReserveNumber = 2 },
                Because(Rejected, SelectionReason.PlacesTaken, "1.00", "99999.00"),
            ],
            Explain(Grant, onePlace, (90, "1.00"), (85, "1.00"), (80, "1.00"), (75, "1.00")));
    }

    [Fact]
    public void Says_at_which_proposal_the_money_ended_and_that_awarding_stopped_there() => Assert.Equal(
        [SelectionReason.Covered, SelectionReason.BudgetTooSmall, SelectionReason.AwardingStopped],
        Explain(
            Grant with { Evaluation = Rules with { BudgetPolicy = BudgetPolicy.Stop } },
            OneLot,
            (90, "60000.00"),
            (85, "40000.01"),
            (80, "40000.00")).Select(one => one.Reason));

    [Fact]
    public void Says_that_a_lot_had_too_few_bidders() => Assert.Equal(
        Because(LotFailed, SelectionReason.TooFewBidders, "0.00", "100000.00"),
        Assert.Single(Explain(Grant with { Kind = RoundKind.OpenTender }, OneLot, (90, "1.00"))));

    [Fact]
    public void Keeps_to_money_places_pass_mark_and_reserve() => Law.Holds(
        Lots,
        Gen.Elements(BudgetPolicy.Skip, BudgetPolicy.Stop),
        Candidates,
        (lot, policy, candidates) =>
        {
            var round = Grant with { Evaluation = Rules with { BudgetPolicy = policy } };
            var ranking = Rank(candidates);
            var outcomes = Outcomes(round, lot, ranking);
            var awarded = Those(ranking, outcomes, Awarded);
            return outcomes.Count == ranking.Count
                && Money.Sum(awarded.Select(ranked => ranked.Proposal.Requested)) <= lot.Budget
                && awarded.Count <= lot.MaximumAwards
                && Those(ranking, outcomes, Reserve).Count <= Rules.Reserve
                && ranking.Zip(outcomes).All(one => one.First.Scored.Score >= 60 || one.Second is Rejected);
        });

    [Fact]
    public void Passes_over_nobody_whom_money_and_places_still_cover() => Law.Holds(
        Lots,
        Candidates,
        (lot, candidates) =>
        {
            var ranking = Rank(candidates);
            var outcomes = Outcomes(Grant, lot, ranking);
            var awarded = Those(ranking, outcomes, Awarded);
            var left = lot.Budget - Money.Sum(awarded.Select(ranked => ranked.Proposal.Requested));
            return awarded.Count == lot.MaximumAwards
                || ranking.Except(awarded).All(ranked => ranked.Scored.Score < 60 || ranked.Proposal.Requested > left);
        });

    [Fact]
    public void Gives_each_site_to_the_best_ranked_that_offered_it_all_of_an_offer_or_none()
    {
        var stop = Grant with { Evaluation = Rules with { BudgetPolicy = BudgetPolicy.Stop } };
        var ranking = Offering(("1.00", "S1 S2"), ("1.00", "S2 S3"), ("1.00", "S3"), ("1.00", "S4 S5"));
        Assert.Equal(
            [SelectionReason.Covered, SelectionReason.SitesTaken, SelectionReason.Covered, SelectionReason.Covered],
            Selection.Of(stop, OneLot, ranking).Select(one => one.Reason));
        Assert.Equal([Awarded, Reserve, Awarded, Awarded], Outcomes(stop, OneLot, ranking));
    }

    [Fact]
    public void Awards_no_site_twice_and_conserves_the_budget() => Law.Holds(
        Lots,
        Candidates,
        Gen.Choose(0, 1000),
        (lot, candidates, seed) =>
        {
            var dice = new Random(seed);
            var ranking = Rank(candidates)
                .Select(one => one with { Scored = one.Scored with { Proposal = one.Proposal with { Sites = Some(dice) } } })
                .ToList();
            var awarded = Those(ranking, Outcomes(Grant, lot, ranking), Awarded);
            var sites = awarded.SelectMany(one => one.Proposal.Sites).ToList();
            var left = lot.Budget - Money.Sum(awarded.Select(one => one.Proposal.Requested));
            return sites.Distinct().Count() == sites.Count
                && left >= Money.Zero
                && (awarded.Count == lot.MaximumAwards || ranking.Except(awarded).All(one => one.Scored.Score < 60
                    || one.Proposal.Requested > left || one.Proposal.Sites.Intersect(sites).Any()));
        });

    private static string[] Some(Random dice) =>
        [.. Sites.Where(_ => dice.Next(3) == 0)];

    private static IReadOnlyList<RankedProposal> Offering(params (string Requested, string Sites)[] all) => Ranking.Of(
        [],
        all.Select((one, i) => Scored(
            Proposal($"P{i:00}", one.Requested) with { Sites = one.Sites.Split(' ') }, 90 - i)));

    private static Gen<Lot> Lots { get; } =
        from budget in Gen.Choose(0, 500)
        from places in Gen.Choose(0, 6)
        select OneLot with { Budget = new(budget), MaximumAwards = places };

    private static Gen<(Fraction, string)[]> Candidates { get; } =
        (from score in Gen.Choose(55, 70)
         from fen in Gen.Choose(1, 200)
         select ((Fraction)score, new Money(fen).ToString())).ArrayOf();

    private static IReadOnlyList<RankedProposal> Those(
        IReadOnlyList<RankedProposal> ranking, IReadOnlyList<Outcome> outcomes, Outcome outcome) =>
        [.. ranking.Where((_, i) => outcomes[i] == outcome)];

    private static IReadOnlyList<RankedProposal> Rank((Fraction Score, string Requested)[] candidates) =>
        Ranking.Of([], candidates.Select((one, i) => Scored(Proposal($"P{i:00}", one.Requested), one.Score)));

    private static IReadOnlyList<Outcome> Outcomes(
        RoundSettings round, Lot lot, IReadOnlyList<RankedProposal> ranking) =>
        [.. Selection.Of(round, lot, ranking).Select(one => one.Outcome)];

    private static IReadOnlyList<Outcome> Select(
        RoundSettings round, Lot lot, params (Fraction Score, string Requested)[] candidates) =>
        [.. Explain(round, lot, candidates).Select(one => one.Outcome)];

    private static IReadOnlyList<Selected> Explain(
        RoundSettings round, Lot lot, params (Fraction Score, string Requested)[] candidates) =>
        Selection.Of(round, lot, Rank(candidates));

    private static Selected Because(Outcome outcome, SelectionReason reason, string awarded, string left) =>
        new(outcome, reason, Yuan(awarded), Yuan(left));
}
