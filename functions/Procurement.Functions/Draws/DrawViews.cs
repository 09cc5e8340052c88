using Procurement.Domain.Calendar;
using Procurement.Domain.Draws;
using Procurement.Storage.Documents;

namespace Procurement.Functions.Draws;

/// <summary>
/// A line of the draws of a round, as everybody reads it: what was committed to, what became of it, and the digest of
/// its record. <paramref name="IsEarly"/> warns of a draw earlier than two working days before the review, which the
/// rule allows in principle only (财库〔2016〕198号).
/// </summary>
public sealed record PublicDrawView(
    int Draw,
    DateTimeOffset CommittedAt,
    int Seats,
    int Pool,
    string PoolDigest,
    IReadOnlyList<DrawRecordReason> Exclusions,
    string Commitment,
    string PublicSource,
    DateTimeOffset PublicFrom,
    DateOnly ReviewOn,
    bool IsEarly,
    DateTimeOffset? DrawnAt,
    string? PublicValue,
    int Declined,
    int Missing,
    string? RecordDigest,
    string? Withdrawn,
    DateTimeOffset? WithdrawnAt)
{
    private const int EarliestWorkingDays = 2;

    /// <summary>The line of a draw with its pool.</summary>
    public static PublicDrawView Of(string round, Draw draw, DrawPool pool, Deadlines deadlines)
    {
        ArgumentNullException.ThrowIfNull(draw);
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(deadlines);
        var (terms, drawn) = (draw.Terms, draw.Drawn);
        var earliest = deadlines.WorkingDaysBefore(terms.ReviewOn, EarliestWorkingDays);
        return new(
            draw.No,
            draw.Committed.At,
            terms.Seats,
            terms.Pool,
            terms.PoolDigest,
            [.. pool.Exclusions.Select(one => new DrawRecordReason(one.Ref, DrawRecordFile.CodeOf(one.Reason)))],
            terms.Commitment,
            terms.PublicSource,
            terms.PublicFrom,
            terms.ReviewOn,
            ChinaTime.DayOf(drawn?.At ?? terms.PublicFrom) < earliest,
            drawn?.At,
            draw.PublicValue,
            draw.Declined.Count,
            draw.Missing,
            drawn is null ? null : DrawRecordFile.Of(pool.RecordOf(round, draw)).Digest(),
            draw.Withdrawn?.Reason,
            draw.Withdrawn?.By.At);
    }
}

/// <summary>A draw as the purchaser's side reads it: with who was drawn.</summary>
public sealed record DrawView(
    PublicDrawView Line, string CommittedBy, string? DrawnBy, IReadOnlyList<DrawnSeatView> Drawn)
{
    /// <summary>The view of a draw.</summary>
    public static DrawView Of(string round, Draw draw, DrawPool pool, Deadlines deadlines)
    {
        ArgumentNullException.ThrowIfNull(draw);
        return new(
            PublicDrawView.Of(round, draw, pool, deadlines),
            draw.Committed.Account,
            draw.Drawn?.Account,
            [.. draw.Seats.Select(one => new DrawnSeatView(one.Ref, one.Account, one.Kind, one.At, one.Answer))]);
    }
}

/// <summary>Somebody who was drawn, and what was answered.</summary>
public sealed record DrawnSeatView(string Ref, string Account, DrawKind Kind, DateTimeOffset At, SeatAnswer Answer);

/// <summary>A seat that the caller was drawn for: which review, and what was answered.</summary>
public sealed record OwnSeatView(
    string Round,
    int Draw,
    string Purchaser,
    DateOnly ReviewOn,
    DateTimeOffset AnswerBy,
    SeatAnswer Answer,
    bool IsOver);
