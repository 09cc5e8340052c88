using System.Globalization;
using Procurement.Domain;
using Procurement.Domain.Calendar;

namespace Procurement.Publishing.Site;

/// <summary>Money and days as Chinese offices write them.</summary>
public static class Written
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>Yuan with commas and two decimals: 1,535,500.00.</summary>
    public static string Yuan(Money amount) => Text(amount.Fen / 100m);

    /// <summary>Ten thousands of yuan, for overviews alone: 153.55.</summary>
    public static string Wan(Money amount) => Text(amount.Fen / 1_000_000m);

    /// <summary>2026年11月30日.</summary>
    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>2026年11月30日（周一）, where a day binds somebody.</summary>
    public static string FullDay(DateOnly day) => $"{Day(day)}（周{Weekdays[(int)day.DayOfWeek]}）";

    /// <summary>2026年11月30日（周一）17:00, in Chinese time.</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var here = moment.ToOffset(ChinaTime.Offset);
        return $"{FullDay(ChinaTime.DayOf(moment))}{here.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>A share as percent: 10%.</summary>
    public static string Percent(Fraction share) => $"{(share * 100).ToDecimalText()}%";

    /// <summary>An exact number as it was written: 2.5.</summary>
    public static string Number(Fraction number) => number.ToDecimalText();

    private static string Text(decimal number) => number.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
