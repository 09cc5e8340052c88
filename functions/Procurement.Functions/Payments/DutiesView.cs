using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Duties;

namespace Procurement.Functions.Payments;

/// <summary>Everybody who acted on an instalment, and the caller: what each did, and what each may do now.</summary>
public sealed record DutiesView(int No, IReadOnlyList<PersonDutiesView> People);

/// <summary>
/// What somebody did and may do. Of the caller it says everything; of others only whether a rule keeps them from a
/// step, for their roles stand in their own tokens.
/// </summary>
public sealed record PersonDutiesView(
    string Account, bool IsCaller, IReadOnlyList<DidView> Did, IReadOnlyList<StepDutyView> Steps);

/// <summary>What somebody does on a contract or one of its instalments.</summary>
public enum InstalmentAct
{
    /// <summary>Signed for the supplier.</summary>
    SignedForSupplier,

    /// <summary>Signed for the purchaser.</summary>
    SignedForPurchaser,

    /// <summary>Claimed the instalment.</summary>
    Claimed,

    /// <summary>Gave the claim back.</summary>
    Returned,

    /// <summary>Accepted the claim.</summary>
    Accepted,

    /// <summary>Prepared the payment.</summary>
    Prepared,

    /// <summary>Approved the payment.</summary>
    Approved,

    /// <summary>Recorded that the bank booked it.</summary>
    Paid,

    /// <summary>Recorded that the bank returned it.</summary>
    Bounced,

    /// <summary>Decided what becomes of what the bank returned.</summary>
    Decided,
}

/// <summary>Something that was done, and when.</summary>
public sealed record DidView(InstalmentAct Act, DateTimeOffset At)
{
    /// <summary>What was done on an instalment and its contract, by account, in the order of time.</summary>
    public static ILookup<string, DidView> Of(Contract contract, Instalment instalment)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(instalment);
        var (signed, led) = (contract.Acts, instalment.Acts);
        // Before orders had names, whoever approved last paid.
        var isNamed = led.Approved.Count > 0;
        return led.Approved.Select(one => (InstalmentAct.Approved, (Author?)one)).Concat(
        [
            (InstalmentAct.SignedForSupplier, signed.SupplierSigned),
            (InstalmentAct.SignedForPurchaser, signed.PurchaserSigned),
            (InstalmentAct.Claimed, led.Claimed),
            (InstalmentAct.Returned, led.Returned),
            (InstalmentAct.Accepted, led.Accepted),
            (InstalmentAct.Prepared, led.Prepared),
            (isNamed ? InstalmentAct.Paid : InstalmentAct.Approved, led.Paid),
            (InstalmentAct.Bounced, led.Bounced),
            (InstalmentAct.Decided, led.Decided),
        ])
        .Where(one => one.Item2 is not null)
        .OrderBy(one => one.Item2!.At)
        .ToLookup(one => one.Item2!.Account, one => new DidView(one.Item1, one.Item2!.At), StringComparer.Ordinal);
    }
}

/// <summary>Whether somebody may do a step now; if not, the code of the refusal and its text.</summary>
public sealed record StepDutyView(InstalmentStep Step, bool May, string? Code, string? Reason);
