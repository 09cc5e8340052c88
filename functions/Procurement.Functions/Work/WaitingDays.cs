using Procurement.Domain.Calendar;
using Procurement.Functions.Laws;

namespace Procurement.Functions.Work;

/// <summary>How many working days are left for what waits, by the calendar as it is known now.</summary>
public sealed class WaitingDays(LawBooks laws, TimeProvider clock)
{
    private const int SoonWithin = 5;

    // Nobody counts further: a last day this far away is later.
    private const int CountedMax = 60;

    /// <summary>The same with its working days and group.</summary>
    public async Task<IEnumerable<WaitingView>> CountAsync(IEnumerable<WaitingView> waiting, CancellationToken cancel)
    {
        var deadlines = (await laws.ReadAsync(cancel)).Deadlines;
        var today = ChinaTime.DayOf(clock.GetUtcNow());
        return waiting.Select(one => one with
        {
            WorkingDaysLeft = one.Due is { } due ? LeftOrNull(deadlines, today, due) : null,
            Group = GroupOf(deadlines, today, one.Due),
        });
    }

    private static DueGroup GroupOf(Deadlines deadlines, DateOnly today, DateOnly? due)
    {
        if (due is not { } last) return DueGroup.Open;
        if (last <= today) return last < today ? DueGroup.Overdue : DueGroup.Today;
        return LeftOrNull(deadlines, today, last) is <= SoonWithin ? DueGroup.Soon : DueGroup.Later;
    }

    // Working days after the earlier day up to the later one.
    private static int? LeftOrNull(Deadlines deadlines, DateOnly today, DateOnly due)
    {
        var (from, to) = due < today ? (due, today) : (today, due);
        if (!deadlines.TryCount(from, to, out var days, out _, CountedMax)) return null;
        return due < today ? -days : days;
    }
}
