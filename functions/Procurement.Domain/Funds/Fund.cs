namespace Procurement.Domain.Funds;

/// <summary>Where the money of a fund comes from.</summary>
public enum FundSource
{
    /// <summary>财政资金.</summary>
    Fiscal,

    /// <summary>福彩公益金.</summary>
    WelfareLottery,

    /// <summary>社会捐赠.</summary>
    Donation,

    /// <summary>街道自筹.</summary>
    SelfRaised,
}

/// <summary>A fund of one budget year: what it may spend, and what each contract takes of it.</summary>
public sealed record Fund(
    string Title,
    FundSource Source,
    int Year,
    Money Appropriation,
    IReadOnlyDictionary<string, Commitment> Commitments)
{
    /// <summary>
    /// The causes for which money was asked and not there; so that asking again gets the same answer.
    /// </summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Σ of what the contracts hold: the amount of a live one, paid − recovered of an ended one.</summary>
    public Money Committed => Money.Sum(Commitments.Values.Select(one => one.Held));

    /// <summary>Σ of what was paid and not returned by the bank.</summary>
    public Money Paid => Money.Sum(Commitments.Values.Select(one => one.Paid));

    /// <summary>Σ of what suppliers returned.</summary>
    public Money Recovered => Money.Sum(Commitments.Values.Select(one => one.Recovered));

    /// <summary>What may still be committed.</summary>
    public Money Available => Appropriation - Committed;

    /// <summary>Why the money asked for under this cause was not committed, or null.</summary>
    public Refusal? RefusalOf(string cause) => Refused.Contains(cause) ? FundRefusals.Insufficient : null;
}

/// <summary>What one contract takes of the fund.</summary>
public sealed record Commitment(Money Amount, Money Paid, Money Recovered, bool Ended)
{
    /// <summary>The amount while the contract lives; afterwards what it really cost.</summary>
    public Money Held => Ended ? Paid - Recovered : Amount;
}

/// <summary>What can be done with a fund.</summary>
public abstract record FundCommand(Author By) : Command(By);

/// <summary>What can happen to a fund.</summary>
public abstract record FundEvent;

/// <summary>The fund was opened, or its description and appropriation changed.</summary>
public sealed record FundOpened(string Title, FundSource Source, int Year, Money Appropriation) : FundEvent;

/// <summary>Money was committed to a contract (<paramref name="Contract"/> names round and proposal).</summary>
public sealed record MoneyCommitted(string Contract, Money Amount) : FundEvent;

/// <summary>Money was asked for <paramref name="Cause"/>, and the fund does not cover it.</summary>
public sealed record CommitmentRefused(string Cause) : FundEvent;

/// <summary>A contract ended: from now on it holds what it really cost.</summary>
public sealed record CommitmentEnded(string Contract) : FundEvent;

/// <summary>An instalment was paid.</summary>
public sealed record MoneyPaid(string Contract, Money Amount) : FundEvent;

/// <summary>The bank returned a payment.</summary>
public sealed record PaymentReturned(string Contract, Money Amount) : FundEvent;

/// <summary>A supplier returned money that was not spent.</summary>
public sealed record MoneyReturned(string Contract, Money Amount) : FundEvent;
