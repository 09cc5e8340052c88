using Procurement.Domain.Rounds;

namespace Procurement.Domain.Lots;

/// <summary>Ranks a lot: the digest of the ranking, its awards and its reserve in ranking order.</summary>
public sealed record RankLot(string Digest, IReadOnlyList<LotStanding> Standings, Author By) : LotCommand(By);

/// <summary>Makes the final award count for a lot.</summary>
public sealed record AwardLot(DateOnly Day, Author By) : LotCommand(By);

/// <summary>Why a step on a lot is refused.</summary>
public static class LotRefusals
{
    /// <summary>The lot has no contenders yet: evaluation was not opened.</summary>
    public static readonly Refusal NotFound = new("lot.notFound");

    /// <summary>The lot has its ranking; a second one would forget what became of the first.</summary>
    public static readonly Refusal AlreadyRanked = new("lot.alreadyRanked");

    /// <summary>The lot has no ranking yet.</summary>
    public static readonly Refusal NotRanked = new("lot.notRanked");
}

/// <summary>From the ranking of a lot to its final award.</summary>
public static class LotSteps
{
    /// <summary>
    /// The most standings that one event holds: the most awards and the longest reserve that settings may announce.
    /// </summary>
    public const int StandingsMax = RoundLimits.AwardsOfLotMax + RoundLimits.ReserveMax;

    /// <summary>Ranks the lot, once.</summary>
    public static Decision<LotEvent> Decide(LotProceedings? lot, RankLot command)
    {
        if (lot is null) return LotRefusals.NotFound;
        if (lot.RankingDigest is not null) return LotRefusals.AlreadyRanked;

        // Settings that announce more are refused when they are drafted.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(command.Standings.Count, StandingsMax, nameof(command));
        return new LotRanked(command.Digest, command.Standings);
    }

    /// <summary>Makes the final award count, once; a second time changes nothing.</summary>
    public static Decision<LotEvent> Decide(LotProceedings? lot, AwardLot command)
    {
        if (lot is null) return LotRefusals.NotFound;
        if (lot.RankingDigest is null) return LotRefusals.NotRanked;

        return lot.FinalDay is null ? new LotAwarded(command.Day) : Decision<LotEvent>.Accept();
    }
}
