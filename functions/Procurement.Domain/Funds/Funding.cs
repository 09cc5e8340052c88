namespace Procurement.Domain.Funds;

/// <summary>Why a step on a fund is refused.</summary>
public static class FundRefusals
{
    /// <summary>There is no such fund.</summary>
    public static readonly Refusal NotFound = new("fund.notFound");

    /// <summary>The fund does not cover what is to be committed.</summary>
    public static readonly Refusal Insufficient = new("fund.insufficient");

    /// <summary>The appropriation would be less than what is committed.</summary>
    public static readonly Refusal BelowCommitted = new("fund.belowCommitted");

    /// <summary>The contract has its commitment; a second one would overwrite what was paid under the first.</summary>
    public static readonly Refusal AlreadyCommitted = new("fund.alreadyCommitted");

    /// <summary>The fund knows no commitment for this contract.</summary>
    public static readonly Refusal CommitmentUnknown = new("fund.commitmentUnknown");
}

/// <summary>Opening a fund and committing its money; never more than it has.</summary>
public static class Funding
{
    /// <summary>Opens the fund, or changes it; the appropriation always covers what is committed.</summary>
    public static Decision<FundEvent> Open(Fund? fund, FundOpened opened) =>
        fund is not null && opened.Appropriation < fund.Committed ? FundRefusals.BelowCommitted : opened;

    /// <summary>
    /// Commits all of these amounts, or none. That the money is not there is recorded under its cause: asking again for
    /// the same cause must not come to another answer.
    /// </summary>
    public static Decision<FundEvent> Commit(Fund? fund, string cause, IReadOnlyDictionary<string, Money> amounts)
    {
        if (fund is null) return FundRefusals.NotFound;
        if (amounts.Keys.Any(fund.Commitments.ContainsKey)) return FundRefusals.AlreadyCommitted;
        if (Money.Sum(amounts.Values) > fund.Available) return new CommitmentRefused(cause);

        return Decision<FundEvent>.Accept([.. amounts.Select(one => new MoneyCommitted(one.Key, one.Value))]);
    }

    /// <summary>
    /// Ends one commitment and gives its money to a successor, in one step so that nobody comes between; where the
    /// money is not enough, only the first happens, and that is recorded under the cause.
    /// </summary>
    public static Decision<FundEvent> PassOn(Fund? fund, string cause, string ended, string successor, Money amount)
    {
        if (fund is null) return FundRefusals.NotFound;
        if (!fund.Commitments.TryGetValue(ended, out var commitment)) return FundRefusals.CommitmentUnknown;
        if (fund.Commitments.ContainsKey(successor)) return FundRefusals.AlreadyCommitted;

        var freed = commitment.Held - (commitment with { Ended = true }).Held;
        return Decision<FundEvent>.Accept(
            new CommitmentEnded(ended),
            fund.Available + freed < amount ? new CommitmentRefused(cause) : new MoneyCommitted(successor, amount));
    }

    /// <summary>Books what happened under a contract: payment, return, recovery, end.</summary>
    public static Decision<FundEvent> Book(Fund? fund, string contract, FundEvent posting)
    {
        if (fund is null) return FundRefusals.NotFound;
        return fund.Commitments.ContainsKey(contract) ? posting : FundRefusals.CommitmentUnknown;
    }
}
