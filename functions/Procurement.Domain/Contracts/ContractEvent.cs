using Procurement.Domain.Calendar;
using Procurement.Domain.Organizations;

namespace Procurement.Domain.Contracts;

/// <summary>What can be done with a contract.</summary>
public abstract record ContractCommand(Author By) : Command(By);

/// <summary>What can happen to a contract.</summary>
public abstract record ContractEvent;

/// <summary>The award became an offer to sign until the end of a day.</summary>
public sealed record ContractOffered(ContractTerms Terms, Deadline SignBy) : ContractEvent;

/// <summary>The supplier signed.</summary>
public sealed record SupplierSigned : ContractEvent;

/// <summary>The purchaser signed; the contract is in force.</summary>
public sealed record PurchaserSigned : ContractEvent;

/// <summary>The supplier gave the award back on <paramref name="Day"/>.</summary>
public sealed record ContractDeclined(DateOnly Day, string? Reason) : ContractEvent;

/// <summary>The days for signing passed; the award goes to the reserve on <paramref name="AwardPassesOn"/>.</summary>
public sealed record ContractLapsed(DateOnly AwardPassesOn) : ContractEvent;

/// <summary>The days for signing began anew: a challenge or a complaint had kept the signatures back.</summary>
public sealed record SigningProlonged(Deadline SignBy) : ContractEvent;

/// <summary>The supplier claimed an instalment with an invoice.</summary>
public sealed record InstalmentClaimed(int No, string Invoice) : ContractEvent
{
    /// <summary>What else the invoice says, or null where invoices are kept elsewhere.</summary>
    public InvoicePaper? Paper { get; init; }
}

/// <summary>The purchaser accepted the claim; it is to be paid by the end of a day.</summary>
public sealed record ClaimAccepted(int No, Deadline DueBy) : ContractEvent;

/// <summary>The purchaser gave the claim back: the supplier may claim again, with a right invoice.</summary>
public sealed record ClaimReturned(int No, string Invoice, string Reason) : ContractEvent;

/// <summary>
/// A finance officer prepared the payment to <paramref name="Payee"/>; <paramref name="PayeeChanged"/> tells how the
/// payee changed since the last payment, or is null.
/// </summary>
public sealed record PaymentPrepared(int No, Money Amount, BankAccount Payee, AccountChange? PayeeChanged)
    : ContractEvent
{
    /// <summary>The name of the order; null in what was prepared before orders had names.</summary>
    public string? EndToEndId { get; init; }
}

/// <summary>The prepared payment was taken back: it may be prepared again.</summary>
public sealed record PreparationReturned(int No, string Reason) : ContractEvent;

/// <summary>
/// Another finance officer approved the order; <paramref name="IsLast"/> tells whether it needs nobody more.
/// </summary>
public sealed record PaymentApproved(int No, string EndToEndId, bool IsLast) : ContractEvent;

/// <summary>An approved order was taken back before it was in a batch: it may be prepared again.</summary>
public sealed record PaymentOrderWithdrawn(int No, string EndToEndId, string Reason) : ContractEvent;

/// <summary>The order went into a batch for the bank.</summary>
public sealed record PaymentBatched(int No, string EndToEndId, string Batch) : ContractEvent;

/// <summary>The order left its batch, which was never sent: it waits for another one.</summary>
public sealed record PaymentUnbatched(int No, string EndToEndId, string Batch) : ContractEvent;

/// <summary>The bank refused the order, and no money left: it may be prepared again.</summary>
public sealed record PaymentRejected(int No, string EndToEndId, string Reason) : ContractEvent;

/// <summary>
/// The instalment is paid to <paramref name="Payee"/>: the bank booked it. Before orders had names, it was paid with
/// its second approval.
/// </summary>
public sealed record InstalmentPaid(
    int No, Money Amount, Money LateInterest, BankAccount Payee, AccountChange? PayeeChanged) : ContractEvent
{
    /// <summary>The name of the order that the bank booked; null in what was paid before orders had names.</summary>
    public string? EndToEndId { get; init; }

    /// <summary>The bank's day; null in what was paid before orders had names.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>The bank returned the money.</summary>
public sealed record PaymentBounced(int No, Money Amount, string? Reason) : ContractEvent
{
    /// <summary>The order that the bank names; null where a person recorded a notice on paper.</summary>
    public string? EndToEndId { get; init; }
}

/// <summary>It was decided what becomes of money that the bank returned after the contract had ended.</summary>
public sealed record BankReturnDecided(int No, BankReturnOutcome Outcome, string Reason) : ContractEvent;

/// <summary>Somebody proposed the account that the registry knows now as the payee.</summary>
public sealed record PayeeChangeProposed(BankAccount Account, Party By) : ContractEvent;

/// <summary>Finance confirmed the proposed payee.</summary>
public sealed record PayeeChanged(BankAccount From, BankAccount To, string ProposedBy) : ContractEvent;

/// <summary>Finance rejected the proposed payee.</summary>
public sealed record PayeeChangeRejected(BankAccount Account, string Reason) : ContractEvent;

/// <summary>The supplier reported expenditure to date.</summary>
public sealed record ExpenditureReported(Money Spent) : ContractEvent;

/// <summary>The purchaser accepted so much of the <paramref name="Reported"/> expenditure.</summary>
public sealed record ExpenditureAccepted(Money Accepted, Money Reported, string? Reason) : ContractEvent;

/// <summary>The mid-term evaluation gave a grade.</summary>
public sealed record MidtermGraded(MidtermGrade Grade) : ContractEvent;

/// <summary>The final evaluation gave a score, and with it a grade.</summary>
public sealed record FinalGraded(Fraction Score, FinalGrade Grade) : ContractEvent;

/// <summary>
/// The contract was ended early: by the purchaser, or by the party that confirmed the other's notice. Round files say
/// no grounds.
/// </summary>
public sealed record ContractTerminated(string Reason) : ContractEvent
{
    /// <summary>Why, or null.</summary>
    public TerminationGrounds? Grounds { get; init; }

    /// <summary>Whose act ended it.</summary>
    public Party By { get; init; } = Party.Purchaser;
}

/// <summary>The supplier returned money to the fund.</summary>
public sealed record MoneyRecovered(Money Amount) : ContractEvent;

/// <summary>Everything is settled.</summary>
public sealed record ContractClosed : ContractEvent;
