using Procurement.Domain.Arrears;
using Procurement.Domain.Calendar;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Arrears;

/// <summary>Plans the looks at the lists of arrears of a district, one of each year in which it has money.</summary>
public sealed class ArrearsClock(DueDays due)
{
    private const int DaysAhead = 30;

    /// <summary>The first day on which a list of a year is looked for.</summary>
    public static DateOnly FirstLook(int year) => PublishingArrears.DueBy(year).AddDays(-DaysAhead);

    /// <summary>Writes the row; writing it again changes nothing.</summary>
    public Task PlanAsync(string tenant, int year, CancellationToken cancel)
    {
        var at = ChinaTime.StartOfDay(FirstLook(year));
        return due.PutAsync(DueKind.ArrearsList, at, $"{new ArrearsListKey(tenant, year)}", cancel);
    }
}
