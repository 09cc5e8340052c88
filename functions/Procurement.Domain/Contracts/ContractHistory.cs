using Procurement.Domain.Rounds;

namespace Procurement.Domain.Contracts;

/// <summary>Folds what happened into the contract.</summary>
public static class ContractHistory
{
    /// <summary>The contract after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static Contract Apply(Contract? before, ContractEvent happened, Author by)
    {
        if (happened is ContractOffered offered) return Begin(offered);
        var contract = before ?? throw new InvalidOperationException("A contract begins with its offer.");
        return happened switch
        {
            SupplierSigned => contract with { SupplierSignedBy = by.Account },
            PurchaserSigned => contract with { PurchaserSignedBy = by.Account, Status = ContractStatus.InForce },
            ContractDeclined => End(contract, ContractStatus.Declined),
            ContractLapsed => End(contract, ContractStatus.Expired),
            ExpenditureReported reported => contract with { Spent = reported.Spent },
            MidtermGraded graded => contract with { Midterm = graded.Grade },
            FinalGraded graded => Grade(contract, graded.Grade),
            ContractTerminated => End(contract, ContractStatus.Terminated),
            MoneyRecovered recovered => contract with { Recovered = contract.Recovered + recovered.Amount },
            ContractClosed => End(contract, ContractStatus.Closed),
            PaymentBounced => contract.With(InstalmentHistory.Apply(contract, happened, by)) with
            {
                BouncedAfterEnd = contract.BouncedAfterEnd || contract.HasEnded,
            },
            _ => contract.With(InstalmentHistory.Apply(contract, happened, by)),
        };
    }

    private static Contract Begin(ContractOffered offered) => new(
        offered.Terms,
        offered.SignBy,
        ContractStatus.AwaitingSignatures,
        [.. offered.Terms.Instalments.Select(agreed => new Instalment(
            agreed.No, agreed.Amount, agreed.When, InstalmentStatus.Planned, Money.Zero, Money.Zero))],
        Money.Zero,
        Money.Zero);

    // A payment prepared under another grade may be of another amount: it has to be prepared again.
    private static Contract Grade(Contract contract, FinalGrade grade) => contract with
    {
        FinalGrade = grade,
        Instalments =
        [
            .. contract.Instalments.Select(
                one => one.When is InstalmentCondition.FinalPassed ? one with { PreparedBy = null } : one),
        ],
    };

    private static Contract End(Contract contract, ContractStatus status) => contract with
    {
        Status = status,
        Instalments =
        [
            .. contract.Instalments.Select(one => one.Status is InstalmentStatus.Paid
                ? one
                : one with { Status = InstalmentStatus.Cancelled, PreparedBy = null }),
        ],
    };
}

/// <summary>Folds what happened to one instalment into it.</summary>
internal static class InstalmentHistory
{
    public static Instalment Apply(Contract contract, ContractEvent happened, Author by) => happened switch
    {
        InstalmentClaimed claimed => contract.Instalment(claimed.No)! with
        {
            Status = InstalmentStatus.Claimed,
            Invoice = claimed.Invoice,
        },
        ClaimAccepted accepted => contract.Instalment(accepted.No)! with
        {
            Status = InstalmentStatus.Accepted,
            Payment = accepted.DueBy,
            AcceptedBy = by.Account,
        },
        PaymentPrepared prepared => contract.Instalment(prepared.No)! with { PreparedBy = by.Account },
        InstalmentPaid paid => contract.Instalment(paid.No)! with
        {
            Status = InstalmentStatus.Paid,
            Paid = paid.Amount,
            LateInterest = paid.LateInterest,
            PreparedBy = null,
        },
        PaymentBounced bounced => contract.Instalment(bounced.No)! with
        {
            Status = contract.HasEnded ? InstalmentStatus.Cancelled : InstalmentStatus.Accepted,
            Paid = Money.Zero,
            LateInterest = Money.Zero,
        },
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} has no effect written down."),
    };
}
