using Procurement.Domain.Rounds;

namespace Procurement.Domain.Performances;

/// <summary>How vouchers and moves change the sums of lines and sources.</summary>
internal static class MoneyBook
{
    public static Performance Book(Performance all, EntryBooked happened, Author by)
    {
        var made = new BookEntry(happened.Entry, happened.Content, EntryStatus.Booked, by);
        return (Sum(all, made.Content, 1, 0) with
        {
            Booked = all.Booked + 1,
            Entries = all.Entries.With(made.Id, made),
        }).Naming(made.Content.Files, made.Id);
    }

    public static Performance Withdraw(Performance all, EntryWithdrawn happened, Author by) => Decide(
        all, happened.Entry, EntryStatus.Withdrawn, happened.Reason, by);

    public static Performance Settle(Performance all, EntriesSettled happened, Author by) =>
        happened.Entries.Aggregate(all, (so, one) => Decide(
            so, one.Entry, one.Accepted ? EntryStatus.Accepted : EntryStatus.Refused, one.Reason, by));

    public static Performance Move(Performance all, BudgetMoved happened)
    {
        var (giving, taking) = (all.Line(happened.From), all.Line(happened.To));
        var given = With(all, giving with { Moved = giving.Moved - happened.Amount });
        return With(given, taking with { Moved = taking.Moved + happened.Amount });
    }

    private static Performance Decide(Performance all, string id, EntryStatus status, string? reason, Author by)
    {
        var entry = all.Entries[id];
        var settled = entry with { Status = status, Reason = reason, Settled = by };
        var (booked, accepted) = status is EntryStatus.Accepted ? (0, 1) : (-1, 0);
        return Sum(all, entry.Content, booked, accepted) with { Entries = all.Entries.With(id, settled) };
    }

    // How often the amount comes to what is booked, and to what is accepted.
    private static Performance Sum(Performance all, EntryContent content, int booked, int accepted)
    {
        if (content.InKind) return all;
        var (toBooked, toAccepted) = (new Money(content.Amount.Fen * booked), new Money(content.Amount.Fen * accepted));
        var source = all.Source(content.Source);
        if (content.Kind is EntryKind.Income)
        {
            return With(all, source with
            {
                Raised = source.Raised + toBooked, RaisedAccepted = source.RaisedAccepted + toAccepted,
            });
        }

        var line = all.Line(content.Line!.Value);
        var summed = With(all, line with { Booked = line.Booked + toBooked, Accepted = line.Accepted + toAccepted });
        return With(summed, source with
        {
            Spent = source.Spent + toBooked, SpentAccepted = source.SpentAccepted + toAccepted,
        });
    }

    private static Performance With(Performance all, LineBook changed) => all with
    {
        Lines = [.. all.Lines.Where(one => one.No != changed.No).Append(changed).OrderBy(one => one.No)],
    };

    private static Performance With(Performance all, SourceBook changed) => all with
    {
        Sources =
        [
            .. all.Sources.Where(one => one.Source != changed.Source).Append(changed).OrderBy(one => one.Source),
        ],
    };
}
