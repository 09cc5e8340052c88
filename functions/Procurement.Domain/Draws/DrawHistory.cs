namespace Procurement.Domain.Draws;

/// <summary>Folds what happened into the draws of a round.</summary>
public static class DrawHistory
{
    /// <summary>The draws after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static RoundDraws Apply(RoundDraws? before, DrawEvent happened, Author by)
    {
        var all = before ?? new RoundDraws();
        return happened switch
        {
            DrawCommitted one => all with { Draws = [.. all.Draws, new Draw(one.No, one.Terms, by)] },
            DrawCompleted one => all.With(one.No, draw => draw.Complete(one, by)),
            SeatAccepted one => all.With(one.No, draw => draw.Answer(one.Ref, SeatAnswer.Accepted)),
            SeatDeclined one => all.With(one.No, draw => draw.Decline(one, by)),
            DrawWithdrawn one => all.With(
                one.No, draw => draw with { Withdrawn = new DrawWithdrawal(one.Reason, by) }),
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }

    private static RoundDraws With(this RoundDraws all, int no, Func<Draw, Draw> change) =>
        all with { Draws = [.. all.Draws.Select(one => one.No == no ? change(one) : one)] };

    private static Draw Complete(this Draw draw, DrawCompleted completed, Author by) => draw with
    {
        PublicValue = completed.PublicValue,
        Nonce = completed.Nonce,
        Drawn = by,
        Seats = [.. completed.Drawn.Select(one => new DrawnSeat(one.Ref, one.Account, DrawKind.First, by.At))],
    };

    private static Draw Answer(this Draw draw, string reference, SeatAnswer answer) => draw with
    {
        Seats = [.. draw.Seats.Select(one => one.Ref == reference ? one with { Answer = answer } : one)],
    };

    private static Draw Decline(this Draw draw, SeatDeclined declined, Author by)
    {
        var answered = draw.Answer(declined.Ref, SeatAnswer.Declined);
        answered = answered with { Declined = [.. draw.Declined, new DeclinedRef(declined.Ref, declined.Reason)] };
        return declined.Supplement is { } other
            ? answered with
            {
                Seats = [.. answered.Seats, new DrawnSeat(other.Ref, other.Account, DrawKind.Supplementary, by.At)],
            }
            : answered with { Missing = draw.Missing + 1 };
    }
}
