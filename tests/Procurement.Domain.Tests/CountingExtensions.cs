using Procurement.Domain.Calendar;

namespace Procurement.Domain.Tests;

/// <summary>Counting where every year is loaded, and what is missing where one is not.</summary>
internal static class CountingExtensions
{
    public static Deadline WorkingDays(this Deadlines deadlines, string rule, DateOnly start, int n) =>
        deadlines.TryWorkingDays(rule, start, n, out var deadline, out var missing) ? deadline : throw Missing(missing);

    public static Deadline RolledDays(this Deadlines deadlines, string rule, DateOnly start, int n) =>
        deadlines.TryRolledDays(rule, start, n, rollWeekends: true, out var deadline, out var missing)
            ? deadline
            : throw Missing(missing);

    /// <summary>A last day of which only the day matters.</summary>
    public static Deadline Until(DateOnly due) => new("test", due, due, []);

    private static InvalidOperationException Missing(Refusal missing) => new($"{missing.Value} is not loaded.");
}
