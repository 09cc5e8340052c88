using Procurement.Domain;

namespace Procurement.Functions.Reports;

/// <summary>A cell of a report: a text, a whole number, an amount, a day, or nothing.</summary>
public readonly record struct ReportCell(string? Text, long? Number, Money? Amount, DateOnly? Day)
{
    public static implicit operator ReportCell(string? text) => new(text, null, null, null);

    public static implicit operator ReportCell(int number) => new(null, number, null, null);

    public static implicit operator ReportCell(Money amount) => new(null, null, amount, null);

    public static implicit operator ReportCell(DateOnly? day) => new(null, null, null, day);

    public static implicit operator ReportCell(DateOnly day) => new(null, null, null, day);
}

/// <summary>A report (报表): its name, its columns, and its rows as they are read, of which none is kept.</summary>
public sealed record ReportTable(string Name, IReadOnlyList<string> Columns, IAsyncEnumerable<ReportCell[]> Rows);

/// <summary>In which form a report is given out.</summary>
public enum ReportFormat
{
    /// <summary>A workbook for people.</summary>
    Xlsx,

    /// <summary>Lines for programs.</summary>
    Csv,
}
