using Procurement.Domain.Calendar;
using Procurement.Domain.Payments;
using Procurement.Functions.Laws;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>Plans the reminders of a payment, one after the other.</summary>
public sealed class PaymentClock(DueDays due, LawBooks laws)
{
    /// <summary>Writes the row of the first reminder on a day or after it; none where all are over.</summary>
    public async Task PlanAsync(string contract, int no, DateOnly dueBy, DateOnly from, CancellationToken cancel)
    {
        var deadlines = (await laws.ReadAsync(cancel)).Deadlines;
        if (PaymentReminders.NextFrom(from, dueBy, deadlines) is not { } next) return;
        await due.PutAsync(DueKind.PaymentSoon, ChinaTime.StartOfDay(next.Day), contract, cancel, $"{no}");
    }
}
