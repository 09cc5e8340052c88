using Procurement.Domain.Rounds;

namespace Procurement.Domain.Lots;

/// <summary>Folds what happened into the lot.</summary>
public static class LotHistory
{
    /// <summary>The lot after <paramref name="happened"/>.</summary>
    public static LotProceedings Apply(LotProceedings? before, LotEvent happened)
    {
        if (happened is ContendersFixed begun) return new(begun.Round, begun.Lot, begun.Digest, begun.Count);

        var lot = before ?? throw new InvalidOperationException("A lot begins with its contenders.");
        return happened switch
        {
            LotRanked ranked => lot with { RankingDigest = ranked.Digest, Standings = ranked.Standings },
            ProposalDisqualified one => lot.Turn(one.Proposal, Outcome.Disqualified).Succeed(one.Successor),
            LotAwarded awarded => lot with
            {
                FinalDay = awarded.Day,
                Standings = [.. lot.Standings.Select(one => one with { Final = one.Outcome is Outcome.Awarded })],
            },
            AwardLost lost => lot.Turn(lost.Proposal, lost.Outcome).Succeed(lost.Successor),
            SuccessionRefused refused => lot.Turn(refused.Proposal, Outcome.Reserve).Succeed(refused.Successor),
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }

    private static LotProceedings Succeed(this LotProceedings lot, string? successor) =>
        successor is null ? lot : lot.Turn(successor, Outcome.Awarded);

    private static LotProceedings Turn(this LotProceedings lot, string proposal, Outcome outcome) => lot with
    {
        Standings =
        [
            .. lot.Standings.Select(one => one.Proposal == proposal ? one with { Outcome = outcome } : one),
        ],
    };
}
