using System.Globalization;
using Microsoft.AspNetCore.Http;
using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Functions.Http;

namespace Procurement.Functions.Laws;

/// <summary>Reads what an address says of the law book.</summary>
public static class LawAddress
{
    private const int YearMin = 2000;
    private const int YearMax = 2100;

    /// <summary>A year of the calendar, written in one way only; else 404.</summary>
    public static int Year(string year) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= YearMin and <= YearMax && $"{number}" == year
            ? number
            : throw Problems.NotFound("law.yearNotFound");

    /// <summary>
    /// Where and when: <c>region</c> (the whole country), <c>level</c> (that of the region), <c>date</c> (today).
    /// </summary>
    public static (Jurisdiction Place, DateOnly Day) PlaceAndDay(this HttpRequest request, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        var region = One(request, "region") ?? Jurisdiction.Country;
        if (!Jurisdiction.IsRegion(region)) throw Problems.WrongHeader("region.malformed", "region");

        var place = Jurisdiction.OfRegion(region);
        if (One(request, "level") is { } level) place = place with { Level = Level(level) };
        return (place, request.Day("date", now));
    }

    /// <summary>A day under a name in the query, today where it is not said.</summary>
    public static DateOnly Day(this HttpRequest request, string name, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (One(request, name) is not { } date) return ChinaTime.DayOf(now);
        return DateOnly.TryParseExact(date, "yyyy-MM-dd", null, DateTimeStyles.None, out var day)
            ? day
            : throw Problems.WrongHeader("date.malformed", name);
    }

    /// <summary>A region under <c>region</c>, or null where it is not said.</summary>
    public static string? RegionOrNull(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (One(request, "region") is not { } region) return null;
        return Jurisdiction.IsRegion(region) ? region : throw Problems.WrongHeader("region.malformed", "region");
    }

    private static LawLevel Level(string text) =>
        WireEnumConverter.NamesOf(typeof(LawLevel)).ToList().IndexOf(text) is var index and >= 0
            ? (LawLevel)index
            : throw Problems.WrongHeader("level.unknown", "level");

    private static string? One(HttpRequest request, string name) =>
        request.Query.TryGetValue(name, out var said) ? said.ToString() : null;
}
