namespace Procurement.Domain.Contracts;

/// <summary>Folds what happened to money that has to come back into the contract.</summary>
internal static class RecoveryHistory
{
    public static Contract? AfterOrNull(Contract contract, ContractEvent happened, Author by) => happened switch
    {
        MoneyRecovered one => contract with { Recovered = contract.Recovered + one.Amount },
        ReceivableCollected one => contract with
        {
            Recovered = contract.Recovered + one.Amount,
            Collected = contract.Collected + one.Amount,
        },
        ReceivableWrittenOff one => contract with { WrittenOff = contract.WrittenOff + one.Amount },
        MoneyDisallowed one => contract with
        {
            Spent = one.OfSpent ? contract.Spent - one.Amount : contract.Spent,
            Disallowances =
                [.. contract.Disallowances, new Disallowance(one.No, one.Amount, one.Reason, one.OfSpent, by)],
        },
        DisallowanceWithdrawn one => Withdraw(contract, one, by),
        OffsetBooked one => SetOff(contract, contract.Instalment(one.No)!, one),
        OffsetRefused => contract,
        _ => null,
    };

    private static Contract Withdraw(Contract contract, DisallowanceWithdrawn withdrawn, Author by)
    {
        var known = contract.Disallowances.First(one => one.No == withdrawn.No);
        return contract with
        {
            Spent = known.OfSpent ? contract.Spent + known.Amount : contract.Spent,
            Disallowances =
            [
                .. contract.Disallowances.Select(one => one.No == withdrawn.No
                    ? one with { Withdrawn = by, WithdrawnReason = withdrawn.Reason }
                    : one),
            ],
        };
    }

    // What was set off altogether is paid: no bank has anything to do with it.
    private static Contract SetOff(Contract contract, Instalment instalment, OffsetBooked one)
    {
        var after = instalment with { Offsets = [.. instalment.Offsets, new(one.Receivable, one.SetOff, one.Amount)] };
        return contract.With(contract.Payable(after) == Money.Zero
            ? after with { Status = InstalmentStatus.Paid, BouncedBy = null }
            : after);
    }
}
