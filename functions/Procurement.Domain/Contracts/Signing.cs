using Procurement.Domain.Calendar;

namespace Procurement.Domain.Contracts;

/// <summary>The parties of a contract.</summary>
public enum Party
{
    /// <summary>承接主体.</summary>
    Supplier,

    /// <summary>购买主体.</summary>
    Purchaser,
}

/// <summary>From the offer to the contract in force, or to the award given back.</summary>
public static class Signing
{
    /// <summary>The statutory rule that gives the parties their days.</summary>
    public const string Rule = "政府采购法第四十六条";

    /// <summary>Offers the contract of an award made on <paramref name="awardDay"/>.</summary>
    public static Decision<ContractEvent> Offer(
        Contract? contract, ContractTerms terms, DateOnly awardDay, int signWithinDays, Deadlines deadlines)
    {
        if (contract is not null) return ContractRefusals.AlreadyOffered;
        return new ContractOffered(terms, deadlines.RolledDays(Rule, awardDay, signWithinDays).Due);
    }

    /// <summary>The supplier signs first, each party once, both by the end of the last day.</summary>
    public static Decision<ContractEvent> Sign(Contract? contract, Party party, By by)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (contract.Status is ContractStatus.Expired) return ContractRefusals.SigningExpired;
        if (contract.HasLapsed(by.At)) return ContractRefusals.SigningExpired;
        if (contract.Status is ContractStatus.InForce) return ContractRefusals.AlreadySigned;
        if (contract.Status is not ContractStatus.AwaitingSignatures) return ContractRefusals.NotActive;
        if (party is Party.Purchaser)
        {
            return contract.SupplierSignedBy is null ? ContractRefusals.SupplierSignsFirst : new PurchaserSigned();
        }

        return contract.SupplierSignedBy is null ? new SupplierSigned() : ContractRefusals.AlreadySigned;
    }

    /// <summary>The supplier gives the award back, as long as the contract is not in force.</summary>
    public static Decision<ContractEvent> Decline(Contract? contract, string? reason, By by)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (contract.Status is ContractStatus.InForce) return ContractRefusals.AlreadySigned;
        if (contract.Status is not ContractStatus.AwaitingSignatures || contract.HasLapsed(by.At))
        {
            return ContractRefusals.NotActive;
        }

        return new ContractDeclined(ChinaTime.DayOf(by.At), reason);
    }

    /// <summary>
    /// Ends an offer whose days are over; the award passes on the day after the last one, whenever this runs.
    /// </summary>
    public static Decision<ContractEvent> Lapse(Contract? contract, By by)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (!contract.HasLapsed(by.At)) return ContractRefusals.NotLapsed;
        return new ContractLapsed(contract.SignBy.AddDays(1));
    }
}
