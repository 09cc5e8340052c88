namespace Procurement.Domain.Payments;

/// <summary>Why a step on an instalment is refused (rounds/README.md, "Contract and money").</summary>
public static class PaymentRefusals
{
    /// <summary>The contract has no instalment with this number.</summary>
    public static readonly Refusal InstalmentNotFound = new("instalment.notFound");

    /// <summary>It is paid.</summary>
    public static readonly Refusal AlreadyPaid = new("instalment.alreadyPaid");

    /// <summary>It is claimed or accepted.</summary>
    public static readonly Refusal AlreadyClaimed = new("instalment.alreadyClaimed");

    /// <summary>What has to be true before it may be claimed is not.</summary>
    public static readonly Refusal ConditionNotMet = new("instalment.conditionNotMet");

    /// <summary>An earlier instalment is unpaid.</summary>
    public static readonly Refusal OutOfOrder = new("instalment.outOfOrder");

    /// <summary>The invoice number was claimed before, on whatever contract.</summary>
    public static readonly Refusal InvoiceDuplicate = new("invoice.duplicate");

    /// <summary>The claim lacks what its invoice says, or the file of it.</summary>
    public static readonly Refusal InvoiceIncomplete = new("invoice.incomplete");

    /// <summary>The invoice is dated after today.</summary>
    public static readonly Refusal InvoiceInFuture = new("invoice.inFuture");

    /// <summary>The invoice asks for nothing, or for more than what is payable.</summary>
    public static readonly Refusal InvoiceAmountWrong = new("invoice.amountWrong");

    /// <summary>Whoever is paid by the invoice is not the party of the contract.</summary>
    public static readonly Refusal InvoicePayeeDiffers = new("invoice.payeeDiffers");

    /// <summary>There is no claim to accept.</summary>
    public static readonly Refusal NotClaimed = new("instalment.notClaimed");

    /// <summary>There is no accepted claim to pay.</summary>
    public static readonly Refusal NotAccepted = new("instalment.notAccepted");

    /// <summary>It is not paid, so the bank cannot have returned it.</summary>
    public static readonly Refusal NotPaid = new("instalment.notPaid");

    /// <summary>No payment was prepared for approval.</summary>
    public static readonly Refusal NotPrepared = new("payment.notPrepared");

    /// <summary>A payment is on its way already.</summary>
    public static readonly Refusal AlreadyPrepared = new("payment.alreadyPrepared");

    /// <summary>Nobody has approved it yet: a preparation is taken back as one.</summary>
    public static readonly Refusal NotApproved = new("payment.notApproved");

    /// <summary>It is approved: it waits for a batch, or is taken back as an order.</summary>
    public static readonly Refusal AlreadyApproved = new("payment.alreadyApproved");

    /// <summary>It still waits for an approval, or was taken back: it goes into no batch.</summary>
    public static readonly Refusal NotOrdered = new("payment.notOrdered");

    /// <summary>It is in a batch for the bank; only the batch or the bank ends it now.</summary>
    public static readonly Refusal OrderInBatch = new("payment.inBatch");

    /// <summary>Whoever signed for the purchaser does not accept claims (财库〔2021〕22号, 不相容岗位).</summary>
    public static readonly Refusal SignerCannotAccept = new("acceptance.signerCannotAccept");

    /// <summary>Whoever accepted the claim neither prepares nor approves its payment.</summary>
    public static readonly Refusal AccepterCannotPay = new("payment.accepterCannotPay");

    /// <summary>Whoever prepared the payment does not approve it.</summary>
    public static readonly Refusal PreparerCannotApprove = new("payment.preparerCannotApprove");

    /// <summary>Whoever approved the payment is not the next who does, whatever other role they have.</summary>
    public static readonly Refusal ApproverCannotApproveTwice = new("payment.approverCannotApproveTwice");

    /// <summary>Whoever recorded the bank's return does not prepare the payment again.</summary>
    public static readonly Refusal BouncerCannotPrepare = new("payment.bouncerCannotPrepare");

    /// <summary>Whoever signed for the purchaser does not approve a payment, unless the round lets them.</summary>
    public static readonly Refusal SignerCannotApprove = new("payment.signerCannotApprove");

    /// <summary>Whoever signed for the purchaser does not prepare a payment, unless the round lets them.</summary>
    public static readonly Refusal SignerCannotPrepare = new("payment.signerCannotPrepare");

    /// <summary>From which amount on a third person approves cannot be told.</summary>
    public static readonly Refusal ThresholdUnknown = new("payment.thresholdUnknown");

    /// <summary>What has to be looked at before paying cannot be read.</summary>
    public static readonly Refusal FactUnreadable = new("payment.factUnreadable");

    /// <summary>An objection to the award waits for its answer, or was upheld.</summary>
    public static readonly Refusal ObjectionOpen = new("payment.objectionOpen");

    /// <summary>A breach was reported under the contract and is not settled.</summary>
    public static readonly Refusal BreachOpen = new("payment.breachOpen");

    /// <summary>The supplier owes money back, and its agreement lets the purchaser wait for it.</summary>
    public static readonly Refusal ReceivableOpen = new("payment.receivableOpen");

    /// <summary>The fund does not cover paying again what the bank returned after the contract had ended.</summary>
    public static readonly Refusal FundInsufficient = new("payment.fundInsufficient");

    /// <summary>The bank returned nothing after the contract had ended.</summary>
    public static readonly Refusal NoBankReturn = new("bankReturn.notFound");

    /// <summary>This is what was decided.</summary>
    public static readonly Refusal BankReturnAlreadyDecided = new("bankReturn.alreadyDecided");
}
