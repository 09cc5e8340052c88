namespace Procurement.Domain.Funds;

/// <summary>Opens a fund, or changes its description and appropriation.</summary>
public sealed record OpenFund(string Title, FundSource Source, int Year, Money Appropriation, Author By)
    : FundCommand(By);

/// <summary>Gives the money of the contract that <paramref name="Ended"/> to its successor's.</summary>
public sealed record PassOnCommitment(string Cause, string Ended, string Successor, Money Amount, Author By)
    : FundCommand(By);

/// <summary>
/// Books what happened under a contract; what was set aside for it under <paramref name="Cause"/> is given back in the
/// same step.
/// </summary>
public sealed record BookPosting(string Contract, FundEvent Posting, Author By, string? Cause = null)
    : FundCommand(By);

/// <summary>Why a step on a fund is refused.</summary>
public static class FundRefusals
{
    /// <summary>There is no such fund.</summary>
    public static readonly Refusal NotFound = new("fund.notFound");

    /// <summary>The fund does not cover what is to be committed.</summary>
    public static readonly Refusal Insufficient = new("fund.insufficient");

    /// <summary>The appropriation would be less than what is committed or reserved.</summary>
    public static readonly Refusal BelowCommitted = new("fund.belowCommitted");

    /// <summary>The contract has its commitment; a second one would overwrite what was paid under the first.</summary>
    public static readonly Refusal AlreadyCommitted = new("fund.alreadyCommitted");

    /// <summary>The fund knows no commitment for this contract.</summary>
    public static readonly Refusal CommitmentUnknown = new("fund.commitmentUnknown");

    /// <summary>So much is not reserved for this cause.</summary>
    public static readonly Refusal NotReserved = new("fund.notReserved");
}

/// <summary>Opening a fund, and what happens under its contracts; never more than it has.</summary>
public static class Funding
{
    /// <summary>Opens or changes the fund; the appropriation always covers what is committed and reserved.</summary>
    public static Decision<FundEvent> Decide(Fund? fund, OpenFund command) =>
        fund is not null && command.Appropriation < fund.Committed + fund.Reserved
            ? FundRefusals.BelowCommitted
            : new FundOpened(command.Title, command.Source, command.Year, command.Appropriation);

    /// <summary>
    /// Ends one commitment and gives its money to a successor, in one step so that nobody comes between; where the
    /// money is not enough, only the first happens, and that is recorded under the cause.
    /// </summary>
    public static Decision<FundEvent> Decide(Fund? fund, PassOnCommitment command)
    {
        if (fund is null) return FundRefusals.NotFound;
        if (!fund.Commitments.TryGetValue(command.Ended, out var ended)) return FundRefusals.CommitmentUnknown;
        if (fund.Commitments.ContainsKey(command.Successor)) return FundRefusals.AlreadyCommitted;

        var freed = ended.Held - (ended with { Ended = true }).Held;
        return Decision<FundEvent>.Accept(
            new CommitmentEnded(command.Ended),
            fund.Available + freed < command.Amount
                ? new ReservationRefused(command.Cause, command.Amount)
                : new MoneyCommitted(command.Successor, command.Amount, null));
    }

    /// <summary>Books what happened under a contract: payment, return, recovery, end.</summary>
    public static Decision<FundEvent> Decide(Fund? fund, BookPosting command)
    {
        if (fund is null) return FundRefusals.NotFound;
        if (!fund.Commitments.ContainsKey(command.Contract)) return FundRefusals.CommitmentUnknown;

        var left = command.Cause is { } cause ? fund.Reservations.GetValueOrDefault(cause)?.Left : null;
        return left > Money.Zero
            ? Decision<FundEvent>.Accept(new ReservationReleased(command.Cause!, left.Value), command.Posting)
            : command.Posting;
    }
}
