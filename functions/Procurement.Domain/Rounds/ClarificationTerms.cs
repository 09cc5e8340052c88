using System.Diagnostics.CodeAnalysis;
using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;

namespace Procurement.Domain.Rounds;

/// <summary>
/// What a clarification published at a moment asks of the closing: the rule, the earliest closing that it allows, and
/// the closing to propose, which is the present one where that still leaves enough time.
/// </summary>
public sealed record ClarificationTerms(
    LawEntry? Rule, bool WorkingDays, DateTimeOffset Earliest, DateTimeOffset Proposed)
{
    /// <summary>
    /// The terms of a round at a moment, by the law of its publication; false where the calendar of a year is missing.
    /// </summary>
    public static bool TryOf(
        Round round,
        DateTimeOffset at,
        Statutes statutes,
        [NotNullWhen(true)] out ClarificationTerms? terms,
        [NotNullWhen(false)] out Refusal? missing)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(statutes);
        (terms, missing) = (null, null);
        var place = Jurisdiction.OfUscc(round.Settings.Purchaser.Uscc);
        var key = StatutoryLimits.ClarificationDays(round.Settings.Kind);
        var rule = statutes.On(place, round.Law?.Day ?? ChinaTime.DayOf(at)).Find(key);
        var closes = round.Settings.ClosesAt;
        if (rule?.Value is not { } days)
        {
            terms = new(null, false, at, closes);
            return true;
        }

        var inWork = key.Kind is LawValueKind.WorkingDays;
        if (!TryDue(statutes, at, int.Parse(days), inWork, out var due, out missing)) return false;
        var earliest = at.AddDays(due.Value.DayNumber - ChinaTime.DayOf(at).DayNumber);
        if (closes >= earliest)
        {
            terms = new(rule, inWork, earliest, closes);
            return true;
        }

        if (!TryProposed(statutes, closes, earliest, out var proposed, out missing)) return false;
        terms = new(rule, inWork, earliest, proposed.Value);
        return true;
    }

    // The day of the clarification is not counted (财政部令第87号 art. 85).
    private static bool TryDue(
        Statutes statutes,
        DateTimeOffset at,
        int days,
        bool inWork,
        [NotNullWhen(true)] out DateOnly? due,
        [NotNullWhen(false)] out Refusal? missing)
    {
        (due, missing) = (ChinaTime.DayOf(at).AddDays(days), null);
        if (!inWork) return true;
        due = statutes.Deadlines.TryWorkingDays("", ChinaTime.DayOf(at), days, out var counted, out missing)
            ? counted.Due
            : null;
        return due is not null;
    }

    // At the hour of the day that was announced, on the first working day that is late enough.
    private static bool TryProposed(
        Statutes statutes,
        DateTimeOffset closes,
        DateTimeOffset earliest,
        [NotNullWhen(true)] out DateTimeOffset? proposed,
        [NotNullWhen(false)] out Refusal? missing)
    {
        var (hour, day) = (ChinaTime.HourOf(closes), ChinaTime.DayOf(earliest));
        var start = hour < ChinaTime.HourOf(earliest) ? day.AddDays(1) : day;
        var found = statutes.Deadlines.TryRolledDays("", start, 0, rollWeekends: true, out var rolled, out missing);
        proposed = found ? ChinaTime.StartOfDay(rolled!.Due) + hour : null;
        return found;
    }
}
