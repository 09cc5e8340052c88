using Procurement.Domain.Calendar;

namespace Procurement.Domain.Rounds;

/// <summary>
/// The award notice (公示): published on a day, open to objections through the end of another, and the ranking with
/// the outcome each proposal has by now.
/// </summary>
public sealed record AwardNotice(DateOnly Published, Deadline Period, IReadOnlyList<NoticeEntry> Ranking)
{
    /// <summary>The last day of the period.</summary>
    public DateOnly Through => Period.Due;

    /// <summary>True once the notice period has been ended.</summary>
    public bool Ended { get; init; }
}

/// <summary>A proposal in the ranking of its lot; the score has two decimals, the rank counts from 1.</summary>
public sealed record NoticeEntry(
    string Lot,
    string Proposal,
    string Score,
    int Rank,
    Outcome Outcome,
    int Sheets,
    IReadOnlyList<string> Flags,
    Money Requested);

/// <summary>An objection (异议) to a proposal of the notice, received at a moment, and its answer.</summary>
public sealed record Objection(string Id, string Proposal, string Grounds, DateTimeOffset At)
{
    /// <summary>The answer, or null while there is none.</summary>
    public ObjectionAnswer? Answer { get; init; }

    internal Objection Resolve(ObjectionResolved resolved) =>
        this with { Answer = new ObjectionAnswer(resolved.Upheld, resolved.Reason) };
}

/// <summary>Whether an objection was upheld, and why.</summary>
public sealed record ObjectionAnswer(bool Upheld, string Reason);
