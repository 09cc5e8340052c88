using Procurement.Domain.Lots;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Rounds.RoundExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Lots;

/// <summary>A lot of 100000.00 and three places, and what can have happened to it.</summary>
internal static class LotExamples
{
    public static readonly LotEvent[] Fixed = [new ContendersFixed("R1", "L1", "contenders", 5)];

    /// <summary>A and B have the money of the lot, C and D wait; E was rejected and is not here.</summary>
    public static readonly LotEvent[] Ranked = Ranking(
        Standing("A", 1, "50000.00", Outcome.Awarded),
        Standing("B", 2, "30000.00", Outcome.Awarded),
        Standing("C", 3, "50000.01", Outcome.Reserve),
        Standing("D", 4, "40000.00", Outcome.Reserve));

    public static readonly LotEvent[] Awarded = [.. Ranked, new LotAwarded(FinalDay)];

    public static LotEvent[] Ranking(params LotStanding[] standings) => [.. Fixed, new LotRanked("ranking", standings)];

    public static LotStanding Standing(string proposal, int rank, string requested, Outcome outcome) =>
        new(proposal, rank, Yuan(requested), outcome);

    /// <summary>The lot after all of this.</summary>
    public static LotProceedings Given(params IEnumerable<LotEvent> happened) =>
        happened.Aggregate((LotProceedings?)null, LotHistory.Apply)!;

    public static IEnumerable<string> Outcomes(params IEnumerable<LotEvent> happened) =>
        Given(happened).Standings.Select(one => $"{one.Proposal} {one.Outcome}");
}
