using FsCheck.Fluent;
using FsCheck;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Examples;

namespace Procurement.Domain.Tests.Evaluation;

public sealed class RankingALot
{
    [Fact]
    public void Goes_by_the_exact_score_that_two_decimals_hide() => Assert.Equal(
        ["B", "A"],
        Rank([], Scored(Proposal("A"), new Fraction(200, 3)), Scored(Proposal("B"), new Fraction(66_667, 1_000))));

    [Fact]
    public void Puts_the_lower_price_first_among_equals() => Assert.Equal(
        ["B", "A"],
        Rank([new(TieKind.LowerPrice)], Scored(Proposal("A", "10.01"), 80), Scored(Proposal("B", "10.00"), 80)));

    [Fact]
    public void Puts_the_higher_mean_of_a_criterion_first_among_equals() => Assert.Equal(
        ["B", "A"],
        Rank(
            [new(TieKind.Criterion, "need")],
            Scored(Proposal("A"), 80, need: 10),
            Scored(Proposal("B"), 80, need: 11)));

    [Fact]
    public void Puts_the_earlier_submission_first_among_equals() => Assert.Equal(
        ["B", "A"],
        Rank(
            [new(TieKind.EarlierSubmission)],
            Scored(Later(Proposal("A")), 80),
            Scored(Proposal("B"), 80)));

    [Fact]
    public void Asks_the_tie_rules_in_the_order_of_the_round()
    {
        ScoredProposal[] cheapAndStrong =
            [Scored(Proposal("A", "10.00"), 80, need: 1), Scored(Proposal("B", "20.00"), 80, need: 2)];
        TieRule price = new(TieKind.LowerPrice);
        TieRule need = new(TieKind.Criterion, "need");
        Assert.Equal(["A", "B"], Rank([price, need], cheapAndStrong));
        Assert.Equal(["B", "A"], Rank([need, price], cheapAndStrong));
    }

    [Fact]
    public void Falls_back_on_submission_then_reference_then_id() => Assert.Equal(
        ["4", "3", "1", "2"],
        Rank(
            [],
            Scored(Later(Proposal("2")) with { Reference = "b" }, 80),
            Scored(Later(Proposal("1")) with { Reference = "b" }, 80),
            Scored(Later(Proposal("3")) with { Reference = "a" }, 80),
            Scored(Proposal("4") with { Reference = "z" }, 80)));

    [Fact]
    public void Ranks_everyone_once_and_the_same_way_in_any_order() => Law.Holds(
        from scores in Gen.Choose(0, 5).ListOf()
        from shuffled in Gen.Shuffle(scores.Select((score, i) => Scored(Proposal($"P{i}"), score)).ToArray())
        select shuffled,
        shuffled =>
        {
            var ranking = Ranking.Of(Rules.Ties, shuffled);
            var again = Ranking.Of(Rules.Ties, shuffled.Reverse());
            return ranking.Select(ranked => ranked.Rank).SequenceEqual(Enumerable.Range(1, shuffled.Length))
                && ranking.Select(ranked => ranked.Scored).ToHashSet().SetEquals(shuffled)
                && ranking.Zip(ranking.Skip(1)).All(pair => pair.First.Scored.Score >= pair.Second.Scored.Score)
                && ranking.SequenceEqual(again);
        });

    private static ExaminedProposal Later(ExaminedProposal proposal) =>
        proposal with { SubmittedAt = proposal.SubmittedAt.AddSeconds(1) };

    private static IEnumerable<string> Rank(TieRule[] ties, params ScoredProposal[] scored) =>
        Ranking.Of(ties, scored).Select(ranked => ranked.Proposal.Id);
}
