namespace Procurement.Domain.Calendar;

/// <summary>Why a day cannot be told.</summary>
public static class CalendarRefusals
{
    /// <summary>A working day of a year whose holidays are not known: never a guess.</summary>
    public static readonly Refusal YearNotLoaded = new("calendar.yearNotLoaded");

    /// <summary>The refusal that names the year.</summary>
    public static Refusal Missing(int year) => YearNotLoaded with { Value = $"{year}" };

    /// <summary>The year that is missing, where that is the reason of the refusal.</summary>
    public static int? YearMissingIn(Refusal why) =>
        why.Code == YearNotLoaded.Code && int.TryParse(why.Value, out var year) ? year : null;
}
