using Procurement.Domain;
using Procurement.Domain.Calendar;

namespace Procurement.Cli.RoundFiles;

/// <summary>
/// The days that follow from the file's times: what the service would refuse in the middle of a play is told before.
/// </summary>
internal sealed partial class RoundFileReader
{
    private static readonly Deadlines Calendar = new(WorkingCalendar.StateCouncil);

    private delegate bool Count(
        string rule, DateOnly start, int n, out Deadline? deadline, out Refusal? missing);

    private int? noticeDays;
    private int? signingDays;
    private DateOnly? noticeThrough;

    private void Days()
    {
        noticeThrough = DayAfter("publishedAt", publishedAt, noticeDays, Calendar.TryWorkingDays);
        if (finalizedAt >= publishedAt && IsInTime(finalizedAt))
            root.Wrong("finalizedAt", $"公示到 {noticeThrough:yyyy-MM-dd} 为止，定标应在其后。");
        DayAfter("finalizedAt", finalizedAt, signingDays, Rolled);
    }

    // As the shipped law has it; a plain weekend moves the last day too.
    private static bool Rolled(string rule, DateOnly start, int n, out Deadline? deadline, out Refusal? missing) =>
        Calendar.TryRolledDays(rule, start, n, rollWeekends: true, out deadline, out missing);

    // Whether it is within the notice period; false where its end is not known.
    private bool IsInTime(DateTimeOffset? at) => at is { } moment && ChinaTime.DayOf(moment) <= noticeThrough;

    private DateOnly? DayAfter(string field, DateTimeOffset? start, int? days, Count count)
    {
        if (!toItsEnd || start is not { } moment || days is not { } number) return null;
        if (count(field, ChinaTime.DayOf(moment), number, out var deadline, out var missing)) return deadline!.Due;

        root.Wrong(field, $"由此推算的期限要用 {missing!.Value} 年的节假日，还没有加载。");
        return null;
    }
}
