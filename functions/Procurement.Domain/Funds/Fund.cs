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

/// <summary>
/// A fund of one budget year: what it may spend and what is taken of it in all. What each contract takes, and what was
/// answered to each cause that asked for money, are parts of their own: a step is decided on the one or two it names.
/// </summary>
public sealed record Fund(string Title, FundSource Source, int Year, Money Appropriation)
{
    /// <summary>Σ of what the contracts hold: the amount of a live one, paid − recovered of an ended one.</summary>
    public Money Committed { get; init; }

    /// <summary>Σ of what is set aside for causes whose contracts are not committed yet.</summary>
    public Money Reserved { get; init; }

    /// <summary>Σ of what was paid and not returned by the bank.</summary>
    public Money Paid { get; init; }

    /// <summary>Σ of what suppliers returned.</summary>
    public Money Recovered { get; init; }

    /// <summary>What each contract takes, of those that were loaded.</summary>
    public IReadOnlyDictionary<string, Commitment> Commitments { get; init; } = new Dictionary<string, Commitment>();

    /// <summary>What each cause was answered, of those that were loaded.</summary>
    public IReadOnlyDictionary<string, Reservation> Reservations { get; init; } =
        new Dictionary<string, Reservation>();

    /// <summary>What may still be committed or reserved.</summary>
    public Money Available => Appropriation - Committed - Reserved;

    /// <summary>Why the money asked for under this cause was not there, or null.</summary>
    public Refusal? RefusalOf(string cause) =>
        Reservations.GetValueOrDefault(cause) is { Granted: false } ? FundRefusals.Insufficient : null;
}

/// <summary>What one contract takes of the fund.</summary>
public sealed record Commitment(Money Amount, Money Paid, Money Recovered, bool Ended)
{
    /// <summary>The amount while the contract lives; afterwards what it really cost.</summary>
    public Money Held => Ended ? Paid - Recovered : Amount;
}

/// <summary>
/// What was answered to a cause that asked for money, so that asking again gets the same answer, and what it has not
/// drawn or given back yet.
/// </summary>
public sealed record Reservation(Money Total, bool Granted, Money Left);
