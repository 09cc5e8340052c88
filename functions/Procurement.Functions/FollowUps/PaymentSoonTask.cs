using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Messages;
using Procurement.Domain.Payments;
using Procurement.Functions.Laws;
using Procurement.Functions.Messages;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>
/// Reminds finance of a payment that is due soon, and plans the next reminder; the instalment is the row's detail.
/// </summary>
public sealed class PaymentSoonTask(
    AggregateStore store, LawBooks laws, PaymentClock clock, MessagePost post) : IDueTask
{
    /// <inheritdoc/>
    public DueKind Kind => DueKind.PaymentSoon;

    /// <inheritdoc/>
    public string GroupOf(DueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Id;
    }

    /// <inheritdoc/>
    public async Task<DueOutcome> WorkAsync(DueRow row, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        var contract = (await store.LoadAsync(Kinds.Contracts, row.Key, cancel)).State;
        var (no, today) = (int.Parse(row.Detail), ChinaTime.DayOf(now));
        // Paid or cancelled; a payment that comes back is awaited anew (ContractFollowUp).
        if (contract?.Instalment(no) is not { Status: InstalmentStatus.Accepted } instalment) return DueOutcome.Done;

        // An order of finance stopped the days of paying: the reminders move with them.
        var dueBy = Suspending.DueBy(contract, instalment, today);
        var deadlines = (await laws.ReadAsync(cancel)).Deadlines;
        if (Reached(today, dueBy, deadlines) is { } before)
        {
            var key = ContractKey.Parse(row.Key);
            // However often it is looked at, one message for each reminder of each last day.
            var cause = new MessageCause(
                key.Tenant,
                $"payment soon {row.Key} {no} {before} {dueBy:yyyy-MM-dd}",
                ChinaTime.StartOfDay(deadlines.WorkingDaysBefore(dueBy, before)));
            var messages = ContractMessages.Soon(key.Round, key.Proposal, contract, no, dueBy, before);
            await post.SendAsync(cause, messages, cancel);
        }

        await clock.PlanAsync(row.Key, no, dueBy, today.AddDays(1), cancel);
        return DueOutcome.Done;
    }

    // The latest whose day has come; none once the last day itself is over: then it is late.
    private static int? Reached(DateOnly today, DateOnly dueBy, Deadlines deadlines) => today > dueBy
        ? null
        : PaymentReminders.WorkingDaysBefore.Where(one => deadlines.WorkingDaysBefore(dueBy, one) <= today)
            .Select(one => (int?)one)
            .LastOrDefault();
}
