namespace Procurement.Domain.Contracts;

/// <summary>For which party whoever made an event happen acted.</summary>
public static class Sides
{
    /// <summary>The party, or null for what the clock, an award or the bank brings.</summary>
    public static Party? PartyOf(ContractEvent happened) => happened switch
    {
        ContractOffered or ContractLapsed or SigningProlonged or AmendmentLapsed => null,
        DocumentDrawn or NoticeFellDue => null,
        ReceivableCollected or ReceivableWrittenOff or OffsetBooked or OffsetRefused => null,
        MeteredInstalmentAdded => null,
        // The bank's, however they are told; what was paid before orders had names was its approver's.
        PaymentBatched or PaymentUnbatched or PaymentRejected => null,
        InstalmentPaid { EndToEndId: not null } or PaymentBounced { EndToEndId: not null } => null,
        SupplierSigned or ContractDeclined or InstalmentClaimed or ExpenditureReported => Party.Supplier,
        ResumptionAsked or SubcontractProposed => Party.Supplier,
        DocumentSigned signed => signed.Party,
        SignaturePrepared prepared => prepared.Preparation.Party,
        PayeeChangeProposed proposed => proposed.By,
        AmendmentProposed one => one.By,
        AmendmentWithdrawn one => one.By,
        AmendmentRefused one => one.By,
        TerminationNoticed one => one.By,
        TerminationContested one => one.By,
        TerminationWithdrawn one => one.By,
        ContractTerminated one => one.By,
        SubcontractEnded one => one.By,
        _ => Party.Purchaser,
    };

    internal static Contract Note(Contract contract, ContractEvent happened, Author by) => PartyOf(happened) switch
    {
        Party.Supplier => contract with { SupplierAccounts = With(contract.SupplierAccounts, by.Account) },
        Party.Purchaser => contract with { PurchaserAccounts = With(contract.PurchaserAccounts, by.Account) },
        null => contract,
    };

    private static IReadOnlyList<string> With(IReadOnlyList<string> accounts, string account) =>
        accounts.Contains(account) ? accounts : [.. accounts, account];
}
