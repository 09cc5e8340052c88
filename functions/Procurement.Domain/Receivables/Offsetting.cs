using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using static Procurement.Domain.Receivables.ReceivableRefusals;

namespace Procurement.Domain.Receivables;

/// <summary>Proposes to set a receivable off against an accepted instalment.</summary>
public sealed record ProposeSetOff(string Receivable, SetOffTarget Target, Money Amount, Author By)
    : ReceivableCommand(By);

/// <summary>Approves a set-off, or refuses it with a reason.</summary>
public sealed record DecideSetOff(string Receivable, string SetOff, bool Approved, string? Reason, Author By)
    : ReceivableCommand(By);

/// <summary>
/// Says what became of an approved set-off on the contract that pays: booked, or the code for which it could not be.
/// </summary>
public sealed record EndSetOff(string Receivable, string SetOff, string? Code, Author By) : ReceivableCommand(By);

/// <summary>
/// The contract under which money has to come back, the one that pays, whether its agreement allows it, and whose it
/// is.
/// </summary>
public sealed record SetOffFacts(Contract? Owing, Contract? Paying, bool Agreed, string Debtor);

/// <summary>
/// Setting off what an organization owes against an instalment of one of its contracts of the same fund. Two people
/// decide it, because it is a payment; then the contract that pays has the last word, which may have been prepared
/// meanwhile.
/// </summary>
public static class Offsetting
{
    /// <summary>Proposes a set-off; what the contract would refuse now is refused at once.</summary>
    public static Decision<ReceivableEvent> Decide(
        DebtorAccount? account, ProposeSetOff command, SetOffFacts facts)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(facts);
        if (account?.Receivables.GetValueOrDefault(command.Receivable) is not { } known) return NotFound;
        if (known.Status is not ReceivableStatus.Open) return NotOpen;
        if (known.SetOffs.Count >= Receiving.EntriesMost) return TooManyEntries;
        if (known.WriteOff is { Status: WriteOffStatus.Proposed or WriteOffStatus.Approved }) return WriteOffWaits;
        if (command.Amount > known.Left - Waiting(known)) return SetOffExceedsReceivable;
        var id = $"s{known.SetOffs.Count + 1}";
        return WhyNot(facts, Of(command.Receivable, id, command.Target, command.Amount, command.By)) is { } why
            ? why
            : new SetOffProposed(command.Receivable, id, command.Target, command.Amount);
    }

    /// <summary>Approves or refuses it; both takes another person than who proposed it.</summary>
    public static Decision<ReceivableEvent> Decide(DebtorAccount? account, DecideSetOff command, SetOffFacts facts)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(facts);
        if (account?.Receivables.GetValueOrDefault(command.Receivable) is not { } known) return NotFound;
        if (known.SetOffs.FirstOrDefault(one => one.Id == command.SetOff) is not { } setOff) return SetOffNotFound;
        if (setOff.Status is not SetOffStatus.Proposed) return SetOffNotWaiting;
        if (setOff.Proposed.Account == command.By.Account) return SetOffSamePerson;
        if (!command.Approved)
        {
            return WritingOff.OtherSide(facts.Owing, command.By) is { } other
                ? other
                : new SetOffRefused(command.Receivable, command.SetOff, command.Reason ?? "");
        }

        if (setOff.Amount > known.Left) return SetOffExceedsReceivable;
        return WhyNot(facts, Of(known.Id, setOff.Id, setOff.Target, setOff.Amount, command.By)) is { } why
            ? why
            : new SetOffApproved(command.Receivable, command.SetOff);
    }

    /// <summary>Ends an approved one, once.</summary>
    public static Decision<ReceivableEvent> Decide(DebtorAccount? account, EndSetOff command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (account?.Receivables.GetValueOrDefault(command.Receivable) is not { } known) return NotFound;
        if (known.SetOffs.FirstOrDefault(one => one.Id == command.SetOff) is not { } setOff) return SetOffNotFound;
        if (setOff.Status is not SetOffStatus.Approved) return Decision<ReceivableEvent>.Accept();
        return command.Code is { } code
            ? new SetOffFailed(command.Receivable, command.SetOff, code)
            : new SetOffBooked(command.Receivable, command.SetOff);
    }

    /// <summary>Whether a set-off waits or is being booked.</summary>
    internal static bool IsUnderWay(Receivable receivable) =>
        receivable.SetOffs.Any(one => one.Status is SetOffStatus.Proposed or SetOffStatus.Approved);

    private static Money Waiting(Receivable receivable) => Money.Sum(receivable.SetOffs
        .Where(one => one.Status is SetOffStatus.Proposed)
        .Select(one => one.Amount));

    private static SetOffInstalment Of(string receivable, string id, SetOffTarget target, Money amount, Author by) =>
        new(target.No, receivable, id, amount, by);

    private static Refusal? WhyNot(SetOffFacts facts, SetOffInstalment step)
    {
        if (facts.Paying is not { } paying) return ContractRefusals.NotFound;
        if (paying.Terms.Organization != facts.Debtor) return SetOffOtherDebtor;
        if (!facts.Agreed) return SetOffNotAgreed;
        if (paying.Terms.Fund != facts.Owing?.Terms.Fund) return SetOffOtherFund;
        if (WritingOff.OtherSide(facts.Owing, step.By) is { } debtSide) return debtSide;
        if (WritingOff.OtherSide(paying, step.By) is { } paySide) return paySide;
        return SettingOff.WhyNot(paying, step);
    }
}
