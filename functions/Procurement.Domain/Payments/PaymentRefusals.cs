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

    /// <summary>There is no claim to accept.</summary>
    public static readonly Refusal NotClaimed = new("instalment.notClaimed");

    /// <summary>There is no accepted claim to pay.</summary>
    public static readonly Refusal NotAccepted = new("instalment.notAccepted");

    /// <summary>It is not paid, so the bank cannot have returned it.</summary>
    public static readonly Refusal NotPaid = new("instalment.notPaid");

    /// <summary>No payment was prepared for approval.</summary>
    public static readonly Refusal NotPrepared = new("payment.notPrepared");

    /// <summary>A payment waits for approval already.</summary>
    public static readonly Refusal AlreadyPrepared = new("payment.alreadyPrepared");

    /// <summary>Whoever signed for the purchaser does not accept claims (财库〔2021〕22号, 不相容岗位).</summary>
    public static readonly Refusal SignerCannotAccept = new("acceptance.signerCannotAccept");

    /// <summary>Whoever accepted the claim neither prepares nor approves its payment.</summary>
    public static readonly Refusal AccepterCannotPay = new("payment.accepterCannotPay");

    /// <summary>Whoever prepared the payment does not approve it.</summary>
    public static readonly Refusal PreparerCannotApprove = new("payment.preparerCannotApprove");

    /// <summary>Whoever recorded the bank's return does not prepare the payment again.</summary>
    public static readonly Refusal BouncerCannotPrepare = new("payment.bouncerCannotPrepare");

    /// <summary>Whoever signed for the purchaser does not approve a payment, unless the round lets them.</summary>
    public static readonly Refusal SignerCannotApprove = new("payment.signerCannotApprove");

    /// <summary>The fund does not cover paying again what the bank returned after the contract had ended.</summary>
    public static readonly Refusal FundInsufficient = new("payment.fundInsufficient");

    /// <summary>The bank returned nothing after the contract had ended.</summary>
    public static readonly Refusal NoBankReturn = new("bankReturn.notFound");

    /// <summary>This is what was decided.</summary>
    public static readonly Refusal BankReturnAlreadyDecided = new("bankReturn.alreadyDecided");
}
