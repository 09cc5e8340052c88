using Procurement.Domain.Organizations;

namespace Procurement.Domain.Funds;

/// <summary>What can be done with a fund.</summary>
public abstract record FundCommand(Author By) : Command(By);

/// <summary>What can happen to a fund.</summary>
public abstract record FundEvent;

/// <summary>The fund was opened, or its description and appropriation changed.</summary>
public sealed record FundOpened(string Title, FundSource Source, int Year, Money Appropriation) : FundEvent
{
    /// <summary>The document that approved the budget, or null.</summary>
    public string? InBudget { get; init; }

    /// <summary>The account that pays, or null.</summary>
    public BankAccount? Account { get; init; }

    /// <summary>The most that is given in the year as rewards for results, or null.</summary>
    public Money? Envelope { get; init; }

    /// <summary>
    /// The costs that it never pays for, by their class or by a word of their name; null for those that are usual for
    /// its source.
    /// </summary>
    public IReadOnlyList<string>? ExcludedCosts { get; init; }
}

/// <summary>Money was set aside for all that <paramref name="Cause"/> will commit.</summary>
public sealed record MoneyReserved(string Cause, Money Total) : FundEvent;

/// <summary>Money was asked for <paramref name="Cause"/>, and the fund does not give it.</summary>
public sealed record ReservationRefused(string Cause, Money Total) : FundEvent
{
    /// <summary>The code of the refusal, or null where the fund does not cover it.</summary>
    public string? Why { get; init; }
}

/// <summary>What a cause did not need is available again.</summary>
public sealed record ReservationReleased(string Cause, Money Amount) : FundEvent;

/// <summary>
/// Money was committed to a contract (<paramref name="Contract"/> names round and proposal), out of what was reserved
/// for <paramref name="Cause"/>, or of what was available where there is none.
/// </summary>
public sealed record MoneyCommitted(string Contract, Money Amount, string? Cause) : FundEvent;

/// <summary>
/// A supplement changed what is committed to a contract, out of what was reserved for <paramref name="Cause"/>, or
/// freeing money where there is none.
/// </summary>
public sealed record CommitmentChanged(string Contract, Money Amount, string? Cause) : FundEvent;

/// <summary>A contract ended: from now on it holds what it really cost.</summary>
public sealed record CommitmentEnded(string Contract) : FundEvent;

/// <summary>A claim was accepted: so much of the contract is payable now.</summary>
public sealed record PayableRecognized(string Contract, int Instalment, Money Amount) : FundEvent;

/// <summary>What was payable is not any more: its claim was given back, or its contract ended first.</summary>
public sealed record PayableCancelled(string Contract, int Instalment, Money Amount) : FundEvent;

/// <summary>An instalment was paid.</summary>
public sealed record MoneyPaid(string Contract, Money Amount) : FundEvent
{
    /// <summary>Which one; older entries do not say.</summary>
    public int? Instalment { get; init; }

    /// <summary>Under which name the bank paid it, or null.</summary>
    public string? EndToEndId { get; init; }
}

/// <summary>Instead of being paid, so much of an instalment was set off against what the supplier owes.</summary>
public sealed record InstalmentSetOff(string Contract, int Instalment, Money Amount) : FundEvent;

/// <summary>The bank returned a payment.</summary>
public sealed record PaymentReturned(string Contract, Money Amount) : FundEvent
{
    /// <summary>Of which instalment; older entries do not say.</summary>
    public int? Instalment { get; init; }

    /// <summary>Under which name the bank had paid it, or null.</summary>
    public string? EndToEndId { get; init; }
}

/// <summary>A supplier returned money that was not spent.</summary>
public sealed record MoneyReturned(string Contract, Money Amount) : FundEvent;

/// <summary>Somebody proposed that an entry should have said <paramref name="Right"/> instead.</summary>
public sealed record CorrectionProposed(long Entry, CorrectableEntry Wrong, Money Right, string Reason) : FundEvent;

/// <summary>A second person refused the correction.</summary>
public sealed record CorrectionRefused(long Entry, string Reason) : FundEvent;

/// <summary>A second person approved the correction: an entry of its own says the difference.</summary>
public sealed record EntryCorrected(long Entry, CorrectableEntry Wrong, Money Difference) : FundEvent;
