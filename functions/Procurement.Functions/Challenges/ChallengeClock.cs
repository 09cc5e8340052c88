using Procurement.Domain.Calendar;
using Procurement.Domain.Challenges;
using Procurement.Functions.Laws;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Challenges;

/// <summary>Writes the days on which somebody is reminded of a reply or a decision, or a suspension is over.</summary>
public sealed class ChallengeClock(DueDays due, LawBooks laws)
{
    /// <summary>Writes what an event brings; a day that is past when it is written is left out.</summary>
    public async Task PlanAsync(string key, ChallengeEvent happened, DateTimeOffset at, CancellationToken cancel)
    {
        var id = ChallengeEvents.CaseOf(happened);
        if (happened is ProcurementSuspended suspended)
        {
            await due.PutAsync(DueKind.ChallengeDue, ChinaTime.EndOfDay(suspended.Through), key, cancel, id);
        }

        if (ChallengeEvents.DueOf(happened) is not { } last) return;
        var deadlines = (await laws.ReadAsync(cancel)).Deadlines;
        foreach (var before in ChallengeEvents.RemindedBefore)
        {
            var day = ChinaTime.StartOfDay(deadlines.WorkingDaysBefore(last, before));
            if (day > at) await due.PutAsync(DueKind.ChallengeDue, day, key, cancel, id);
        }
    }
}
