using Procurement.Domain.Calendar;
using Procurement.Domain.Organizations;
using static Procurement.Domain.Contracts.ContractPreconditions;
using static Procurement.Domain.Contracts.SubcontractRefusals;

namespace Procurement.Domain.Contracts;

/// <summary>
/// A part that is not the core and that another organization performs, with the purchaser's consent (政府采购法 art. 48);
/// the supplier answers for it as for its own work.
/// </summary>
public sealed record Subcontract(
    int No, string Uscc, string Name, string Part, Money Amount, Author Proposed, Author? Consented)
{
    /// <summary>Why it is none any more, or never was one; null while it holds or waits for consent.</summary>
    public SubcontractEnd? Ended { get; init; }
}

/// <summary>Why a subcontract ended or was refused, and who said so.</summary>
public sealed record SubcontractEnd(string Reason, Author By);

/// <summary>
/// Proposes that another organization performs a part; <paramref name="Actor"/> is the organization that proposes it.
/// </summary>
public sealed record ProposeSubcontract(string Actor, string Part, bool IsCore, Money Amount, Author By)
    : ContractCommand(By);

/// <summary>Consents, for the purchaser.</summary>
public sealed record ConsentToSubcontract(int No, Author By) : ContractCommand(By);

/// <summary>The purchaser refuses what waits, or the supplier takes back or ends its own.</summary>
public sealed record EndSubcontract(Party Party, int No, string Reason, Author By) : ContractCommand(By);

/// <summary>The supplier proposed a subcontract.</summary>
public sealed record SubcontractProposed(int No, string Uscc, string Name, string Part, Money Amount)
    : ContractEvent;

/// <summary>The purchaser consented.</summary>
public sealed record SubcontractConsented(int No) : ContractEvent;

/// <summary>It was refused, taken back, or ended.</summary>
public sealed record SubcontractEnded(int No, Party By, string Reason) : ContractEvent;

/// <summary>Why a step about subcontracts is refused.</summary>
public static class SubcontractRefusals
{
    /// <summary>Another supplier, the core, or more than half: that is assignment (转包; 财政部令第102号 art. 26).</summary>
    public static readonly Refusal AssignmentForbidden = new("contract.assignmentForbidden");

    /// <summary>The agreement does not allow it.</summary>
    public static readonly Refusal NotAllowed = new("subcontract.notAllowed");

    /// <summary>A subcontractor does not subcontract (政府采购法 art. 48; 87号令 art. 35).</summary>
    public static readonly Refusal SecondLevel = new("subcontract.secondLevel");

    /// <summary>The supplier itself is no subcontractor.</summary>
    public static readonly Refusal OwnOrganization = new("subcontract.ownOrganization");

    /// <summary>The registry does not know the organization, so that nobody can tell how it stands.</summary>
    public static readonly Refusal NotRegistered = new("subcontract.notRegistered");

    /// <summary>The organization is kept from public contracts, or does not stand.</summary>
    public static readonly Refusal ShutOut = new("subcontract.shutOut");

    /// <summary>A subcontract is of more than nothing.</summary>
    public static readonly Refusal AmountNotPositive = new("subcontract.amountNotPositive");

    /// <summary>More than a contract can bear.</summary>
    public static readonly Refusal TooMany = new("subcontract.tooMany");

    /// <summary>There is none of this number.</summary>
    public static readonly Refusal NotFound = new("subcontract.notFound");

    /// <summary>It does not wait for consent.</summary>
    public static readonly Refusal NotWaiting = new("subcontract.notWaiting");
}

/// <summary>Subcontracts (分包) of one level, of parts that are not the core, with consent.</summary>
public static class Subcontracting
{
    /// <summary>How many a contract names at most, ended ones too.</summary>
    public const int Max = 20;

    /// <summary>Whether others would perform more than half: then the supplier performs the contract no more.</summary>
    public static bool IsTooMuch(Contract contract, Money amount, Money more)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var others = Money.Sum(contract.Subcontracts.Where(one => one.Ended is null).Select(one => one.Amount)) + more;
        return others.Fen * 2 > amount.Fen;
    }

    /// <summary>The supplier proposes it; <paramref name="entry"/> is the organization's in the registry.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, ProposeSubcontract command, Organization? entry)
    {
        if (RefusalUnlessAllowed(contract, command) is { } why) return why;
        if (contract!.Subcontracts.Any(one => one.Uscc == command.Actor && one.Ended is null)) return SecondLevel;
        if (contract.Subcontracts.Count >= Max) return TooMany;
        if (command.Amount <= Money.Zero) return AmountNotPositive;
        if (RefusalOf(contract, entry, command.By) is { } not) return not;
        if (command.IsCore || IsTooMuch(contract, contract.Terms.Amount, command.Amount)) return AssignmentForbidden;
        return RefusalOfOtherSide(contract, Party.Supplier, command.By) is { } other
            ? other
            : new SubcontractProposed(
                contract.Subcontracts.Count + 1, entry!.Uscc, entry.Name, command.Part, command.Amount);
    }

    /// <summary>The purchaser consents, if the organization still stands well.</summary>
    public static Decision<ContractEvent> Decide(
        Contract? contract, ConsentToSubcontract command, Organization? entry)
    {
        if (RefusalUnlessAllowed(contract, command) is { } why) return why;
        if (Find(contract!, command.No) is not { } one) return NotFound;
        if (one is not { Consented: null, Ended: null }) return NotWaiting;
        if (RefusalOf(contract!, entry, command.By) is { } not) return not;
        return RefusalOfOtherSide(contract!, Party.Purchaser, command.By) is { } other
            ? other
            : new SubcontractConsented(command.No);
    }

    /// <summary>The purchaser refuses what waits; the supplier takes back or ends it at any time.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, EndSubcontract command)
    {
        if (RefusalUnlessInForce(contract, command) is { } why) return why;
        if (Find(contract!, command.No) is not { } one) return NotFound;
        if (one.Ended is not null) return NotWaiting;
        if (command.Party is Party.Purchaser && one.Consented is not null) return NotWaiting;
        return RefusalOfOtherSide(contract!, command.Party, command.By) is { } other
            ? other
            : new SubcontractEnded(command.No, command.Party, command.Reason);
    }

    /// <summary>The subcontract of a number, or null.</summary>
    public static Subcontract? Find(Contract contract, int no)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return contract.Subcontracts.FirstOrDefault(one => one.No == no);
    }

    private static Refusal? RefusalUnlessAllowed(Contract? contract, ContractCommand command) =>
        RefusalUnlessInForce(contract, command)
        ?? RefusalIfSuspended(contract!, command.By)
        ?? (contract!.Agreed is { AllowsSubcontracting: true } ? null : NotAllowed);

    private static Refusal? RefusalOf(Contract contract, Organization? entry, Author by)
    {
        if (entry is null) return NotRegistered;
        if (entry.Uscc == contract.Terms.Organization) return OwnOrganization;
        var today = ChinaTime.DayOf(by.At);
        return entry.Sanctions.Any(one => one.Holds(today)) || !Stands(entry, today) ? ShutOut : null;
    }

    private static bool Stands(Organization entry, DateOnly today) =>
        entry.Standings.LastOrDefault(one => one.Covers(today))?.Status
            is not (StandingStatus.Suspended or StandingStatus.Deregistered);
}
