using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Contracts;

/// <summary>Folds what happened into the contract.</summary>
public static class ContractHistory
{
    /// <summary>The contract after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static Contract Apply(Contract? before, ContractEvent happened, Author by)
    {
        if (happened is ContractOffered offered) return Acts.Note(Begin(offered), happened, by);
        var contract = before ?? throw new InvalidOperationException("A contract begins with its offer.");
        return Acts.Note(Sides.Note(Then(contract, happened, by), happened, by), happened, by);
    }

    private static Contract Then(Contract contract, ContractEvent happened, Author by) => happened switch
    {
        _ when AgreementHistory.AfterOrNull(contract, happened, by) is { } changed => changed,
        _ when DocumentHistory.AfterOrNull(contract, happened, by) is { } changed => changed,
        _ when RecoveryHistory.AfterOrNull(contract, happened, by) is { } changed => changed,
        SupplierSigned => contract with { SupplierSignedBy = by.Account },
        PurchaserSigned => contract with
        {
            PurchaserSignedBy = by.Account,
            Status = ContractStatus.InForce,
            Agreed = DocumentHistory.InForce(contract.Agreed, by),
        },
        ContractDeclined => End(contract, ContractStatus.Declined),
        ContractLapsed => End(contract, ContractStatus.Expired),
        SigningProlonged prolonged => contract with { Signing = prolonged.SignBy },
        ExpenditureReported reported => contract with { Reported = reported.Spent },
        ExpenditureAccepted accepted => contract with { Spent = accepted.Accepted, Reported = null },
        PayeeChangeProposed proposed => contract with
        {
            ProposedPayee = new ProposedAccount(proposed.Account, by.Account, by.At),
        },
        PayeeChangeRejected => contract with { ProposedPayee = null },
        PayeeChanged changed => Redirect(contract, changed, by),
        MidtermGraded graded => contract with { Midterm = graded.Grade },
        FinalGraded graded => Grade(contract, graded.Grade),
        ContractTerminated ended => End(contract, ContractStatus.Terminated) with { EndedOn = ended.Grounds },
        ContractClosed => End(contract, ContractStatus.Closed),
        MeteredInstalmentAdded metered => Metering.Apply(contract, metered),
        PaymentBounced => contract.With(InstalmentHistory.Apply(contract, happened, by)) with
        {
            BouncedAfterEnd = contract.BouncedAfterEnd || contract.HasEnded,
        },
        InstalmentPaid => contract.With(InstalmentHistory.Apply(contract, happened, by)) with { PayeeChanged = null },
        _ => contract.With(InstalmentHistory.Apply(contract, happened, by)),
    };

    // Of several changes between two payments, the next payment tells from where the first and to where the last led.
    private static Contract Redirect(Contract contract, PayeeChanged changed, Author by) => contract with
    {
        Payee = changed.To,
        ProposedPayee = null,
        PayeeChanged = new AccountChange(
            contract.PayeeChanged?.From ?? changed.From, changed.To, changed.ProposedBy, by.Account, by.At),
    };

    private static Contract Begin(ContractOffered offered) => new(
        offered.Terms,
        offered.SignBy,
        ContractStatus.AwaitingSignatures,
        [.. offered.Terms.Instalments.Select(agreed => new Instalment(
            agreed.No, agreed.Amount, agreed.When, InstalmentStatus.Planned, Money.Zero, Money.Zero))],
        Money.Zero,
        Money.Zero)
    {
        Payee = offered.Terms.Payee,
        SupplierAccounts = [.. offered.Terms.Applicants.Distinct()],
    };

    // A payment prepared under another grade may be of another amount: it has to be prepared again.
    private static Contract Grade(Contract contract, FinalGrade grade) => contract with
    {
        FinalGrade = grade,
        Instalments =
        [
            .. contract.Instalments.Select(
                one => one.When is InstalmentCondition.FinalPassed ? PaymentOrders.Withdraw(contract, one) : one),
        ],
    };

    // What the bank returned after the end goes its own way; what is at the bank is paid if the bank says so.
    private static Contract End(Contract contract, ContractStatus status) => contract with
    {
        Status = status,
        OpenAmendment = null,
        ToTerminate = null,
        Instalments =
        [
            .. contract.Instalments.Select(one =>
                one.Status is InstalmentStatus.Paid
                || one.BankReturn is not null
                || one.Order is { Stage: PaymentOrderStage.Batched }
                    ? one
                    : PaymentOrders.Withdraw(contract, one) with { Status = InstalmentStatus.Cancelled }),
        ],
    };
}

/// <summary>Folds what happened to one instalment into it.</summary>
internal static class InstalmentHistory
{
    public static Instalment Apply(Contract contract, ContractEvent happened, Author by) => happened switch
    {
        _ when PaymentOrders.AfterOrNull(contract, happened, by) is { } changed => changed,
        InstalmentClaimed claimed => contract.Instalment(claimed.No)! with
        {
            Status = InstalmentStatus.Claimed,
            Invoice = claimed.Invoice,
            InvoicePaper = claimed.Paper,
        },
        ClaimAccepted accepted => contract.Instalment(accepted.No)! with
        {
            Status = InstalmentStatus.Accepted,
            Payment = accepted.DueBy,
            AcceptedBy = by.Account,
        },
        ClaimReturned returned => contract.Instalment(returned.No)! with
        {
            Status = InstalmentStatus.Planned,
            Invoice = null,
            InvoicePaper = null,
            AcceptedBy = null,
            BouncedBy = null,
            ReturnedInvoice = returned.Invoice,
            ReturnReason = returned.Reason,
        },
        InstalmentPaid paid => PaymentOrders.Settled(contract, paid) with
        {
            Status = InstalmentStatus.Paid,
            Paid = paid.Amount,
            LateInterest = paid.LateInterest,
            Payee = paid.Payee,
            BouncedBy = null,
            BankReturn = null,
        },
        PaymentBounced bounced => PaymentOrders.Returned(contract, bounced, by) with
        {
            Status = contract.HasEnded ? InstalmentStatus.Cancelled : InstalmentStatus.Accepted,
            Paid = Money.Zero,
            LateInterest = Money.Zero,
            Payee = null,
            BouncedBy = by.Account,
            BankReturn = contract.HasEnded
                ? new BankReturn(bounced.Amount, bounced.Reason, by.At, Outcome: null, DecidedBy: null)
                : null,
        },
        BankReturnDecided decided => contract.Instalment(decided.No)! with
        {
            Status = decided.Outcome is BankReturnOutcome.PayAgain
                ? InstalmentStatus.Accepted
                : InstalmentStatus.Cancelled,
            BankReturn = contract.Instalment(decided.No)!.BankReturn! with
            {
                Outcome = decided.Outcome,
                DecidedBy = by.Account,
            },
        },
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} has no effect written down."),
    };
}
