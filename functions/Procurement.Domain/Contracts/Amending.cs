using Procurement.Domain.Calendar;
using static Procurement.Domain.Contracts.AmendmentRefusals;
using static Procurement.Domain.Contracts.ContractPreconditions;

namespace Procurement.Domain.Contracts;

/// <summary>
/// Proposes a supplement. <paramref name="Supplier"/> names whoever shall be the supplier, or null: another one is
/// assignment (转包), which no document makes good.
/// </summary>
public sealed record ProposeAmendment(Party Party, Amendment Amendment, string? Supplier, Author By)
    : ContractCommand(By);

/// <summary>Takes an own proposal back.</summary>
public sealed record WithdrawAmendment(Party Party, int No, string Reason, Author By) : ContractCommand(By);

/// <summary>Says that one will not sign what the other party proposed.</summary>
public sealed record RefuseAmendment(Party Party, int No, string Reason, Author By) : ContractCommand(By);

/// <summary>Ends a proposal whose days for signing are over.</summary>
public sealed record LapseAmendment(int No, Author By) : ContractCommand(By);

/// <summary>
/// Supplements (补充协议): one at a time, proposed by either party, in force when both have signed its document.
/// </summary>
public static class Amending
{
    /// <summary>How many days both have for signing, as for the contract itself (政府采购法 art. 46).</summary>
    public const int SignWithinDays = 30;

    /// <summary>Proposes a supplement, with every line that it changes.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, ProposeAmendment command)
    {
        if (RefusalUnlessAmendable(contract, command) is { } why) return why;
        if (contract!.OpenAmendment is not null) return AlreadyOpen;
        if (command.Supplier is { } supplier && supplier != contract.Terms.Organization)
        {
            return SubcontractRefusals.AssignmentForbidden;
        }

        var day = ChinaTime.DayOf(command.By.At);
        var refusals = AmendmentRules.Refusals(contract, command.Amendment, day).ToList();
        if (refusals.Count > 0) return Decision<ContractEvent>.Refuse(refusals);
        if (RefusalOfOtherSide(contract, command.Party, command.By) is { } other) return other;

        var changes = AgreementText.Between(contract, AmendmentRules.After(contract, command.Amendment));
        return changes.Count is 0
            ? NothingChanges
            : new AmendmentProposed(
                contract.AmendmentsProposed + 1,
                command.Party,
                command.Amendment with { Changes = changes },
                day.AddDays(SignWithinDays));
    }

    /// <summary>The party that proposed it takes it back, also when its days are over.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, WithdrawAmendment command)
    {
        if (RefusalUnlessOpen(contract, command.No, command) is { } why) return why;
        if (contract!.OpenAmendment!.By != command.Party) return NotYours;
        return RefusalOfOtherSide(contract, command.Party, command.By) is { } other
            ? other
            : new AmendmentWithdrawn(command.No, command.Party, command.Reason);
    }

    /// <summary>The other party refuses it.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, RefuseAmendment command)
    {
        if (RefusalUnlessOpen(contract, command.No, command) is { } why) return why;
        if (contract!.OpenAmendment!.By == command.Party) return OwnProposal;
        return RefusalOfOtherSide(contract, command.Party, command.By) is { } other
            ? other
            : new AmendmentRefused(command.No, command.Party, command.Reason);
    }

    /// <summary>Ends a proposal that was not signed by both in time.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, LapseAmendment command)
    {
        if (RefusalUnlessOpen(contract, command.No, command) is { } why) return why;
        return contract!.OpenAmendment!.HasLapsed(command.By.At) ? new AmendmentLapsed(command.No) : NotLapsed;
    }

    /// <summary>
    /// Why the supplement of this number cannot be drawn or signed now, by either party, or null. What was in order
    /// when it was proposed may be so no more: an instalment was claimed since.
    /// </summary>
    public static Refusal? RefusalOfSigning(Contract? contract, int no, ContractCommand command)
    {
        if (RefusalUnlessAmendable(contract, command) is { } why) return why;
        if (contract!.OpenAmendment is not { } open || open.No != no) return NotOpen;
        if (open.HasLapsed(command.By.At)) return Lapsed;
        return AmendmentRules.Refusals(contract, open.Amendment, ChinaTime.DayOf(command.By.At)).FirstOrDefault();
    }

    /// <summary>What the second signature brings about beside itself.</summary>
    public static ContractAmended InForce(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var (no, supplement) = (contract.OpenAmendment!.No, contract.OpenAmendment.Amendment.Supplement);
        return new(no, supplement, contract.Terms.Amount + supplement);
    }

    private static Refusal? RefusalUnlessAmendable(Contract? contract, ContractCommand command)
    {
        if (RefusalUnlessInForce(contract, command) is { } why) return why;
        if (contract!.Agreed is not { } agreed) return NoDocuments;
        if (RefusalIfSuspended(contract, command.By) is { } suspended) return suspended;
        return contract.FinalGrade is not null || agreed.Through < ChinaTime.DayOf(command.By.At) ? TooLate : null;
    }

    // A proposal is answered whatever else came about, as long as the contract lives.
    private static Refusal? RefusalUnlessOpen(Contract? contract, int no, ContractCommand command) =>
        RefusalUnlessInForce(contract, command)
        ?? (contract!.OpenAmendment is { } open && open.No == no ? null : NotOpen);
}
