using Procurement.Domain.Rounds;

namespace Procurement.Domain.Performances;

/// <summary>What an entry says of money.</summary>
public enum EntryKind
{
    /// <summary>支出: money was spent on a line of the budget.</summary>
    Expense,

    /// <summary>筹资: own funds or a donation came in.</summary>
    Income,
}

/// <summary>Where an entry stands.</summary>
public enum EntryStatus
{
    /// <summary>It waits for an officer.</summary>
    Booked,

    /// <summary>An officer accepted it.</summary>
    Accepted,

    /// <summary>An officer refused it, for a reason.</summary>
    Refused,

    /// <summary>The supplier took it back before anybody had looked.</summary>
    Withdrawn,
}

/// <summary>
/// A voucher (凭证): its number, the day, the amount, who was paid or who gave, and the file that shows it.
/// <paramref name="Line"/> is the number of a budget line and null for an income; <paramref name="Source"/> is whose
/// money was spent or came in; what is given <paramref name="InKind"/> counts in no sum.
/// </summary>
public sealed record EntryContent(
    EntryKind Kind,
    int? Line,
    MoneySource Source,
    string Number,
    DateOnly Day,
    Money Amount,
    string Other,
    bool InKind,
    string? Note,
    IReadOnlyList<string> Files);

/// <summary>A voucher in the books.</summary>
public sealed record BookEntry(string Id, EntryContent Content, EntryStatus Status, Author Booked)
{
    /// <summary>Why it was refused or withdrawn, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided on it, or null.</summary>
    public Author? Settled { get; init; }

    /// <summary>Whether it counts: it waits or was accepted.</summary>
    public bool Counts => Status is EntryStatus.Booked or EntryStatus.Accepted;
}

/// <summary>
/// What happened on a line: what moves brought it (negative: took from it), what is booked on it and counts, and what
/// of that was accepted.
/// </summary>
public sealed record LineBook(int No)
{
    /// <summary>What moves between lines brought.</summary>
    public Money Moved { get; init; }

    /// <summary>What is booked, accepted or not yet.</summary>
    public Money Booked { get; init; }

    /// <summary>What was accepted.</summary>
    public Money Accepted { get; init; }
}

/// <summary>What was spent and raised of a source.</summary>
public sealed record SourceBook(MoneySource Source)
{
    /// <summary>What is booked as spent, accepted or not yet.</summary>
    public Money Spent { get; init; }

    /// <summary>What of that was accepted.</summary>
    public Money SpentAccepted { get; init; }

    /// <summary>What is booked as raised in cash, accepted or not yet.</summary>
    public Money Raised { get; init; }

    /// <summary>What of that was accepted.</summary>
    public Money RaisedAccepted { get; init; }
}

/// <summary>What an officer says of an entry: accepted, or refused for a reason.</summary>
public sealed record EntrySettlement(string Entry, bool Accepted, string? Reason);

/// <summary>A voucher was booked.</summary>
public sealed record EntryBooked(string Organization, string Entry, EntryContent Content) : PerformanceEvent;

/// <summary>A voucher was taken back.</summary>
public sealed record EntryWithdrawn(string Entry, string Reason) : PerformanceEvent;

/// <summary>An officer decided on vouchers.</summary>
public sealed record EntriesSettled(IReadOnlyList<EntrySettlement> Entries) : PerformanceEvent;

/// <summary>Money was moved from one line of the budget to another.</summary>
public sealed record BudgetMoved(string Organization, int From, int To, Money Amount, string Reason) : PerformanceEvent;
