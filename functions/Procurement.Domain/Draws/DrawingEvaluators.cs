using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Draws.DrawRefusals;

namespace Procurement.Domain.Draws;

/// <summary>Commits the purchaser to a draw.</summary>
public sealed record CommitDraw(DrawTerms Terms, Author By) : DrawCommand(By);

/// <summary>Completes it by the public value; nonce and candidates, in order, are those of its commitment.</summary>
public sealed record CompleteDraw(
    int No, string PublicValue, DisclosedNonce Nonce, IReadOnlyList<DrawnPerson> Candidates, Author By)
    : DrawCommand(By);

/// <summary>Says that one comes.</summary>
public sealed record AcceptSeat(int No, Author By) : DrawCommand(By);

/// <summary>Says that one does not come, and why; the candidates are those of the draw, in order.</summary>
public sealed record DeclineSeat(int No, string Reason, IReadOnlyList<DrawnPerson> Candidates, Author By)
    : DrawCommand(By);

/// <summary>Notes that somebody who was drawn did not answer or did not come.</summary>
public sealed record NoteAbsence(
    int No, string Ref, string Reason, IReadOnlyList<DrawnPerson> Candidates, Author By) : DrawCommand(By);

/// <summary>Withdraws a draw, for a reason that everybody reads.</summary>
public sealed record WithdrawDraw(int No, string Reason, Author By) : DrawCommand(By);

/// <summary>The nonce of a commitment, read again: 64 lower hexadecimal digits.</summary>
public sealed record DisclosedNonce(string Hex)
{
    /// <summary>The seed that it makes with a value and a pool.</summary>
    public byte[] Seed(string publicValue, string poolDigest) =>
        DrawSeed.Of(Convert.FromHexString(Hex), publicValue, poolDigest);
}

/// <summary>
/// Draws evaluators so that nobody can bend it: the purchaser is bound before the public value can be known, another
/// person brings that value, and whoever declines is followed by the next of the same stream.
/// </summary>
public static class DrawingEvaluators
{
    /// <summary>How many draws one round may have; each stands on its public page.</summary>
    public const int DrawsMax = 20;

    /// <summary>How long somebody who was drawn has to answer before an officer may note an absence.</summary>
    public static readonly TimeSpan AnswerTime = TimeSpan.FromHours(4);

