using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Functions.Laws;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Contracts;

/// <summary>Awaits the notices about a document that both have signed, as what follows the second signature.</summary>
public sealed class NoticeWork(AggregateStore store, LawBooks laws, DueDays due)
{
    /// <summary>Says once which notices are due; waits where their days reach into a year that is not loaded.</summary>
    public async Task AwaitAsync(ContractKey key, int document, DateTimeOffset signed, CancellationToken cancel)
    {
        var stamp = Stamp.FollowUp($"{key} notices {document}", signed);
        var day = ChinaTime.DayOf(signed);
        var stored = await store.LoadAsync(Kinds.Contracts, key, cancel);
        var deadlines = await laws.DeadlinesAsync(day, GatesAndNotices.LongestDays, cancel);
        var decision = GatesAndNotices.Decide(stored.State, new AwaitNotices(document, day, stamp.By), deadlines);
        var saved = await store.SaveAsync(stored, decision, stamp, cancel);
        WaitsForCalendarException.ThrowIfIn(saved.Refused);
        saved.MustBeDone($"Awaiting the notices about document {document} of contract {key}");
    }

    /// <summary>Has the timer look at a notice once its last day is over.</summary>
    public Task RemindAsync(ContractKey key, NoticeFellDue notice, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return due.PutAsync(
            DueKind.NoticeLate,
            ChinaTime.EndOfDay(notice.Due.Due),
            $"{key}",
            cancel,
            $"{notice.Document}-{notice.Kind}");
    }
}
