namespace Procurement.Domain.Contracts;

/// <summary>Who did what under a contract and when, for those who read it.</summary>
public sealed record ContractActs
{
    /// <summary>The award became an offer.</summary>
    public Author? Offered { get; init; }

    /// <summary>The supplier signed.</summary>
    public Author? SupplierSigned { get; init; }

    /// <summary>The purchaser signed.</summary>
    public Author? PurchaserSigned { get; init; }

    /// <summary>The supplier reported its expenditure last.</summary>
    public Author? Reported { get; init; }
}

/// <summary>Who led an instalment how far and when; what was given back does not count any more.</summary>
public sealed record InstalmentActs
{
    /// <summary>The supplier claimed it.</summary>
    public Author? Claimed { get; init; }

    /// <summary>The purchaser gave the claim back.</summary>
    public Author? Returned { get; init; }

    /// <summary>The purchaser accepted the claim.</summary>
    public Author? Accepted { get; init; }

    /// <summary>The first officer of finance prepared the payment.</summary>
    public Author? Prepared { get; init; }

    /// <summary>Everybody who approved the payment, in order.</summary>
    public IReadOnlyList<Author> Approved { get; init; } = [];

    /// <summary>
    /// That the bank booked it was recorded; before orders had names, the second approved it and the money left.
    /// </summary>
    public Author? Paid { get; init; }

    /// <summary>It was recorded that the bank returned the money.</summary>
    public Author? Bounced { get; init; }

    /// <summary>It was decided what becomes of money that came back after the end.</summary>
    public Author? Decided { get; init; }
}

/// <summary>Notes who did what; no rule asks these notes.</summary>
internal static class Acts
{
    public static Contract Note(Contract contract, ContractEvent happened, Author by) => Unprepared(happened switch
    {
        ContractOffered => contract with { Acts = new() { Offered = by } },
        SupplierSigned => contract with { Acts = contract.Acts with { SupplierSigned = by } },
        PurchaserSigned => contract with { Acts = contract.Acts with { PurchaserSigned = by } },
        ExpenditureReported => contract with { Acts = contract.Acts with { Reported = by } },
        InstalmentClaimed one => Led(contract, one.No, _ => new() { Claimed = by }),
        ClaimReturned one => Led(contract, one.No, _ => new() { Returned = by }),
        ClaimAccepted one => Led(contract, one.No, acts => acts with { Accepted = by }),
        PaymentPrepared one => Led(contract, one.No, acts => acts with { Prepared = by }),
        PaymentApproved one => Led(contract, one.No, acts => acts with { Approved = [.. acts.Approved, by] }),
        InstalmentPaid one => Led(contract, one.No, acts => acts with { Paid = by }),
        PaymentBounced one => Led(contract, one.No, acts => acts with { Paid = null, Bounced = by }),
        BankReturnDecided one => Led(contract, one.No, acts => acts with { Decided = by }),
        _ => contract,
    });

    private static Contract Led(Contract contract, int no, Func<InstalmentActs, InstalmentActs> lead)
    {
        var instalment = contract.Instalment(no)!;
        return contract.With(instalment with { Acts = lead(instalment.Acts) });
    }

    // A payment that was taken back, by whatever event, is prepared by nobody.
    private static Contract Unprepared(Contract contract) => contract with
    {
        Instalments =
        [
            .. contract.Instalments.Select(one => one.PreparedBy is null && one.Status is not InstalmentStatus.Paid
                ? one with { Acts = one.Acts with { Prepared = null, Approved = [] } }
                : one),
        ],
    };
}
