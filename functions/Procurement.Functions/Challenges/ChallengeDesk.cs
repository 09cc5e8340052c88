using Procurement.Domain;
using Procurement.Domain.Challenges;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Challenges;

/// <summary>The file of an organization, its round, and the law to count its days by.</summary>
public sealed record CaseAtHand(
    ChallengesKey Key, Stored<ChallengeFile, ChallengeEvent> Stored, Round? Round, Statutes Statutes)
{
    /// <summary>The file, or null before its first challenge.</summary>
    public ChallengeFile? File => Stored.State;
}

/// <summary>The straight line of a step of a challenge or a complaint: load, decide, note, save.</summary>
public sealed class ChallengeDesk(
    AggregateStore store, LawBooks laws, OpenChallenges open, ChallengeFollowUp followUp)
{
    /// <summary>The key of the file that holds a challenge or a complaint; throws 404.</summary>
    public static ChallengesKey KeyOf(Caller caller, string round, string id, bool isComplaint)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var key = ChallengesKey.OfCase(caller.RoundKey(round), id);
        return key is not null && ChallengesKey.IsComplaint(id) == isComplaint
            ? key
            : throw Problems.NotFound(isComplaint ? "complaint.notFound" : "challenge.notFound");
    }

    /// <summary>Reads what a step needs, the whole file at once: it is bounded.</summary>
    public async Task<CaseAtHand> ReadAsync(ChallengesKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var round = store.LoadAsync(Kinds.Rounds, key.InRound, cancel);
        var file = await store.LoadWholeAsync(Kinds.Challenges, key, cancel);
        return new(key, file, (await round).State, await laws.ReadAsync(cancel));
    }

    /// <summary>
    /// Takes a step. Where it may keep the procurement back, the case is noted before it is committed: so the final
    /// award, which looks at the notes after it was decided, cannot miss it. What ends that is followed up at once.
    /// </summary>
    public async Task<Saved<ChallengeFile>> TakeAsync(
        Order order,
        ChallengesKey key,
        string @case,
        Func<CaseAtHand, Decision<ChallengeEvent>> decide,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(decide);
        var hand = await ReadAsync(key, cancel);
        var decision = decide(hand);
        if (IsOfAnUnknownYear(decision))
        {
            // Somebody may have loaded it since.
            hand = hand with { Statutes = await laws.ReadAgainAsync(cancel) };
            decision = decide(hand);
        }

        if (MayKeepBack(decision)) await open.NoteAsync(key.InRound, @case, cancel);
        var saved = await store.SaveAsync(hand.Stored, decision, order.Stamp, cancel);
        // Now, and not by and by: whoever goes on after it sees what it brought.
        if (saved.Refused.Count is 0 && Ends(decision))
        {
            await followUp.FinishAsync($"{key}", order.Stamp.Id, cancel);
        }

        return saved;
    }

    private static bool IsOfAnUnknownYear(Decision<ChallengeEvent> decision) =>
        decision is Decision<ChallengeEvent>.Refused { Why: var why }
        && why.Any(one => Domain.Calendar.CalendarRefusals.YearMissingIn(one) is not null);

    // What is refused and was done all the same may have ended something before.
    private static bool Ends(Decision<ChallengeEvent> decision) =>
        decision is not Decision<ChallengeEvent>.Accepted { Events: var events }
        || events.Any(one => one is ChallengeEnded or ChallengeWeighed or ChallengeReplied or ComplaintWithdrawn
            or ComplaintDecided or SuspensionLifted or RulingCarriedOut);

    private static bool MayKeepBack(Decision<ChallengeEvent> decision) =>
        decision is Decision<ChallengeEvent>.Accepted { Events: var events }
        && events.Any(one => one is ChallengeRaised or ChallengeWeighed { MayAffectResult: true }
            or ChallengeReplied { Ruling.Effect: not RulingEffect.None } or ProcurementSuspended
            or ComplaintDecided { Ruling.Effect: not RulingEffect.None });
}
