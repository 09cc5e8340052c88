namespace Procurement.Domain.Receivables;

/// <summary>Why a step on what an organization owes is refused.</summary>
public static class ReceivableRefusals
{
    /// <summary>There is no such receivable.</summary>
    public static readonly Refusal NotFound = new("receivable.notFound");

    /// <summary>Nothing of it is left.</summary>
    public static readonly Refusal NotOpen = new("receivable.notOpen");

    /// <summary>A receivable takes so many receipts and set-offs.</summary>
    public static readonly Refusal TooManyEntries = new("receivable.tooManyEntries");

    /// <summary>Nothing, or less, does not come in.</summary>
    public static readonly Refusal ReceiptNotPositive = new("receipt.notPositive");

    /// <summary>More than what is left: the rest belongs to another receivable, or back to the payer.</summary>
    public static readonly Refusal ReceiptExceedsReceivable = new("receipt.exceedsReceivable");

    /// <summary>A receipt with this reference of the bank was booked, on whatever receivable.</summary>
    public static readonly Refusal ReceiptDuplicate = new("receipt.duplicate");

    /// <summary>Money does not come in on a day that is yet to come.</summary>
    public static readonly Refusal ReceiptDayInFuture = new("receipt.dayInFuture");

    /// <summary>The agreement of the contract that pays does not let anything be set off.</summary>
    public static readonly Refusal SetOffNotAgreed = new("setOff.notAgreed");

    /// <summary>The two contracts take their money of different funds.</summary>
    public static readonly Refusal SetOffOtherFund = new("setOff.otherFund");

    /// <summary>The contract that pays is another organization's.</summary>
    public static readonly Refusal SetOffOtherDebtor = new("setOff.otherDebtor");

    /// <summary>More than what is left of the receivable.</summary>
    public static readonly Refusal SetOffExceedsReceivable = new("setOff.exceedsReceivable");

    /// <summary>There is no such set-off.</summary>
    public static readonly Refusal SetOffNotFound = new("setOff.notFound");

    /// <summary>It was decided, or waits for nobody.</summary>
    public static readonly Refusal SetOffNotWaiting = new("setOff.notWaiting");

    /// <summary>Whoever proposed a set-off does not approve it.</summary>
    public static readonly Refusal SetOffSamePerson = new("setOff.samePerson");

    /// <summary>A write-off waits for the next of its chain.</summary>
    public static readonly Refusal WriteOffWaits = new("writeOff.waits");

    /// <summary>No write-off waits for this step.</summary>
    public static readonly Refusal WriteOffNotWaiting = new("writeOff.notWaiting");

    /// <summary>Whoever did one step of a write-off does no other, whatever roles they have.</summary>
    public static readonly Refusal WriteOffSamePerson = new("writeOff.samePerson");

    /// <summary>Another amount is left than was proposed: it has to be proposed anew.</summary>
    public static readonly Refusal WriteOffAmountChanged = new("writeOff.amountChanged");

    /// <summary>A set-off waits or is being booked: what is left is not known.</summary>
    public static readonly Refusal WriteOffSetOffWaits = new("writeOff.setOffWaits");
}
