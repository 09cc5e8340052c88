namespace Procurement.Domain.Contracts;

/// <summary>The refusals that steps on a contract share, in the order in which they are checked.</summary>
internal static class ContractPreconditions
{
    /// <summary>Unknown or ended.</summary>
    public static Refusal? RefusalUnlessActive(Contract? contract, ContractCommand command) => contract switch
    {
        null => ContractRefusals.NotFound,
        { Status: ContractStatus.InForce } => null,
        { Status: ContractStatus.AwaitingSignatures } when !contract.HasLapsed(command.By.At) => null,
        _ => ContractRefusals.NotActive,
    };

    /// <summary>Unknown, ended, or not yet signed by both.</summary>
    public static Refusal? RefusalUnlessInForce(Contract? contract, ContractCommand command) =>
        RefusalUnlessActive(contract, command) ??
        (contract!.Status is ContractStatus.InForce ? null : ContractRefusals.NotInForce);

    /// <summary>While a contract is suspended no money moves on.</summary>
    public static Refusal? RefusalIfSuspended(Contract contract, Author by) =>
        contract.IsSuspended(by.At) ? ContractRefusals.Suspended : null;

    /// <summary>Acted for the other party before, be it with the draft of the proposal.</summary>
    public static Refusal? RefusalOfOtherSide(Contract contract, Party party, Author by) =>
        (party is Party.Supplier ? contract.PurchaserAccounts : contract.SupplierAccounts).Contains(by.Account)
            ? ContractRefusals.BothSides
            : null;
}
