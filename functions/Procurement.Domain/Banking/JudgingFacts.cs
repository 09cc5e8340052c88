using Procurement.Domain.Payments;

namespace Procurement.Domain.Banking;

/// <summary>Tells facts that may be booked from those that a person must look at.</summary>
public static class JudgingFacts
{
    /// <summary>Whether a fact changes nothing and needs nobody.</summary>
    public static bool IsNews(BankFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Kind is not (BankFactKind.OnItsWay or BankFactKind.Debited);
    }

    /// <summary>Why a person must look at it before it is booked, or null; the contract may refuse it still.</summary>
    public static BankExceptionCause? CauseOf(BankFact fact, BankFactContext context)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(context);
        if (fact.Kind is BankFactKind.Income) return BankExceptionCause.Income;
        // The clocks of a bank may be ahead by hours, never by days.
        var isClear = fact.Kind is not BankFactKind.Unclear && fact.Day <= context.Told.AddDays(1);
        if (!isClear) return BankExceptionCause.Unclear;
        if (fact.EndToEndId is null || !context.IsKnown) return BankExceptionCause.Unmatched;
        if (context.SentFrom is not { } account) return BankExceptionCause.NotSent;
        if (fact.Account is { } booked && booked != account) return BankExceptionCause.OtherAccount;
        return fact is { Kind: BankFactKind.Settled, Entry: not null } && context.IsDebitedOtherwise
            ? BankExceptionCause.DebitedTwice
            : null;
    }

    /// <summary>
    /// Whether a contract that refuses a fact under this code says no more than that it knew: a status that is
    /// reported again with another day or other words.
    /// </summary>
    public static bool IsRepetition(BankFact fact, string code)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact switch
        {
            { Kind: BankFactKind.Settled, Entry: null } =>
                code == BankFactRefusals.AlreadySettled.Code || code == BankFactRefusals.AlreadyReturned.Code,
            { Kind: BankFactKind.Rejected } => code == BankFactRefusals.AlreadyRejected.Code,
            _ => false,
        };
    }

    /// <summary>Why a person must look at a fact that its contract refuses.</summary>
    public static BankExceptionCause CauseOf(string code) =>
        code == BankFactRefusals.OrderUnknown.Code ? BankExceptionCause.Unmatched
        : code == BankFactRefusals.AmountDiffers.Code ? BankExceptionCause.AmountDiffers
        : code == BankFactRefusals.NotSent.Code ? BankExceptionCause.NotSent
        : BankExceptionCause.Contradiction;

    /// <summary>
    /// What makes a fact the same however often and in however many files it is told: what it says of which payment;
    /// where no payment is named, the bank's entry on its account, or else its place in the file.
    /// </summary>
    public static string IdentityOf(BankFact fact, string file, int no)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (fact.EndToEndId is { } key) return $"{key} {fact.Kind} {fact.Amount} {fact.Code} {fact.Entry}";
        return fact.Entry is { } entry ? $"{fact.Account} {entry} {fact.Kind} {fact.Amount}" : $"{file} {no}";
    }
}