    /// <summary>Commits, once proposals are closed, so that everybody in conflict is excluded before.</summary>
    public static Decision<DrawEvent> Decide(RoundDraws? draws, CommitDraw command, Round? round)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Convening.IsNotClosed(round, command.By) is { } why) return why;

        var all = draws?.Draws ?? [];
        var terms = command.Terms;
        if (all.Any(one => one.IsOpen)) return StillOpen;
        if (all.Count >= DrawsMax) return TooMany with { Value = $"{DrawsMax}" };
        if (terms.PublicFrom <= command.By.At) return ValueKnown;
        if (terms.ReviewOn < ChinaTime.DayOf(terms.PublicFrom)) return ReviewBeforeDraw;

        return terms.Candidates < terms.Seats
            ? CandidatesMissing with { Value = $"{terms.Seats - terms.Candidates}" }
            : new DrawCommitted(all.Count + 1, terms);
    }

    /// <summary>Draws, by another person than committed, not before the value can be known.</summary>
    public static Decision<DrawEvent> Decide(RoundDraws? draws, CompleteDraw command, Round? round)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Convening.IsNotClosed(round, command.By) is { } why) return why;
        if (draws?.Find(command.No) is not { } draw) return NotFound;
        if (!draw.IsOpen) return NotOpen;
        if (command.By.At < draw.Terms.PublicFrom) return ValueNotKnown;
        if (draw.Committed.Account == command.By.Account) return SamePerson;

        var seed = command.Nonce.Seed(command.PublicValue, draw.Terms.PoolDigest);
        var drawn = Drawing.Of(seed, command.Candidates.Select(one => one.Ref), draw.Terms.Seats);
        return new DrawCompleted(
            command.No,
            command.PublicValue,
            command.Nonce.Hex,
            [.. drawn.Select(one => Person(command.Candidates, one))]);
    }

    /// <summary>Takes a seat, once; a second time changes nothing.</summary>
    public static Decision<DrawEvent> Decide(RoundDraws? draws, AcceptSeat command, Round? round)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (WhyNotAnswered(draws, command.No, round, command.By) is { } why) return why;
        return draws!.Find(command.No)!.Seats.FirstOrDefault(one => one.Account == command.By.Account) switch
        {
            null => NotDrawn,
            { Answer: SeatAnswer.Declined } => AlreadyDeclined,
            { Answer: SeatAnswer.Accepted } => Decision<DrawEvent>.Accept(),
            var seat => new SeatAccepted(command.No, seat.Ref),
        };
    }

    /// <summary>Leaves a seat, also one that was taken; the next of the stream is drawn.</summary>
    public static Decision<DrawEvent> Decide(RoundDraws? draws, DeclineSeat command, Round? round)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (WhyNotAnswered(draws, command.No, round, command.By) is { } why) return why;

        var draw = draws!.Find(command.No)!;
        return draw.Seats.FirstOrDefault(one => one.Account == command.By.Account) switch
        {
            null => NotDrawn,
            { Answer: SeatAnswer.Declined } => AlreadyDeclined,
            var seat => Declined(draw, seat, false, command.Reason, command.Candidates),
        };
    }

    /// <summary>
    /// Notes an absence: of who has not answered in time, or of who promised and did not come. An officer could
    /// otherwise go on until the one wanted is drawn.
    /// </summary>
    public static Decision<DrawEvent> Decide(RoundDraws? draws, NoteAbsence command, Round? round)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (WhyNotAnswered(draws, command.No, round, command.By) is { } why) return why;

        var draw = draws!.Find(command.No)!;
        if (draw.Seats.FirstOrDefault(one => one.Ref == command.Ref) is not { } seat) return NotDrawn;
        if (seat.Answer is SeatAnswer.Declined) return AlreadyDeclined;

        var from = seat.Answer is SeatAnswer.Accepted
            ? ChinaTime.StartOfDay(draw.Terms.ReviewOn)
            : seat.At + AnswerTime;
        return command.By.At < from
            ? StillHasTime with { Value = $"{from.ToOffset(ChinaTime.Offset):yyyy-MM-dd HH:mm}" }
            : Declined(draw, seat, true, command.Reason, command.Candidates);
    }

    /// <summary>Withdraws it, as long as no committee was named.</summary>
    public static Decision<DrawEvent> Decide(RoundDraws? draws, WithdrawDraw command, Round? round)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Convening.IsNotClosed(round, command.By) is { } why) return why;
        return draws?.Find(command.No) switch
        {
            null => NotFound,
            { Withdrawn: not null } => NotOpen,
            _ => new DrawWithdrawn(command.No, command.Reason),
        };
    }

    private static Refusal? WhyNotAnswered(RoundDraws? draws, int no, Round? round, Author by)
    {
        if (Convening.IsNotClosed(round, by) is { } why) return why;
        return draws?.Find(no) switch
        {
            null => NotFound,
            { Withdrawn: not null } or { Drawn: null } => NotOpen,
            _ => null,
        };
    }

    private static Decision<DrawEvent> Declined(
        Draw draw, DrawnSeat seat, bool absent, string reason, IReadOnlyList<DrawnPerson> candidates)
    {
        var seed = new DisclosedNonce(draw.Nonce!).Seed(draw.PublicValue!, draw.Terms.PoolDigest);
        var drawn = Drawing.Of(seed, candidates.Select(one => one.Ref), draw.Seats.Count + 1);
        var next = drawn.Count > draw.Seats.Count ? Person(candidates, drawn[^1]) : null;
        return new SeatDeclined(draw.No, seat.Ref, absent, reason, next);
    }

    private static DrawnPerson Person(IReadOnlyList<DrawnPerson> candidates, string reference) =>
        candidates.First(one => one.Ref == reference);
}
