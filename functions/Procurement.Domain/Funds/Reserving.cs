namespace Procurement.Domain.Funds;

/// <summary>Asks for the money of everything that <paramref name="Cause"/> will commit, or for none.</summary>
public sealed record ReserveMoney(string Cause, Money Total, Author By) : FundCommand(By);

/// <summary>
/// Sets money aside for a payment that is made again; unlike an award's, a refusal is not recorded: whoever approves
/// may ask again once the fund has more.
/// </summary>
public sealed record ReserveForPayment(string Cause, Money Total, Author By) : FundCommand(By);

/// <summary>Commits money to one contract out of what was reserved.</summary>
public sealed record CommitReserved(string Cause, string Contract, Money Amount, Author By) : FundCommand(By);

/// <summary>
/// Books a supplement that is in force: the contract takes <paramref name="Amount"/> from now on, what is more of it
/// out of what was reserved for <paramref name="Cause"/>.
/// </summary>
public sealed record ChangeCommitment(string Cause, string Contract, Money Amount, Author By) : FundCommand(By);

/// <summary>Gives back what a cause did not need.</summary>
public sealed record ReleaseReservation(string Cause, Author By) : FundCommand(By);

/// <summary>
/// Setting money aside before it is committed, so that hundreds of contracts get theirs or none does, each in a step of
/// its own.
/// </summary>
public static class Reserving
{
    /// <summary>
    /// Sets the whole amount aside, or nothing. Either answer is recorded under the cause: asking again for the same
    /// cause changes nothing, and must not come to another answer. <paramref name="bySource"/> is why the source of the
    /// money does not pay for what it is asked for, or null.
    /// </summary>
    public static Decision<FundEvent> Decide(Fund? fund, ReserveMoney command, Refusal? bySource = null)
    {
        if (fund is null) return FundRefusals.NotFound;
        if (fund.Reservations.ContainsKey(command.Cause)) return Decision<FundEvent>.Accept();

        return (bySource ?? fund.RefusalToReserve(command.Total)) is { } why
            ? new ReservationRefused(command.Cause, command.Total) { Why = FundRefusals.WhyOf(why) }
            : new MoneyReserved(command.Cause, command.Total);
    }

    /// <summary>
    /// Sets the amount aside until it is booked as paid; asking again changes nothing while it is. What was given back,
    /// because the bank refused the order, is set aside anew when people find that it paid after all.
    /// </summary>
    public static Decision<FundEvent> Decide(Fund? fund, ReserveForPayment command)
    {
        if (fund is null) return FundRefusals.NotFound;
        if (fund.Reservations.GetValueOrDefault(command.Cause)?.Left > Money.Zero) return Decision<FundEvent>.Accept();

        return fund.RefusalToReserve(command.Total) is { } why
            ? why
            : new MoneyReserved(command.Cause, command.Total);
    }

    /// <summary>Commits the money of one contract, once, out of what is left of the reservation.</summary>
    public static Decision<FundEvent> Decide(Fund? fund, CommitReserved command)
    {
        if (fund is null) return FundRefusals.NotFound;
        if (fund.Commitments.ContainsKey(command.Contract)) return FundRefusals.AlreadyCommitted;
        var left = fund.Reservations.GetValueOrDefault(command.Cause)?.Left;
        return left is null || left < command.Amount
            ? FundRefusals.NotReserved
            : new MoneyCommitted(command.Contract, command.Amount, command.Cause);
    }

    /// <summary>Changes what a live contract takes: more only out of its reservation, less at once.</summary>
    public static Decision<FundEvent> Decide(Fund? fund, ChangeCommitment command)
    {
        if (fund is null) return FundRefusals.NotFound;
        if (!fund.Commitments.TryGetValue(command.Contract, out var before)) return FundRefusals.CommitmentUnknown;
        var more = command.Amount - before.Amount;
        if (more == Money.Zero) return Decision<FundEvent>.Accept();
        if (more < Money.Zero) return new CommitmentChanged(command.Contract, command.Amount, Cause: null);
        return fund.Reservations.GetValueOrDefault(command.Cause)?.Left == more
            ? new CommitmentChanged(command.Contract, command.Amount, command.Cause)
            : FundRefusals.NotReserved;
    }

    /// <summary>Gives back what is left; a second time changes nothing.</summary>
    public static Decision<FundEvent> Decide(Fund? fund, ReleaseReservation command)
    {
        if (fund is null) return FundRefusals.NotFound;
        return fund.Reservations.GetValueOrDefault(command.Cause) is { Left: var left } && left > Money.Zero
            ? new ReservationReleased(command.Cause, left)
            : Decision<FundEvent>.Accept();
    }
}
