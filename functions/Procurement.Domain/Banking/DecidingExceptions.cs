using Procurement.Domain.Calendar;
using static Procurement.Domain.Banking.BankExceptionRefusals;

namespace Procurement.Domain.Banking;

/// <summary>Raises an exception, once.</summary>
public sealed record RaiseBankException(
    string Id, BankExceptionCause Cause, BankFact Fact, BankPayment? Payment, string? Why, string? File, Author By)
    : BankExceptionCommand(By);

/// <summary>Decides an exception.</summary>
public sealed record DecideBankException(BankExceptionOutcome Outcome, DateOnly Day, string Reason, Author By)
    : BankExceptionCommand(By);

/// <summary>Approves what another person decided.</summary>
public sealed record ApproveBankException(Author By) : BankExceptionCommand(By);

/// <summary>Does not approve it.</summary>
public sealed record TurnDownBankException(string Reason, Author By) : BankExceptionCommand(By);

/// <summary>Notes that it is booked, or that its contract refused it.</summary>
public sealed record BookBankException(string? Refusal, Author By) : BankExceptionCommand(By);

/// <summary>Why a step on an exception is refused.</summary>
public static class BankExceptionRefusals
{
    /// <summary>There is no such exception.</summary>
    public static readonly Refusal NotFound = new("bankException.notFound");

    /// <summary>It waits for nobody's decision.</summary>
    public static readonly Refusal NotOpen = new("bankException.notOpen");

    /// <summary>Nothing is decided that could be approved.</summary>
    public static readonly Refusal NotDecided = new("bankException.notDecided");

    /// <summary>Whoever decided does not approve.</summary>
    public static readonly Refusal SamePerson = new("bankException.samePerson");

    /// <summary>It names no payment of this district that could be booked so.</summary>
    public static readonly Refusal NoPayment = new("bankException.noPayment");

    /// <summary>The day is yet to come.</summary>
    public static readonly Refusal DayToCome = new("bankException.dayToCome");

    /// <summary>No payment of this district has this key.</summary>
    public static readonly Refusal PaymentUnknown = new("bankException.paymentUnknown");

    /// <summary>The payment is not at the bank, or its answer is there: there is nothing to find out.</summary>
    public static readonly Refusal NotAtBank = new("bankException.notAtBank");
}

/// <summary>One person decides what the bank meant, another approves it; then it is booked.</summary>
public static class DecidingExceptions
{
    /// <summary>Raises it; a second time changes nothing.</summary>
    public static Decision<BankExceptionEvent> Decide(BankException? exception, RaiseBankException command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return exception is not null
            ? Decision<BankExceptionEvent>.Accept()
            : new BankExceptionRaised(
                command.Id, command.Cause, command.Fact, command.Payment, command.Why, command.File);
    }

    /// <summary>Decides one that is open, or decides it anew before it is approved.</summary>
    public static Decision<BankExceptionEvent> Decide(BankException? exception, DecideBankException command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (exception is null) return NotFound;
        if (exception.Status is not (BankExceptionStatus.Open or BankExceptionStatus.Decided)) return NotOpen;
        if (command.Day > ChinaTime.DayOf(command.By.At)) return DayToCome;
        return exception.Payment is null && BankExceptionDecision.IsOfPayment(command.Outcome)
            ? NoPayment
            : new BankExceptionDecided(command.Outcome, command.Day, command.Reason);
    }

    /// <summary>Approves it, by somebody who did not decide it.</summary>
    public static Decision<BankExceptionEvent> Decide(BankException? exception, ApproveBankException command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (exception is null) return NotFound;
        if (exception is not { Status: BankExceptionStatus.Decided, Decision: { } decision }) return NotDecided;
        return decision.By.Account == command.By.Account ? SamePerson : new BankExceptionApproved();
    }

    /// <summary>Turns a decision down, by somebody who did not decide it.</summary>
    public static Decision<BankExceptionEvent> Decide(BankException? exception, TurnDownBankException command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (exception is null) return NotFound;
        if (exception is not { Status: BankExceptionStatus.Decided, Decision: { } decision }) return NotDecided;
        return decision.By.Account == command.By.Account
            ? SamePerson
            : new BankExceptionTurnedDown(command.Reason);
    }

    /// <summary>Closes what is approved, or opens it again where it could not be booked.</summary>
    public static Decision<BankExceptionEvent> Decide(BankException? exception, BookBankException command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (exception is null) return NotFound;
        return exception.Status is BankExceptionStatus.Approved
            ? new BankExceptionBooked(command.Refusal)
            : Decision<BankExceptionEvent>.Accept();
    }
}
