using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Payments;

/// <summary>Paying an accepted instalment takes two finance officers, neither of whom accepted the claim.</summary>
public static class Paying
{
    /// <summary>The first officer prepares the payment.</summary>
    public static Decision<ContractEvent> Prepare(Contract? contract, int no, By by)
    {
        if (IsNotPayable(contract, no, by) is { } why) return why;
        var instalment = contract!.Instalment(no)!;
        if (instalment.AcceptedBy == by.Account) return PaymentRefusals.AccepterCannotPay;
        if (instalment.PreparedBy is not null) return PaymentRefusals.AlreadyPrepared;

        return new PaymentPrepared(no, Payable(contract, instalment));
    }

    /// <summary>The second officer approves it, and the money leaves.</summary>
    public static Decision<ContractEvent> Approve(Contract? contract, int no, Fraction dailyRate, By by)
    {
        if (IsNotPayable(contract, no, by) is { } why) return why;
        var instalment = contract!.Instalment(no)!;
        if (instalment.PreparedBy is null) return PaymentRefusals.NotPrepared;
        if (instalment.AcceptedBy == by.Account) return PaymentRefusals.AccepterCannotPay;
        if (instalment.PreparedBy == by.Account) return PaymentRefusals.PreparerCannotApprove;

        var amount = Payable(contract, instalment);
        var interest = LateInterest.Of(amount, instalment.DueBy!.Value, ChinaTime.DayOf(by.At), dailyRate);
        return new InstalmentPaid(no, amount, interest);
    }

    /// <summary>The bank returned the money: accepted again, due on the same day.</summary>
    public static Decision<ContractEvent> Bounce(Contract? contract, int no, string? reason, By by)
    {
        if (Checks.NotActive(contract, by) is { } why) return why;
        if (contract!.Instalment(no) is not { } instalment) return PaymentRefusals.InstalmentNotFound;
        return instalment.Status is InstalmentStatus.Paid
            ? new PaymentBounced(no, instalment.Paid, reason)
            : PaymentRefusals.NotPaid;
    }

    /// <summary>
    /// What paying the instalment costs: its amount, but the grade's percent of it (down to the fen) for a last
    /// instalment that hangs on the final evaluation.
    /// </summary>
    public static Money Payable(Contract contract, Instalment instalment) =>
        instalment.No == contract.Instalments.Count
            ? FinalPayoutRule.Payable(
                instalment.When, instalment.Amount, contract.Terms.FinalPayout, contract.FinalGrade)
            : instalment.Amount;

    private static Refusal? IsNotPayable(Contract? contract, int no, By by)
    {
        if (Checks.NotActive(contract, by) is { } why) return why;
        return contract!.Instalment(no)?.Status switch
        {
            null => PaymentRefusals.InstalmentNotFound,
            InstalmentStatus.Paid => PaymentRefusals.AlreadyPaid,
            InstalmentStatus.Accepted => null,
            _ => PaymentRefusals.NotAccepted,
        };
    }
}
