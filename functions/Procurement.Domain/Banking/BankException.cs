namespace Procurement.Domain.Banking;

/// <summary>Where an exception (差异) stands.</summary>
public enum BankExceptionStatus
{
    /// <summary>Somebody has to decide.</summary>
    Open,

    /// <summary>Somebody decided; another person has to approve.</summary>
    Decided,

    /// <summary>It is approved and being booked.</summary>
    Approved,

    /// <summary>It is booked, or needs no booking.</summary>
    Closed,
}

/// <summary>What people decide about an exception.</summary>
public enum BankExceptionOutcome
{
    /// <summary>The payment was made.</summary>
    Settle,

    /// <summary>The payment was not made.</summary>
    Reject,

    /// <summary>The money of the payment came back.</summary>
    Return,

    /// <summary>It is money that a supplier owed; it is entered at what is owed (追回款).</summary>
    Receipt,

    /// <summary>Nothing is to be booked; the reason says why.</summary>
    Nothing,
}

/// <summary>What somebody decided, and for which day it counts.</summary>
public sealed record BankExceptionDecision(
    BankExceptionOutcome Outcome, DateOnly Day, string Reason, Author By)
{
    /// <summary>Whether it changes what the books say of a payment.</summary>
    public bool IsBooking => IsOfPayment(Outcome);

    /// <summary>Whether an outcome is booked at a payment.</summary>
    public static bool IsOfPayment(BankExceptionOutcome outcome) =>
        outcome is BankExceptionOutcome.Settle or BankExceptionOutcome.Reject or BankExceptionOutcome.Return;
}

/// <summary>Something that a bank said, or did not say, and that two people decide.</summary>
public sealed record BankException(
    string Id, BankExceptionCause Cause, BankFact Fact, BankPayment? Payment, Author Raised)
{
    /// <summary>The code of the contract's refusal, or a person's words; or null.</summary>
    public string? Why { get; init; }

    /// <summary>In which file it stands, by its digest; or null where no file says it.</summary>
    public string? File { get; init; }

    /// <summary>Where it stands.</summary>
    public BankExceptionStatus Status { get; init; }

    /// <summary>What was decided last, or null.</summary>
    public BankExceptionDecision? Decision { get; init; }

    /// <summary>Who approved it, and when; or null.</summary>
    public Author? Approved { get; init; }

    /// <summary>Why the last decision came to nothing: a second person's words, or the code of a refusal.</summary>
    public string? TurnedDown { get; init; }
}

/// <summary>What can be done with an exception.</summary>
public abstract record BankExceptionCommand(Author By) : Command(By);

/// <summary>What can happen to one.</summary>
public abstract record BankExceptionEvent;

/// <summary>It came up.</summary>
public sealed record BankExceptionRaised(
    string Id, BankExceptionCause Cause, BankFact Fact, BankPayment? Payment, string? Why, string? File)
    : BankExceptionEvent;

/// <summary>Somebody decided.</summary>
public sealed record BankExceptionDecided(BankExceptionOutcome Outcome, DateOnly Day, string Reason)
    : BankExceptionEvent;

/// <summary>A second person does not agree; it is open again.</summary>
public sealed record BankExceptionTurnedDown(string Reason) : BankExceptionEvent;

/// <summary>A second person agrees.</summary>
public sealed record BankExceptionApproved : BankExceptionEvent;

/// <summary>It was booked (null), or the contract refused it under this code and it is open again.</summary>
public sealed record BankExceptionBooked(string? Refusal) : BankExceptionEvent;

/// <summary>Folds what happened to an exception.</summary>
public static class BankExceptionHistory
{
    /// <summary>The exception after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static BankException Apply(BankException? before, BankExceptionEvent happened, Author by)
    {
        if (happened is BankExceptionRaised raised)
        {
            return new(raised.Id, raised.Cause, raised.Fact, raised.Payment, by)
            {
                Why = raised.Why, File = raised.File,
            };
        }

        var one = before ?? throw new InvalidOperationException("An exception begins with its raising.");
        return happened switch
        {
            BankExceptionDecided decided => one with
            {
                Status = BankExceptionStatus.Decided,
                Decision = new(decided.Outcome, decided.Day, decided.Reason, by),
                TurnedDown = null,
            },
            BankExceptionTurnedDown turned => one with
            {
                Status = BankExceptionStatus.Open, TurnedDown = turned.Reason,
            },
            BankExceptionApproved => one with { Status = BankExceptionStatus.Approved, Approved = by },
            BankExceptionBooked { Refusal: null } => one with { Status = BankExceptionStatus.Closed },
            BankExceptionBooked refused => one with
            {
                Status = BankExceptionStatus.Open, Approved = null, TurnedDown = refused.Refusal,
            },
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }
}
