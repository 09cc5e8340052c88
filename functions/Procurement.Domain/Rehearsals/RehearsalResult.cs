using Procurement.Domain.Awards;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Rehearsals;

/// <summary>A proposal that the round does not take, with every rule it breaks.</summary>
public sealed record RefusedProposal(RehearsedProposal Proposal, IReadOnlyList<Refusal> Why);

/// <summary>A sheet that does not count, with every reason.</summary>
public sealed record RefusedSheet(RehearsedSheet Sheet, IReadOnlyList<Refusal> Why);

/// <summary>A proposal in the ranking of its lot, its outcome, and why.</summary>
public sealed record RehearsedOutcome(RehearsedProposal Proposal, RankedOutcome Ranked);

/// <summary>A lot in ranking order.</summary>
public sealed record RehearsedLot(Lot Lot, IReadOnlyList<RehearsedOutcome> Ranking);

/// <summary>
/// What a round would come to. Settings that cannot be ranked by leave <paramref name="Lots"/> empty; other refusals of
/// the settings are told, and the rest is played all the same.
/// </summary>
public sealed record RehearsalResult(
    IReadOnlyList<Refusal> Settings,
    IReadOnlyList<RefusedProposal> Refused,
    IReadOnlyList<RefusedSheet> RefusedSheets,
    IReadOnlyList<RehearsedLot> Lots);
