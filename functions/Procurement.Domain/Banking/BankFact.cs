namespace Procurement.Domain.Banking;

/// <summary>What a bank says of a payment.</summary>
public enum BankFactKind
{
    /// <summary>It is on its way; nothing is final.</summary>
    OnItsWay,

    /// <summary>It left the payer's account, the bank says so; the entry on the account is awaited.</summary>
    Debited,

    /// <summary>The money is paid (已入账).</summary>
    Settled,

    /// <summary>The bank did not carry it out (拒付); no money moved.</summary>
    Rejected,

    /// <summary>The money came back after it was paid (退汇).</summary>
    Returned,

    /// <summary>Money came in that answers no payment.</summary>
    Income,

    /// <summary>Something that this service does not act on by itself.</summary>
    Unclear,
}

/// <summary>
/// One thing that a bank's file says. <paramref name="Entry"/> is the bank's own reference of an entry that is booked
/// on the account, or null where the file only reports a status; <paramref name="Account"/> is the account it is booked
/// on, where the file says which.
/// </summary>
public sealed record BankFact(
    BankFactKind Kind,
    string? EndToEndId,
    Money? Amount,
    DateOnly Day,
    string? Entry,
    string? Account,
    string? Code,
    string? Text)
{
    private const int KeyMax = 64;

    /// <summary>The reason as people read it: the bank's code and its words.</summary>
    public string Reason => string.Join(' ', new[] { Code, Text }.Where(one => one is not null));

    /// <summary>Whether it is an entry that debits an account for what may be a payment of ours.</summary>
    public bool IsDebit => Kind is BankFactKind.Settled && Entry is not null && MayBeOurs(EndToEndId);

    // Of what no key of ours can hold nothing is noted: it cannot be asked for either.
    private static bool MayBeOurs(string? key) =>
        key is { Length: > 0 and <= KeyMax }
        && char.IsAsciiLetterOrDigit(key[0])
        && key.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_' or '.');
}

/// <summary>Why a fact needs a person.</summary>
public enum BankExceptionCause
{
    /// <summary>No payment of this district has this key.</summary>
    Unmatched,

    /// <summary>The bank says another amount than was ordered.</summary>
    AmountDiffers,

    /// <summary>It contradicts what the bank said before, or what the books say.</summary>
    Contradiction,

    /// <summary>The payment was not sent to a bank.</summary>
    NotSent,

    /// <summary>The account was debited twice for one payment.</summary>
    DebitedTwice,

    /// <summary>It is booked on another account than the one that pays.</summary>
    OtherAccount,

    /// <summary>A status, reason or entry that says nothing clear.</summary>
    Unclear,

    /// <summary>Money came in that answers no payment.</summary>
    Income,

    /// <summary>The bank has not answered; a person found out.</summary>
    NoAnswer,
}

/// <summary>
/// What is known about the payment that a fact names: whether it is there, the account of the released batch in which
/// it was sent (null where it was not), whether another entry debits an account for it, and the day on which the bank
/// told.
/// </summary>
public sealed record BankFactContext(bool IsKnown, string? SentFrom, bool IsDebitedOtherwise, DateOnly Told);
