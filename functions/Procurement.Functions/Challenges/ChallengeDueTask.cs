using Procurement.Domain.Calendar;
using Procurement.Domain.Challenges;
using Procurement.Domain.Messages;
using Procurement.Functions.FollowUps;
using Procurement.Functions.Laws;
using Procurement.Functions.Messages;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Challenges;

/// <summary>
/// Reminds whoever has to reply or to decide, and ends a suspension whose days are over; the case is the row's detail.
/// </summary>
public sealed class ChallengeDueTask(
    AggregateStore store, LawBooks laws, StandstillWork standstill, MessagePost post) : IDueTask
{
    /// <inheritdoc/>
    public DueKind Kind => DueKind.ChallengeDue;

    /// <inheritdoc/>
    public string GroupOf(DueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Key;
    }

    /// <inheritdoc/>
    public async Task<DueOutcome> WorkAsync(DueRow row, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (key, id) = (ChallengesKey.Parse(row.Key), row.Detail);
        var noted = await standstill.FindAsync(key.InRound, id, cancel);
        var file = (await store.LoadAsync(Kinds.Challenges, row.Key, [ChallengesKey.RowOf(id)], cancel)).State;
        if (file is null) return DueOutcome.Done;
        await standstill.SettleAsync(key, id, noted, now, cancel);
        if (DueOf(file, id) is { } due) await RemindAsync(row, key, id, due, now, cancel);
        return DueOutcome.Done;
    }

    private async Task RemindAsync(
        DueRow row, ChallengesKey key, string id, DateOnly due, DateTimeOffset now, CancellationToken cancel)
    {
        var deadlines = (await laws.ReadAsync(cancel)).Deadlines;
        var day = ChinaTime.DayOf(row.At);
        // The last day moved since: another row reminds of it.
        if (!ChallengeEvents.RemindedBefore.Any(before => deadlines.WorkingDaysBefore(due, before) == day)) return;
        if (ChinaTime.DayOf(now) > due) return;
        var draft = ChallengeMessages.Due(key.Round, id, ChallengesKey.IsComplaint(id), due);
        await post.SendAsync(new MessageCause(key.Tenant, row.Name, row.At), draft, cancel);
    }

    private static DateOnly? DueOf(ChallengeFile file, string id)
    {
        if (file.Complaints.GetValueOrDefault(id) is { } complaint)
        {
            return complaint is { IsOpen: true, TestingSince: null } ? complaint.Days.Decision.Due : null;
        }

        return file.Challenges.GetValueOrDefault(id) is { IsOpen: true } challenge ? challenge.ReplyBy.Due : null;
    }
}
