using Procurement.Domain.Rounds;

namespace Procurement.Domain.Lots;

/// <summary>
/// What becomes of one lot (标包) of a round after its examination. Contenders and ranking are documents that never
/// change, named by their digests; only who was awarded or is in the reserve stands here, with what has become of it.
/// </summary>
public sealed record LotProceedings(string Round, string Lot, string ContendersDigest, int Contenders)
{
    /// <summary>The digest of the ranking with every score, once the lot is ranked.</summary>
    public string? RankingDigest { get; init; }

    /// <summary>Awards and reserve of the ranking, in its order, with the outcome each has by now.</summary>
    public IReadOnlyList<LotStanding> Standings { get; init; } = [];

    /// <summary>The day of the final award, once it counts for this lot.</summary>
    public DateOnly? FinalDay { get; init; }

    /// <summary>What is awarded now, in ranking order.</summary>
    public IEnumerable<LotStanding> Awarded => Standings.Where(one => one.Outcome is Outcome.Awarded);

    /// <summary>The standing of a proposal, or null for one that was rejected or is not of this lot.</summary>
    public LotStanding? Find(string proposal) => Standings.FirstOrDefault(one => one.Proposal == proposal);
}

/// <summary>
/// A proposal's place in line: its rank in the lot, what it asked for, and what has become of it so far.
/// </summary>
public sealed record LotStanding(string Proposal, int Rank, Money Requested, Outcome Outcome)
{
    /// <summary>The sites that it serves where it is awarded; nobody else is then awarded any of them.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>True for what the final award itself awarded, and not a succession after it.</summary>
    public bool Final { get; init; }
}

/// <summary>Fixes the contenders of a lot.</summary>
public sealed record FixContenders(string Round, string Lot, string Digest, int Count, Author By) : LotCommand(By);

/// <summary>The beginning of a lot's proceedings.</summary>
public static class LotOpening
{
    /// <summary>Fixes the contenders, once; a second time changes nothing.</summary>
    public static Decision<LotEvent> Decide(LotProceedings? lot, FixContenders command) => lot is null
        ? new ContendersFixed(command.Round, command.Lot, command.Digest, command.Count)
        : Decision<LotEvent>.Accept();
}
