using Procurement.Domain.Calendar;

namespace Procurement.Domain.Payments;

/// <summary>When finance is reminded of a payment that is due soon.</summary>
public static class PaymentReminders
{
    /// <summary>So many working days before the last day for paying, in their order.</summary>
    public static IReadOnlyList<int> WorkingDaysBefore { get; } = [5, 2, 0];

    /// <summary>
    /// The first reminder that comes on a day or after it: how many working days before, and its day. None is missed:
    /// where days have passed meanwhile, the latest of those that are over comes.
    /// </summary>
    public static (int Before, DateOnly Day)? NextFrom(DateOnly day, DateOnly due, Deadlines deadlines)
    {
        ArgumentNullException.ThrowIfNull(deadlines);
        foreach (var before in WorkingDaysBefore)
        {
            var reminder = deadlines.WorkingDaysBefore(due, before);
            if (reminder >= day) return (before, reminder);
        }

        return null;
    }
}
