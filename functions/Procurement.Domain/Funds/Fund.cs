using System.Collections.Immutable;
using Procurement.Domain.Organizations;
using static Procurement.Domain.Funds.LedgerAccount;

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
/// A fund of one budget year: what it may spend, and the accounts of its ledger. What each contract takes, and what was
/// answered to each cause that asked for money, are parts of their own: a step is decided on the one or two it names.
/// </summary>
public sealed record Fund(string Title, FundSource Source, int Year, Money Appropriation)
{
    /// <summary>The document that approved the budget (批复文号), or null: then nothing is reserved of it.</summary>
    public string? InBudget { get; init; }

    /// <summary>The account that pays, or null while it is not known: then the bank is sent nothing.</summary>
    public BankAccount? Account { get; init; }

    /// <summary>The most that the fund gives in its year as rewards for results (以奖代补), or null.</summary>
    public Money? Envelope { get; init; }

    /// <summary>
    /// The costs that it never pays for, by their class or by a word of their name; null for those that are usual for
    /// its source.
    /// </summary>
    public IReadOnlyList<string>? ExcludedCosts { get; init; }

    /// <summary>The debits and credits of each account.</summary>
    public IReadOnlyList<AccountTotals> Accounts { get; init; } = LedgerAccounts.Empty;

    /// <summary>What each contract takes, of those that were loaded.</summary>
    public IReadOnlyDictionary<string, Commitment> Commitments { get; init; } =
        ImmutableDictionary<string, Commitment>.Empty;

    /// <summary>What each cause was answered, of those that were loaded.</summary>
    public IReadOnlyDictionary<string, Reservation> Reservations { get; init; } =
        ImmutableDictionary<string, Reservation>.Empty;

    /// <summary>The latest correction of each entry, by its number, of those that were loaded.</summary>
    public IReadOnlyDictionary<string, Correction> Corrections { get; init; } =
        ImmutableDictionary<string, Correction>.Empty;

    /// <summary>The entries that were loaded or made, by their numbers as they are sorted.</summary>
    public IReadOnlyDictionary<string, LedgerEntry> Entries { get; init; } =
        ImmutableDictionary<string, LedgerEntry>.Empty;

    /// <summary>
    /// Σ of what the contracts hold: the amount of a live one; paid, set off and payable − recovered of an ended one.
    /// </summary>
    public Money Committed => Open + Payable + Paid - Recovered;

    /// <summary>Of what is committed, what is not payable yet.</summary>
    public Money Open => Accounts.Balance(LedgerAccount.Committed) + Accounts.Balance(Released);

    /// <summary>Σ of what is set aside for causes whose contracts are not committed yet.</summary>
    public Money Reserved => Accounts.Balance(LedgerAccount.Reserved);

    /// <summary>Σ of what was accepted and is not paid.</summary>
    public Money Payable => Accounts.Balance(LedgerAccount.Payable);

    /// <summary>Σ of what was paid or set off and not returned by the bank.</summary>
    public Money Paid => Accounts.Balance(LedgerAccount.Paid) + Accounts.Balance(Returned);

    /// <summary>Σ of what suppliers returned.</summary>
    public Money Recovered => -Accounts.Balance(LedgerAccount.Recovered);

    /// <summary>What may still be committed or reserved.</summary>
    public Money Available => Accounts.Balance(LedgerAccount.Available);

    /// <summary>The most that may be reserved now: what is available, and what is left of the envelope.</summary>
    public Money Reservable =>
        Envelope is { } most && most - Committed - Reserved is var left && left < Available ? left : Available;

    /// <summary>Why the money asked for under this cause was not given, or null.</summary>
    public Refusal? RefusalOf(string cause) =>
        Reservations.GetValueOrDefault(cause) is { Granted: false } refused ? FundRefusals.Of(refused.Why) : null;

    /// <summary>Why so much cannot be reserved now, or null.</summary>
    public Refusal? RefusalToReserve(Money amount)
    {
        if (InBudget is null) return FundRefusals.NotInBudget;
        if (amount > Available) return FundRefusals.Insufficient;
        return amount > Reservable ? FundRefusals.EnvelopeExceeded : null;
    }
}

/// <summary>What one contract takes of the fund.</summary>
public sealed record Commitment(Money Amount, Money Paid, Money Recovered, bool Ended)
{
    /// <summary>What was set off against what the supplier owes, instead of being paid.</summary>
    public Money SetOff { get; init; }

    /// <summary>The numbers of the entries under this contract: its own ledger.</summary>
    public IReadOnlyList<long> Entries { get; init; } = [];

    /// <summary>What is accepted and not paid, by instalment.</summary>
    public IReadOnlyList<PayableInstalment> Payables { get; init; } = [];

    /// <summary>Σ of what is accepted and not paid.</summary>
    public Money Payable => Money.Sum(Payables.Select(one => one.Amount));

    /// <summary>The amount while the contract lives; then what it really cost, and what is still payable.</summary>
    public Money Held => Ended ? Paid + SetOff + Payable - Recovered : Amount;

    /// <summary>What is payable of an instalment.</summary>
    public Money PayableOf(int? instalment) =>
        Money.Sum(Payables.Where(one => one.Instalment == instalment).Select(one => one.Amount));

    /// <summary>Whether other books of the same contract say the same; payables that they do not keep aside.</summary>
    public bool Says(Commitment other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Amount, Paid, Recovered, SetOff, Ended) ==
            (other.Amount, other.Paid, other.Recovered, other.SetOff, other.Ended)
            && other.Payables.All(one => Payables.Contains(one));
    }

    internal Commitment WithPayable(int? instalment, Money amount)
    {
        if (instalment is not { } no) return this;
        var others = Payables.Where(one => one.Instalment != no);
        var now = amount > Money.Zero ? others.Append(new(no, amount)) : others;
        return this with { Payables = [.. now.OrderBy(one => one.Instalment)] };
    }
}

/// <summary>What is accepted of an instalment and not paid.</summary>
public sealed record PayableInstalment(int Instalment, Money Amount);

/// <summary>
/// What was answered to a cause that asked for money, so that asking again gets the same answer, and what it has not
/// drawn or given back yet.
/// </summary>
public sealed record Reservation(Money Total, bool Granted, Money Left)
{
    /// <summary>The code of the refusal, or null where it was granted, or where the money was not there.</summary>
    public string? Why { get; init; }
}
