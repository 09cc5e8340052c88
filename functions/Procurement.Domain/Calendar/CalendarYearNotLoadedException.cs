namespace Procurement.Domain.Calendar;

/// <summary>A rule asked for a working day of a year whose holidays are not known: an error, never a guess.</summary>
public sealed class CalendarYearNotLoadedException(int year)
    : InvalidOperationException($"The holidays of {year} are not loaded; no working day of that year can be named.")
{
    /// <summary>The year that is missing.</summary>
    public int Year { get; } = year;
}
