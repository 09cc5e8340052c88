using Procurement.Domain.Calendar;
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

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Never to be paid: the contract ended first.</summary>
    Cancelled,
}

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

    /// <summary>
    /// The last day on which paying it is in time; set by acceptance, kept when the bank returns the money.
    /// </summary>
    public DateOnly? DueBy => Payment?.Due;

    /// <summary>How the day of payment came about.</summary>
    public Deadline? Payment { get; init; }

    /// <summary>Who accepted the claim.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>Who prepared the payment that waits for approval, or null when none waits.</summary>
    public string? PreparedBy { get; init; }
}
