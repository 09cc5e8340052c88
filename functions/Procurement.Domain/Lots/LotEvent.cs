using Procurement.Domain.Rounds;

namespace Procurement.Domain.Lots;

/// <summary>What can be done with a lot.</summary>
public abstract record LotCommand(Author By) : Command(By);

/// <summary>What can happen to a lot.</summary>
public abstract record LotEvent;

/// <summary>The contenders were fixed; the document with this digest lists them.</summary>
public sealed record ContendersFixed(string Round, string Lot, string Digest, int Count) : LotEvent;

/// <summary>The lot was ranked: the digest of the whole ranking, its awards and its reserve.</summary>
public sealed record LotRanked(string Digest, IReadOnlyList<LotStanding> Standings) : LotEvent;

/// <summary>
/// An awarded proposal lost its award to an objection that was upheld; the reserve takes its place, if one fits.
/// </summary>
public sealed record ProposalDisqualified(string Proposal, string Objection, string? Successor) : LotEvent;

/// <summary>The final award counts for the lot: whoever is awarded now gets a contract.</summary>
public sealed record LotAwarded(DateOnly Day) : LotEvent;

/// <summary>
/// An award was declined or expired on <paramref name="Day"/>; the reserve takes its place, if one fits.
/// </summary>
public sealed record AwardLost(string Proposal, Outcome Outcome, DateOnly Day, string? Successor) : LotEvent;

/// <summary>
/// The fund does not cover the successor's award; it is in the reserve again, and the next one takes the place of the
/// award that was <paramref name="Lost"/> on <paramref name="Day"/>, if one fits.
/// </summary>
public sealed record SuccessionRefused(string Lost, string Proposal, DateOnly Day, string Code, string? Successor)
    : LotEvent;
