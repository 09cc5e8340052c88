using Procurement.Domain.Calendar;

namespace Procurement.Domain.Arrears;

/// <summary>Draws the list of a year from what the books say; the document with this digest has its lines.</summary>
public sealed record DrawArrearsList(int Year, IReadOnlyList<ArrearsTotal> Totals, string Digest, Author By)
    : Command(By);

/// <summary>Publishes what was drawn; the digest says what was looked at.</summary>
public sealed record PublishArrearsList(string Digest, Author By) : Command(By);

/// <summary>Why a list of arrears is not drawn or not published.</summary>
public static class ArrearsRefusals
{
    /// <summary>The year is not over: what is late today may be paid by its end.</summary>
    public static readonly Refusal YearNotOver = new("arrears.yearNotOver");

    /// <summary>Nothing was drawn yet.</summary>
    public static readonly Refusal NotDrawn = new("arrears.notDrawn");

    /// <summary>It was drawn again since: whoever publishes has not seen what it says now.</summary>
    public static readonly Refusal DrawnAgain = new("arrears.drawnAgain");

    /// <summary>Whoever drew the list does not publish it: two people answer for what the public reads.</summary>
    public static readonly Refusal DrawerCannotPublish = new("arrears.drawerCannotPublish");

    /// <summary>What was drawn is public already.</summary>
    public static readonly Refusal AlreadyPublished = new("arrears.alreadyPublished");
}

/// <summary>
/// The yearly list of arrears (保障中小企业款项支付条例, 国务院令第802号, art. 18): each year by 31 March, what of the
/// year before was overdue and not paid. One officer of finance draws it, another publishes it; drawn again and
/// published again is a correction.
/// </summary>
public static class PublishingArrears
{
    private const int March = 3;
    private const int December = 12;
    private const int LastOfMonth = 31;

    /// <summary>The last day on which the list of a year is in time; a date of the law, which nothing moves.</summary>
    public static DateOnly DueBy(int year) => new(year + 1, March, LastOfMonth);

    /// <summary>The day whose end the list looks at.</summary>
    public static DateOnly EndOf(int year) => new(year, December, LastOfMonth);

    /// <summary>Whether a year is over on a day: before, what is late may yet be paid in it.</summary>
    public static bool IsOver(int year, DateOnly today) => today.Year > year;

    /// <summary>Draws it; what says the same again changes nothing.</summary>
    public static Decision<ArrearsEvent> Decide(ArrearsList? list, DrawArrearsList command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var today = ChinaTime.DayOf(command.By.At);
        if (!IsOver(command.Year, today)) return ArrearsRefusals.YearNotOver;
        return list?.Drawn.Digest == command.Digest
            ? Decision<ArrearsEvent>.Accept()
            : new ArrearsListDrawn(command.Year, today, command.Totals, command.Digest);
    }

    /// <summary>Publishes what was drawn.</summary>
    public static Decision<ArrearsEvent> Decide(ArrearsList? list, PublishArrearsList command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (list is null) return ArrearsRefusals.NotDrawn;
        if (list.Drawn.Digest != command.Digest) return ArrearsRefusals.DrawnAgain;
        if (list.Published?.Digest == command.Digest) return ArrearsRefusals.AlreadyPublished;
        return list.Drawn.By.Account == command.By.Account
            ? ArrearsRefusals.DrawerCannotPublish
            : new ArrearsListPublished(command.Digest);
    }
}
