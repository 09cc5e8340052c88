using Procurement.Domain.Attachments;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Contracts.ContractPreconditions;

namespace Procurement.Domain.Payments;

/// <summary>Claims an instalment with an invoice.</summary>
public sealed record ClaimInstalment(int No, InvoiceNumber Invoice, Author By) : ContractCommand(By)
{
    /// <summary>What else the invoice says; where the agreement is drawn here, it is never missing.</summary>
    public InvoicePaper? Paper { get; init; }
}

/// <summary>Accepts a claim.</summary>
public sealed record AcceptClaim(int No, Author By) : ContractCommand(By);

/// <summary>Gives a claim back, so that the supplier can claim again.</summary>
public sealed record ReturnClaim(int No, string Reason, Author By) : ContractCommand(By);

/// <summary>The supplier's claim of an instalment, and its acceptance or return.</summary>
public static class Claiming
{
    /// <summary>The rule that gives the purchaser its days to pay.</summary>
    public const string PayRule = "合同约定付款期限（参照保障中小企业款项支付条例第九条）";

    /// <summary>
    /// Claims an instalment. <paramref name="invoiceTaken"/> tells whether the number was claimed before; it is asked
    /// last, because the register is asked only for claims that are otherwise in order; <paramref name="folder"/> is
    /// the supplier's, with the file that the claim names.
    /// </summary>
    public static Decision<ContractEvent> Decide(
        Contract? contract, ClaimInstalment command, bool invoiceTaken, AttachmentFolder? folder = null)
    {
        if (RefusalUnlessActive(contract, command) is { } why) return why;
        if (contract!.Instalment(command.No) is not { } instalment) return PaymentRefusals.InstalmentNotFound;
        if (RefusalIfSuspended(contract, command.By) is { } suspended) return suspended;
        if (WhyNotYet(contract, instalment) is { } not) return not;
        if (RefusalOfOtherSide(contract, Party.Supplier, command.By) is { } other) return other;
        if (RefusalOfPaper(contract, instalment, command, folder) is { } wrong) return wrong;
        return invoiceTaken
            ? PaymentRefusals.InvoiceDuplicate
            : new InstalmentClaimed(command.No, command.Invoice.Text) { Paper = command.Paper };
    }

    /// <summary>
    /// Accepts a claim; the payment is due <c>payWithinDays</c> days later, rolled to a working day. An invoice that
    /// was accepted before and given back keeps its first day: taking it back and forth must not put the payment off.
    /// </summary>
    public static Decision<ContractEvent> Decide(Contract? contract, AcceptClaim command, Deadlines deadlines)
    {
        if (RefusalUnlessActive(contract, command) is { } why) return why;
        if (contract!.Instalment(command.No) is not { } instalment) return PaymentRefusals.InstalmentNotFound;
        if (RefusalIfSuspended(contract, command.By) is { } suspended) return suspended;
        if (instalment.Status is not InstalmentStatus.Claimed) return PaymentRefusals.NotClaimed;
        if (contract.PurchaserSignedBy == command.By.Account) return PaymentRefusals.SignerCannotAccept;
        if (RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other) return other;
        // The grade may have changed since it was claimed.
        if (instalment.InvoicePaper?.Amount > contract.Claimable(instalment)) return PaymentRefusals.InvoiceAmountWrong;

        if (DueBefore(instalment) is { } before) return new ClaimAccepted(command.No, before);

        var (accepted, terms) = (ChinaTime.DayOf(command.By.At), contract.Terms);
        return deadlines.TryRolledDays(
            PayRule, accepted, terms.PayWithinDays, terms.Law.RollsWeekends, out var dueBy, out var missing)
            ? new ClaimAccepted(command.No, dueBy)
            : missing;
    }

    /// <summary>
    /// Gives a claim back with a reason, also one that was accepted, as long as no payment of it is prepared. Its
    /// invoice may be claimed again, here or where it belongs.
    /// </summary>
    public static Decision<ContractEvent> Decide(Contract? contract, ReturnClaim command)
    {
        if (RefusalUnlessActive(contract, command) is { } why) return why;
        if (contract!.Instalment(command.No) is not { } instalment) return PaymentRefusals.InstalmentNotFound;
        if (instalment.Status is InstalmentStatus.Paid) return PaymentRefusals.AlreadyPaid;
        if (instalment.Status is not (InstalmentStatus.Claimed or InstalmentStatus.Accepted))
        {
            return PaymentRefusals.NotClaimed;
        }

        if (instalment.Order is not null) return PaymentRefusals.AlreadyPrepared;
        if (instalment.SetOff > Money.Zero) return SetOffRefusals.ClaimWasSetOff;
        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other
            ? other
            : new ClaimReturned(command.No, instalment.Invoice!, command.Reason);
    }

    /// <summary>Whether the supplier may claim this instalment now, as far as the contract knows.</summary>
    public static bool IsClaimable(Contract contract, Instalment instalment)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(instalment);
        return contract.Status is ContractStatus.InForce && WhyNotYet(contract, instalment) is null;
    }

    // Where the agreement is signed elsewhere, invoices are kept elsewhere too: their number is all there is.
    private static Refusal? RefusalOfPaper(
        Contract contract, Instalment instalment, ClaimInstalment command, AttachmentFolder? folder)
    {
        if (command.Paper is not { } paper)
        {
            return contract.Agreed is null ? null : PaymentRefusals.InvoiceIncomplete;
        }

        if (paper.Date > ChinaTime.DayOf(command.By.At)) return PaymentRefusals.InvoiceInFuture;
        if (paper.Amount <= Money.Zero || paper.Amount > contract.Claimable(instalment))
        {
            return PaymentRefusals.InvoiceAmountWrong;
        }

        if (paper.PayeeName != contract.Payee.Holder) return PaymentRefusals.InvoicePayeeDiffers;
        return Enclosing.Refusals([], [paper.File], folder).FirstOrDefault();
    }

    private static Refusal? WhyNotYet(Contract contract, Instalment instalment)
    {
        if (instalment.Status is InstalmentStatus.Paid) return PaymentRefusals.AlreadyPaid;
        if (instalment.Status is not InstalmentStatus.Planned) return PaymentRefusals.AlreadyClaimed;
        if (!IsMet(contract, instalment.When)) return PaymentRefusals.ConditionNotMet;
        return contract.Instalments.Any(one => IsBefore(one, instalment) && one.Status is not InstalmentStatus.Paid)
            ? PaymentRefusals.OutOfOrder
            : null;
    }

    // Months are paid in any order; only what was agreed has one.
    private static bool IsBefore(Instalment one, Instalment instalment) =>
        one is { Metered: null, IsDrawnOut: false } && instalment.Metered is null && one.No < instalment.No;

    private static Deadline? DueBefore(Instalment instalment) =>
        InvoiceNumber.TryParse(instalment.ReturnedInvoice, out var returned)
        && InvoiceNumber.TryParse(instalment.Invoice, out var claimed)
        && returned.Equals(claimed)
            ? instalment.Payment
            : null;

    private static bool IsMet(Contract contract, InstalmentCondition condition) => condition switch
    {
        InstalmentCondition.Signed => contract.Status is ContractStatus.InForce,
        InstalmentCondition.MidtermPassed => contract.Midterm is MidtermGrade.Pass,
        InstalmentCondition.FinalPassed => contract.FinalGrade is not null and not FinalGrade.Fail,
    };
}
