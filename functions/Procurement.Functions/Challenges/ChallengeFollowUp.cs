using Procurement.Domain.Calendar;
using Procurement.Domain.Challenges;
using Procurement.Domain.Messages;
using Procurement.Functions.Messages;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Challenges;

/// <summary>
/// What follows from what happened to a challenge or a complaint: its rows, its ruling, whether it keeps the
/// procurement back, the days on which somebody is reminded, messages.
/// </summary>
public sealed class ChallengeFollowUp(
    AggregateStore store,
    Lists lists,
    RulingWork rulings,
    StandstillWork standstill,
    ChallengeClock clock,
    MessagePost post)
    : FollowUp<ChallengeFile, ChallengeEvent>(Kinds.Challenges, store)
{
    // Captured under a name of its own: the base class keeps the parameter too.
    private readonly AggregateStore files = store;

    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, ChallengeFile state, EventRecord record, ChallengeEvent happened, CancellationToken cancel)
    {
        var (own, id) = (ChallengesKey.Parse(key), ChallengeEvents.CaseOf(happened));
        // Read before the state: what is noted again meanwhile is not taken off.
        var noted = await standstill.FindAsync(own.InRound, id, cancel);
        var file = (await files.LoadAsync(Kinds.Challenges, key, [ChallengesKey.RowOf(id)], cancel)).State!;
        var rows = file.Complaints.TryGetValue(id, out var complaint)
            ? Listings.Of(own.InRound, complaint, record.Number)
            : Listings.Of(own.InRound, file.Challenges[id], record.Number);
        await lists.PutManyAsync(rows, cancel);
        await clock.PlanAsync(key, happened, record.Author.At, cancel);
        await rulings.CarryOutAsync(own, id, happened, record.Author.At, cancel);
        await standstill.SettleAsync(own, id, noted, record.Author.At, cancel);
        var messages = ChallengeMessages.Of(own.Round, state.Organization, happened, complaint);
        await post.SendAsync(MessageCause.Of(Table, record), messages, cancel);
        return Followed.Done;
    }

    // Each challenge and each complaint has its rows from its own events.
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, ChallengeFile state, long version, CancellationToken cancel) =>
        Task.CompletedTask;
}
