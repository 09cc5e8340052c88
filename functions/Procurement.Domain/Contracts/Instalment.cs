using Procurement.Domain.Calendar;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Contracts;

/// <summary>Where an instalment stands.</summary>
public enum InstalmentStatus
{
    /// <summary>Agreed, not claimed.</summary>
    Planned,

    /// <summary>The supplier claimed it with an invoice.</summary>
    Claimed,

    /// <summary>The purchaser accepted the claim; the payment is due.</summary>
    Accepted,

    /// <summary>Paid: the bank booked it.</summary>
    Paid,

    /// <summary>Never to be paid: the contract ended first.</summary>
    Cancelled,
}

/// <summary>What becomes of money that the bank returned after the contract had ended.</summary>
public enum BankReturnOutcome
{
    /// <summary>Two people of finance pay it again.</summary>
    PayAgain,

    /// <summary>It is not paid again.</summary>
    Keep,
}

/// <summary>
/// Money that the bank returned after the contract had ended; until somebody decides, the outcome is null.
/// </summary>
public sealed record BankReturn(
    Money Amount, string? BankReason, DateTimeOffset At, BankReturnOutcome? Outcome, string? DecidedBy);

/// <summary>The grade of a mid-term evaluation.</summary>
public enum MidtermGrade
{
    /// <summary>合格.</summary>
    Pass,

    /// <summary>延期.</summary>
    Deferred,

    /// <summary>不合格.</summary>
    Fail,
}

/// <summary>A part of an instalment that was paid by setting it off against a receivable.</summary>
public sealed record InstalmentOffset(string Receivable, string SetOff, Money Amount);

/// <summary>One instalment of a contract; <paramref name="Paid"/> and the interest are 0 until it is paid.</summary>
public sealed record Instalment(
    int No,
    Money Amount,
    InstalmentCondition When,
    InstalmentStatus Status,
    Money Paid,
    Money LateInterest)
{
    /// <summary>The number of the invoice it was claimed with.</summary>
    public string? Invoice { get; init; }

    /// <summary>What else that invoice says, or null where invoices are kept elsewhere.</summary>
    public InvoicePaper? InvoicePaper { get; init; }

    /// <summary>
    /// The last day on which paying it is in time; set by acceptance, kept when the bank returns the money.
    /// </summary>
    public DateOnly? DueBy => Payment?.Due;

    /// <summary>How the day of payment came about.</summary>
    public Deadline? Payment { get; init; }

    /// <summary>Who accepted the claim.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>Every order to pay it there ever was, in order.</summary>
    public IReadOnlyList<PaymentOrder> Orders { get; init; } = [];

    /// <summary>The order on its way from its preparation to the bank's answer, or null.</summary>
    public PaymentOrder? Order => Orders is [.., { IsOpen: true } last] ? last : null;

    /// <summary>Who prepared the payment that is on its way, or null when none is.</summary>
    public string? PreparedBy => Order?.PreparedBy;

    /// <summary>The order with this name, or null.</summary>
    public PaymentOrder? OrderOf(string endToEndId) =>
        Orders.FirstOrDefault(one => one.EndToEndId == endToEndId);

    /// <summary>Where it was paid to, or null while it is not paid.</summary>
    public BankAccount? Payee { get; init; }

    /// <summary>Who recorded that the bank returned it, until it is paid again.</summary>
    public string? BouncedBy { get; init; }

    /// <summary>The invoice of the claim that the purchaser gave back, or null.</summary>
    public string? ReturnedInvoice { get; init; }

    /// <summary>Why the latest claim was given back, or null.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>The month of a service ledger that it pays, or null for one that was agreed.</summary>
    public MeteredMonth? Metered { get; init; }

    /// <summary>What months of service ledgers took out of it: so much less than agreed is its amount.</summary>
    public Money Drawn { get; init; }

    /// <summary>Whether months took all of it: nothing is left to claim.</summary>
    public bool IsDrawnOut => Drawn > Money.Zero && Amount == Money.Zero;

    /// <summary>Who led it how far and when.</summary>
    public InstalmentActs Acts { get; init; } = new();

    /// <summary>What of it was set off against what the supplier owes, in order.</summary>
    public IReadOnlyList<InstalmentOffset> Offsets { get; init; } = [];

    /// <summary>How much of it was set off: the bank pays the rest.</summary>
    public Money SetOff => Money.Sum(Offsets.Select(one => one.Amount));

    /// <summary>What the bank returned after the contract had ended, until it is paid again.</summary>
    public BankReturn? BankReturn { get; init; }
}
