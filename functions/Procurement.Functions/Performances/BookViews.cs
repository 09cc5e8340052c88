using Procurement.Domain;
using Procurement.Domain.Performances;
using Procurement.Domain.Rounds;

namespace Procurement.Functions.Performances;

/// <summary>A voucher as it is read; <paramref name="Other"/> is who was paid or who gave.</summary>
public sealed record EntryView(
    string Entry,
    EntryKind Kind,
    int? Line,
    MoneySource Source,
    string Number,
    DateOnly Day,
    Money Amount,
    string Other,
    bool InKind,
    string? Note,
    IReadOnlyList<string> Files,
    EntryStatus Status,
    string? Reason,
    string BookedBy,
    DateTimeOffset BookedAt,
    string? SettledBy,
    DateTimeOffset? SettledAt)
{
    /// <summary>The view of an entry.</summary>
    public static EntryView Of(BookEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var content = entry.Content;
        return new(
            entry.Id,
            content.Kind,
            content.Line,
            content.Source,
            content.Number,
            content.Day,
            content.Amount,
            content.Other,
            content.InKind,
            content.Note,
            content.Files,
            entry.Status,
            entry.Reason,
            entry.Booked.Account,
            entry.Booked.At,
            entry.Settled?.Account,
            entry.Settled?.At);
    }
}

/// <summary>
/// A line of the budget: what was proposed, what moves brought, what that makes, what is booked, accepted and left, and
/// by how much it may be moved in all.
/// </summary>
public sealed record BudgetLineView(
    int No,
    CostClass Line,
    string? Name,
    Money Proposed,
    Money Moved,
    Money Budget,
    Money Booked,
    Money Accepted,
    Money Left,
    Money MoveLimit);

/// <summary>A source of money, as agreed and as it came and went; shares are of all cash.</summary>
public sealed record FundingView(
    MoneySource Source,
    Money Agreed,
    Money Raised,
    Money RaisedAccepted,
    Money Difference,
    string AgreedShare,
    string Share,
    Money Spent,
    Money SpentAccepted);

/// <summary>The budget of a contract line by line, and the mix of its money; shares in percent.</summary>
public sealed record BudgetView(
    IReadOnlyList<BudgetLineView> Lines,
    Money Budget,
    Money Booked,
    Money Accepted,
    Money Left,
    IReadOnlyList<FundingView> Funding)
{
    private const int PercentDecimals = 2;

    /// <summary>The view of the books beside what was agreed.</summary>
    public static BudgetView Of(Performance? state, Watched watched)
    {
        ArgumentNullException.ThrowIfNull(watched);
        var lines = watched.Budget.Select((line, index) => Of(state, watched, index + 1)).ToList();
        return new(
            lines,
            Money.Sum(lines.Select(one => one.Budget)),
            Money.Sum(lines.Select(one => one.Booked)),
            Money.Sum(lines.Select(one => one.Accepted)),
            Money.Sum(lines.Select(one => one.Left)),
            [.. FundingMix.Of(state, watched).Select(Of)]);
    }

    private static BudgetLineView Of(Performance? state, Watched watched, int no)
    {
        var (line, book) = (watched.Budget[no - 1], state?.Line(no) ?? new LineBook(no));
        return new(
            no,
            line.Class,
            line.Name,
            line.Amount,
            book.Moved,
            Bookkeeping.BudgetOf(state, watched, no),
            book.Booked,
            book.Accepted,
            Bookkeeping.LeftOf(state, watched, no),
            watched.Settings is null ? Money.Zero : MovingBudget.LimitOf(watched, no));
    }

    private static FundingView Of(FundingPosition one) => new(
        one.Source,
        one.Agreed,
        one.Raised,
        one.RaisedAccepted,
        one.Difference,
        (one.AgreedShare * 100).ToString(PercentDecimals),
        (one.Share * 100).ToString(PercentDecimals),
        one.Spent,
        one.SpentAccepted);
}
