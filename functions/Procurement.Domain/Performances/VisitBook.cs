namespace Procurement.Domain.Performances;

/// <summary>How records of visits change what counts of their days.</summary>
internal static class VisitBook
{
    public static Performance Record(Performance all, VisitRecorded happened, Author by)
    {
        var left = happened.Corrects is { } old
            ? Discount(all, old, visit => visit with { CorrectedBy = happened.Visit })
            : all;
        var made = new Visit(happened.Visit, happened.Content, by)
        {
            Corrects = happened.Corrects, Reason = happened.Reason,
        };
        var (id, day) = (VisitDay.IdOf(made.Content.Day), DayOf(left, made.Content.Day));
        return (left with
        {
            Visits = left.Visits + 1,
            Quantity = left.Quantity + made.Content.Quantity,
            Records = left.Records.With(made.Id, made),
            Days = left.Days.With(id, day with { Slots = [.. day.Slots, SlotOf(made)] }),
        }).Naming(made.Content.Files, made.Id);
    }

    public static Performance Withdraw(Performance all, VisitWithdrawn happened, Author by) =>
        Discount(all, happened.Visit, visit => visit with { Withdrawn = by, Reason = happened.Reason });

    private static Performance Discount(Performance all, string id, Func<Visit, Visit> change)
    {
        var visit = all.Records[id];
        var day = DayOf(all, visit.Content.Day);
        return all with
        {
            Visits = all.Visits - 1,
            Quantity = all.Quantity - visit.Content.Quantity,
            Records = all.Records.With(id, change(visit)),
            Days = all.Days.With(
                VisitDay.IdOf(day.Day), day with { Slots = [.. day.Slots.Where(one => one.Visit != id)] }),
        };
    }

    private static VisitDay DayOf(Performance all, DateOnly day) =>
        all.Days.GetValueOrDefault(VisitDay.IdOf(day)) ?? new VisitDay(day, []);

    private static VisitSlot SlotOf(Visit visit) => new(
        visit.Id,
        visit.Content.Plan,
        visit.Content.Planned,
        visit.Content.Workers,
        visit.Content.Client,
        visit.Content.From,
        visit.Content.Until,
        visit.Content.Quantity);
}
