using Procurement.Domain.Contracts;

namespace Procurement.Domain.Funds;

/// <summary>What the books of a fund must say of a contract, by the contract itself, and how they come to it.</summary>
public static class ContractBooks
{
    /// <summary>The commitment as it follows from the contract.</summary>
    public static Commitment Of(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var setOff = Money.Sum(contract.Instalments.Select(one => one.SetOff));
        return new Commitment(contract.Terms.Amount, contract.Paid - setOff, contract.Recovered, IsOver(contract))
        {
            SetOff = setOff,
            Payables =
            [
                .. contract.Instalments.Where(one => IsPayable(contract, one))
                    .Select(one => new PayableInstalment(one.No, contract.Payable(one)))
                    .Where(one => one.Amount > Money.Zero),
            ],
        };
    }

    /// <summary>
    /// Whether the books look at what the contract was before such an event and after it, and not at the event alone.
    /// </summary>
    public static bool LooksAtContract(ContractEvent happened) => happened is ClaimAccepted or ClaimReturned
        or FinalGraded or ContractAmended or PaymentRejected or PaymentUnbatched or PaymentBounced or ContractTerminated
        or ContractClosed;

    /// <summary>
    /// The step that books an event, or null; <paramref name="before"/> and <paramref name="after"/> are the contract
    /// right before and after it, however much has happened since. What changes nothing is no step: done again much
    /// later, by work that was slow, it would bring back what was true then.
    /// </summary>
    public static FundCommand? StepOf(
        string name, Contract? before, Contract? after, ContractEvent happened, Author by, string? cause)
    {
        return happened switch
        {
            InstalmentPaid one => Posting(
                new MoneyPaid(name, one.Amount) { Instalment = one.No, EndToEndId = one.EndToEndId }),
            // What settled after all may have been of another amount than what was claimed since, and is payable again.
            PaymentBounced one => Posting(
                new PaymentReturned(name, one.Amount) { Instalment = one.No, EndToEndId = one.EndToEndId }) with
            {
                Now = Of(after!).Payables,
            },
            OffsetBooked one => Posting(new InstalmentSetOff(name, one.No, one.Amount)),
            MoneyRecovered one => Posting(new MoneyReturned(name, one.Amount)),
            ReceivableCollected one => Posting(new MoneyReturned(name, one.Amount)),
            ContractTerminated or ContractClosed => new EndCommitment(name, Of(after!).Payables, by, cause),
            _ when LooksAtContract(happened) && !Of(before!).Payables.SequenceEqual(Of(after!).Payables) =>
                new MatchPayables(name, Of(after!).Payables, by, cause),
            _ => null,
        };

        BookPosting Posting(FundEvent posting) => new(name, posting, by, cause);
    }

    private static bool IsOver(Contract contract) =>
        contract.Status is not (ContractStatus.AwaitingSignatures or ContractStatus.InForce);

    // After the end nothing is payable but what the bank was told before; what it returned since has its own money.
    private static bool IsPayable(Contract contract, Instalment instalment) =>
        instalment is { Status: InstalmentStatus.Accepted, BankReturn: null }
        && (!IsOver(contract) || instalment.Order is { Stage: PaymentOrderStage.Batched });
}
