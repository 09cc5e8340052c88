using Procurement.Domain.Arrears;
using Procurement.Domain.Calendar;
using Procurement.Domain.Messages;
using Procurement.Domain.Payments;
using Procurement.Functions.Arrears;
using Procurement.Functions.Laws;
using Procurement.Functions.Messages;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>
/// Reminds finance of the list of arrears of a year until it is published, and then waits for that of the next: money
/// may be owed in years without a fund.
/// </summary>
public sealed class ArrearsListTask(
    AggregateStore store, ArrearsClock arrears, LawBooks laws, MessagePost post) : IDueTask
{
    /// <inheritdoc/>
    public DueKind Kind => DueKind.ArrearsList;

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
        var key = ArrearsListKey.Parse(row.Key);
        var list = (await store.LoadAsync(Kinds.ArrearsLists, key, cancel)).State;
        if (list?.Published is not null)
        {
            await arrears.PlanAsync(key.Tenant, key.Year + 1, cancel);
            return DueOutcome.Done;
        }

        var (today, dueBy) = (ChinaTime.DayOf(now), PublishingArrears.DueBy(key.Year));
        var deadlines = (await laws.ReadAsync(cancel)).Deadlines;
        var reminder = PaymentReminders.WorkingDaysBefore.Select(one => deadlines.WorkingDaysBefore(dueBy, one))
            .Prepend(ArrearsClock.FirstLook(key.Year))
            .Append(dueBy.AddDays(1))
            .Last(day => day <= today || day == ArrearsClock.FirstLook(key.Year));
        // However often it is looked at, one message for each reminder.
        var cause = new MessageCause(
            key.Tenant, $"arrears {row.Key} {reminder:yyyy-MM-dd}", ChinaTime.StartOfDay(reminder));
        await post.SendAsync(cause, FinanceMessages.OfArrearsList(key.Year, dueBy, today > dueBy), cancel);
        return DueOutcome.Stays;
    }
}
