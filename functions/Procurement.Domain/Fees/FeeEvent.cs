namespace Procurement.Domain.Fees;

/// <summary>What can be done with the ledgers.</summary>
public abstract record FeeCommand(Author By) : Command(By);

/// <summary>What can happen to them.</summary>
public abstract record FeeEvent;

/// <summary>An item was declared, for the first time or anew.</summary>
public sealed record FeeDeclared(FeeItem Item) : FeeEvent;

/// <summary>It may be charged.</summary>
public sealed record FeeApproved(string Ref) : FeeEvent;

/// <summary>It may not be charged.</summary>
public sealed record FeeRefused(string Ref, string Reason) : FeeEvent;

/// <summary>It is charged no more.</summary>
public sealed record FeeEnded(string Ref, string Reason) : FeeEvent;

/// <summary>What was charged in a month was entered or corrected.</summary>
public sealed record FeesEntered(string Ref, DateOnly Month, int Times, Money Amount) : FeeEvent;

/// <summary>Somebody reports a breach.</summary>
public sealed record FeeReported(string Report, string Text, string? Site, Money? Amount, string? Contact) : FeeEvent;

/// <summary>An officer looked into it.</summary>
public sealed record FeeReportAnswered(string Report, bool Upheld, string Reason) : FeeEvent;

/// <summary>Folds what happened; the report or month that an event names must be loaded.</summary>
public static class FeeHistory
{
    /// <summary>The book after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static FeeBook Apply(FeeBook? before, FeeEvent happened, Author by)
    {
        ArgumentNullException.ThrowIfNull(by);
        var book = before ?? new FeeBook();
        return happened switch
        {
            FeeDeclared one => Declare(book, one.Item, by),
            FeeApproved one => Decide(book, one.Ref, FeeStatus.Approved, null, by),
            FeeRefused one => Decide(book, one.Ref, FeeStatus.Refused, one.Reason, by),
            FeeEnded one => Decide(book, one.Ref, FeeStatus.Ended, one.Reason, by),
            FeesEntered one => Enter(book, one, by),
            FeeReported one => With(
                book with { Reported = book.Reported + 1, Open = book.Open + 1 },
                new FeeReport(one.Report, one.Text, one.Site, one.Amount, one.Contact, by.At)),
            FeeReportAnswered one => With(
                book with { Open = book.Open - 1, Upheld = book.Upheld + (one.Upheld ? 1 : 0) },
                book.Reports[one.Report] with { Finding = new(one.Upheld, one.Reason, by) }),
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }

    private static FeeBook Declare(FeeBook book, FeeItem item, Author by) => book with
    {
        Items = [.. book.Items.Where(one => one.Item.Ref != item.Ref), new(item, FeeStatus.Declared, by)],
    };

    private static FeeBook Decide(FeeBook book, string reference, FeeStatus status, string? reason, Author by) =>
        book with
        {
            Items =
            [
                .. book.Items.Select(one => one.Item.Ref == reference
                    ? one with { Status = status, Reason = reason, Decided = by }
                    : one),
            ],
        };

    private static FeeBook Enter(FeeBook book, FeesEntered one, Author by)
    {
        var id = FeeBook.MonthId(one.Month, one.Ref);
        var before = book.Months.GetValueOrDefault(id)?.Amount ?? Money.Zero;
        return book with
        {
            Charged = book.Charged - before + one.Amount,
            Months = new Dictionary<string, FeeMonth>(book.Months)
            {
                [id] = new(one.Ref, one.Month, one.Times, one.Amount, by),
            },
        };
    }

    private static FeeBook With(FeeBook book, FeeReport report) => book with
    {
        Reports = new Dictionary<string, FeeReport>(book.Reports) { [report.Id] = report },
    };
}
