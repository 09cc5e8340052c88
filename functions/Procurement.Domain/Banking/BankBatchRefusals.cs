namespace Procurement.Domain.Banking;

/// <summary>Why a step on a batch is refused.</summary>
public static class BankBatchRefusals
{
    /// <summary>There is no such batch.</summary>
    public static readonly Refusal NotFound = new("bankBatch.notFound");

    /// <summary>The fund does not say from which account it pays.</summary>
    public static readonly Refusal NoAccount = new("bankBatch.noAccount");

    /// <summary>No payment of the fund waits for a batch.</summary>
    public static readonly Refusal NothingWaits = new("bankBatch.nothingWaits");

    /// <summary>A payment that was named does not wait for a batch of this fund.</summary>
    public static readonly Refusal OrderNotWaiting = new("bankBatch.orderNotWaiting");

    /// <summary>More payments than a batch may have.</summary>
    public static readonly Refusal TooMany = new("bankBatch.tooMany");

    /// <summary>A payment cannot be written into a file: its account, holder, amount or key.</summary>
    public static readonly Refusal CannotBeWritten = new("bankBatch.cannotBeWritten");

    /// <summary>Its payments are still being taken into it.</summary>
    public static readonly Refusal NotReady = new("bankBatch.notReady");

    /// <summary>Whoever prepared it does not release it.</summary>
    public static readonly Refusal SamePerson = new("bankBatch.samePerson");

    /// <summary>It is released: only the bank, or two people, end its payments.</summary>
    public static readonly Refusal AlreadyReleased = new("bankBatch.alreadyReleased");

    /// <summary>It was given up, or nothing is in it.</summary>
    public static readonly Refusal Over = new("bankBatch.over");

    /// <summary>The file of a batch is there once it is released.</summary>
    public static readonly Refusal NotReleased = new("bankBatch.notReleased");
}
