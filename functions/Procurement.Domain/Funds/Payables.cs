namespace Procurement.Domain.Funds;

/// <summary>
/// Books what is payable under a contract by now, and nothing besides; what was set aside under
/// <paramref name="Cause"/> is given back in the same step.
/// </summary>
public sealed record MatchPayables(
    string Contract, IReadOnlyList<PayableInstalment> Now, Author By, string? Cause = null) : FundCommand(By);

/// <summary>
/// Books the end of a contract. What was payable ends with it, but for what is <paramref name="AtBank"/>: that money is
/// held until the bank has said what became of it.
/// </summary>
public sealed record EndCommitment(
    string Contract, IReadOnlyList<PayableInstalment> AtBank, Author By, string? Cause = null) : FundCommand(By);

/// <summary>What becomes payable, and stops being so, under a contract.</summary>
public static class Payables
{
    private static readonly IReadOnlyList<FundEvent> Nothing = [];

    /// <summary>Books the difference, so that a second time changes nothing.</summary>
    public static Decision<FundEvent> Decide(Fund? fund, MatchPayables command)
    {
        if (Missing(fund, command.Contract) is { } why) return why;
        var part = fund!.Commitments[command.Contract];
        var released = Released(fund, command.Cause);
        var more = Money.Sum(command.Now.Select(one => one.Amount)) - part.Payable;
        if (part.Paid + part.SetOff + part.Payable + more > part.Amount) return FundRefusals.BeyondCommitment;

        // Nothing is left of the commitment of an ended contract: more comes out of what is available.
        var free = fund.Available + Money.Sum(released.OfType<ReservationReleased>().Select(one => one.Amount));
        return part.Ended && more > free
            ? FundRefusals.Insufficient
            : Decision<FundEvent>.Accept([.. released, .. Difference(part, command.Contract, command.Now)]);
    }

    /// <summary>Ends it; a second time changes nothing but what the bank has said since.</summary>
    public static Decision<FundEvent> Decide(Fund? fund, EndCommitment command)
    {
        if (Missing(fund, command.Contract) is { } why) return why;
        var part = fund!.Commitments[command.Contract];
        return Decision<FundEvent>.Accept(
        [
            .. Released(fund, command.Cause),
            .. Difference(part, command.Contract, command.AtBank),
            .. part.Ended ? Nothing : [new CommitmentEnded(command.Contract)],
        ]);
    }

    internal static IReadOnlyList<FundEvent> Released(Fund fund, string? cause) =>
        cause is not null && fund.Reservations.GetValueOrDefault(cause)?.Left is { } left && left > Money.Zero
            ? [new ReservationReleased(cause, left)]
            : Nothing;

    // A payment ends its instalment: an order that the bank had refused, and that settled after all, may be of less
    // than what was claimed anew since.
    internal static IReadOnlyList<FundEvent> Forgone(Commitment part, BookPosting command) =>
        command.Posting is MoneyPaid { Instalment: { } no } paid && part.PayableOf(no) - paid.Amount is var rest
        && rest > Money.Zero
            ? [new PayableCancelled(command.Contract, no, rest)]
            : Nothing;

    internal static IEnumerable<FundEvent> Matched(Fund fund, BookPosting command) => command.Now is { } now
        ? Difference(FundHistory.Apply(fund, command.Posting).Commitments[command.Contract], command.Contract, now)
        : [];

    // What is of another amount by now is cancelled and recognized anew.
    private static IEnumerable<FundEvent> Difference(
        Commitment part, string contract, IReadOnlyList<PayableInstalment> now) =>
    [
        .. part.Payables.Except(now).Select(one => new PayableCancelled(contract, one.Instalment, one.Amount)),
        .. now.Except(part.Payables).Where(one => one.Amount > Money.Zero)
            .Select(one => new PayableRecognized(contract, one.Instalment, one.Amount)),
    ];

    private static Refusal? Missing(Fund? fund, string contract)
    {
        if (fund is null) return FundRefusals.NotFound;
        return fund.Commitments.ContainsKey(contract) ? null : FundRefusals.CommitmentUnknown;
    }
}
