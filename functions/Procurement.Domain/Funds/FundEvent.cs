namespace Procurement.Domain.Funds;

/// <summary>What can be done with a fund.</summary>
public abstract record FundCommand(Author By) : Command(By);

/// <summary>What can happen to a fund.</summary>
public abstract record FundEvent;

/// <summary>The fund was opened, or its description and appropriation changed.</summary>
public sealed record FundOpened(string Title, FundSource Source, int Year, Money Appropriation) : FundEvent;

/// <summary>Money was set aside for all that <paramref name="Cause"/> will commit.</summary>
public sealed record MoneyReserved(string Cause, Money Total) : FundEvent;

/// <summary>Money was asked for <paramref name="Cause"/>, and the fund does not cover it.</summary>
public sealed record ReservationRefused(string Cause, Money Total) : FundEvent;

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

/// <summary>An instalment was paid.</summary>
public sealed record MoneyPaid(string Contract, Money Amount) : FundEvent;

/// <summary>The bank returned a payment.</summary>
public sealed record PaymentReturned(string Contract, Money Amount) : FundEvent;

/// <summary>A supplier returned money that was not spent.</summary>
public sealed record MoneyReturned(string Contract, Money Amount) : FundEvent;
