using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Payments;

/// <summary>Claims an instalment with an invoice.</summary>
public sealed record ClaimInstalment(int No, InvoiceNumber Invoice, Author By) : ContractCommand(By);

/// <summary>Accepts a claim.</summary>
public sealed record AcceptClaim(int No, Author By) : ContractCommand(By);

/// <summary>The supplier's claim of an instalment, and its acceptance.</summary>
public static class Claiming
{
    /// <summary>The rule that gives the purchaser its days to pay.</summary>
    public const string PayRule = "合同约定付款期限（参照保障中小企业款项支付条例第九条）";

    /// <summary>
    /// Claims an instalment. <paramref name="invoiceTaken"/> tells whether the number was claimed before; it is asked
    /// last, because the register is asked only for claims that are otherwise in order.
    /// </summary>
    public static Decision<ContractEvent> Decide(Contract? contract, ClaimInstalment command, bool invoiceTaken)
    {
        if (ContractPreconditions.RefusalUnlessActive(contract, command) is { } why) return why;
        if (contract!.Instalment(command.No) is not { } instalment) return PaymentRefusals.InstalmentNotFound;
        if (instalment.Status is InstalmentStatus.Paid) return PaymentRefusals.AlreadyPaid;
        if (instalment.Status is not InstalmentStatus.Planned) return PaymentRefusals.AlreadyClaimed;
        if (!IsMet(contract, instalment.When)) return PaymentRefusals.ConditionNotMet;
        if (contract.Instalments.Any(one => one.No < command.No && one.Status is not InstalmentStatus.Paid))
        {
            return PaymentRefusals.OutOfOrder;
        }

        return invoiceTaken
            ? PaymentRefusals.InvoiceDuplicate
            : new InstalmentClaimed(command.No, command.Invoice.Text);
    }

    /// <summary>Accepts a claim; the payment is due <c>payWithinDays</c> days later, rolled to a working day.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, AcceptClaim command, Deadlines deadlines)
    {
        if (ContractPreconditions.RefusalUnlessActive(contract, command) is { } why) return why;
        if (contract!.Instalment(command.No) is not { } instalment) return PaymentRefusals.InstalmentNotFound;
        if (instalment.Status is not InstalmentStatus.Claimed) return PaymentRefusals.NotClaimed;
        if (contract.PurchaserSignedBy == command.By.Account) return PaymentRefusals.SignerCannotAccept;

        var (accepted, terms) = (ChinaTime.DayOf(command.By.At), contract.Terms);
        return deadlines.TryRolledDays(
            PayRule, accepted, terms.PayWithinDays, terms.Law.RollsWeekends, out var dueBy, out var missing)
            ? new ClaimAccepted(command.No, dueBy)
            : missing;
    }

    private static bool IsMet(Contract contract, InstalmentCondition condition) => condition switch
    {
        InstalmentCondition.Signed => contract.Status is ContractStatus.InForce,
        InstalmentCondition.MidtermPassed => contract.Midterm is MidtermGrade.Pass,
        InstalmentCondition.FinalPassed => contract.FinalGrade is not null and not FinalGrade.Fail,
    };
}
