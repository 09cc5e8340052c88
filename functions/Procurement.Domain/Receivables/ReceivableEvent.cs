using Procurement.Domain.Calendar;

namespace Procurement.Domain.Receivables;

/// <summary>What can be done with what an organization owes.</summary>
public abstract record ReceivableCommand(Author By) : Command(By);

/// <summary>What can happen to it.</summary>
public abstract record ReceivableEvent;

/// <summary>Money has to come back by the end of a day.</summary>
public sealed record ReceivableRaised(
    string Receivable, OwedContract Contract, ReceivableCause Cause, Money Amount, string? Reason, Deadline Due)
    : ReceivableEvent;

/// <summary>The contract says so much less by now.</summary>
public sealed record ReceivableLessened(string Receivable, Money Amount) : ReceivableEvent;

/// <summary>Money that was booked on the contract itself came in for a receivable, or for none (null).</summary>
public sealed record DirectReceiptNoted(OwedContract Contract, string? Receivable, Money Amount) : ReceivableEvent;

/// <summary>A receipt was matched with a receivable.</summary>
public sealed record MoneyReceived(string Receivable, string Reference, Money Amount, DateOnly Day) : ReceivableEvent;

/// <summary>Somebody of finance proposed a set-off.</summary>
public sealed record SetOffProposed(string Receivable, string SetOff, SetOffTarget Target, Money Amount)
    : ReceivableEvent;

/// <summary>A second person approved it.</summary>
public sealed record SetOffApproved(string Receivable, string SetOff) : ReceivableEvent;

/// <summary>It was not approved.</summary>
public sealed record SetOffRefused(string Receivable, string SetOff, string Reason) : ReceivableEvent;

/// <summary>It is booked on both contracts.</summary>
public sealed record SetOffBooked(string Receivable, string SetOff) : ReceivableEvent;

/// <summary>The instalment could not be set off any more.</summary>
public sealed record SetOffFailed(string Receivable, string SetOff, string Code) : ReceivableEvent;

/// <summary>An officer proposed to write off what is left.</summary>
public sealed record WriteOffProposed(string Receivable, Money Amount, string Reason) : ReceivableEvent;

/// <summary>An approver approved it.</summary>
public sealed record WriteOffApproved(string Receivable) : ReceivableEvent;

/// <summary>An approver of finance confirmed it: it is written off.</summary>
public sealed record WriteOffConfirmed(string Receivable, Money Amount) : ReceivableEvent;

/// <summary>Somebody of the chain refused it.</summary>
public sealed record WriteOffRefused(string Receivable, string Reason) : ReceivableEvent;

/// <summary>The debtor was reminded; the next reminder comes on a day, or none.</summary>
public sealed record DebtorReminded(string Receivable, bool Overdue, DateOnly? Next) : ReceivableEvent;
