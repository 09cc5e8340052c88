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

/// <summary>Offers the contract of an award made on <paramref name="AwardDay"/>.</summary>
public sealed record OfferContract(ContractTerms Terms, DateOnly AwardDay, int SignWithinDays, Author By)
    : ContractCommand(By);

/// <summary>Signs for one party.</summary>
public sealed record SignContract(Party Party, Author By) : ContractCommand(By);

/// <summary>Gives the award back.</summary>
public sealed record DeclineContract(string? Reason, Author By) : ContractCommand(By);

/// <summary>Ends an offer whose days for signing are over.</summary>
public sealed record LapseContract(Author By) : ContractCommand(By);

/// <summary>Lets the days for signing begin anew from a day on, after signatures were kept back.</summary>
public sealed record ProlongSigning(DateOnly From, int Days, Author By) : ContractCommand(By);

/// <summary>From the offer to the contract in force, or to the award given back.</summary>
public static class Signing
{
    /// <summary>The statutory rule that gives the parties their days.</summary>
    public const string Rule = "政府采购法第四十六条";

    /// <summary>Offers the contract once, until the last of its days for signing, rolled to a working day.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, OfferContract command, Deadlines deadlines)
    {
        if (contract is not null) return ContractRefusals.AlreadyOffered;

        return deadlines.TryRolledDays(
            Rule,
            command.AwardDay,
            command.SignWithinDays,
            command.Terms.Law.RollsWeekends,
            out var signBy,
            out var missing)
            ? new ContractOffered(command.Terms, signBy)
            : missing;
    }

    /// <summary>
    /// The supplier signs first, each party once, both by the end of the last day; where the contract has a document,
    /// or is to have one, that is signed instead.
    /// </summary>
    public static Decision<ContractEvent> Decide(Contract? contract, SignContract command, bool hasDocument = false)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (RefusalUnlessOpen(contract, command) is { } why) return why;
        if (hasDocument || contract.Document(0) is not null) return DocumentRefusals.SignTheDocument;
        if (command.Party is Party.Purchaser && contract.SupplierSignedBy is null)
        {
            return ContractRefusals.SupplierSignsFirst;
        }

        if (command.Party is Party.Supplier && contract.SupplierSignedBy is not null)
        {
            return ContractRefusals.AlreadySigned;
        }

        if (ContractPreconditions.RefusalOfOtherSide(contract, command.Party, command.By) is { } other) return other;
        return command.Party is Party.Supplier ? new SupplierSigned() : new PurchaserSigned();
    }

    /// <summary>Why nobody can sign any more, or null.</summary>
    internal static Refusal? RefusalUnlessOpen(Contract contract, ContractCommand command)
    {
        if (contract.Status is ContractStatus.Expired) return ContractRefusals.SigningExpired;
        if (contract.HasLapsed(command.By.At)) return ContractRefusals.SigningExpired;
        if (contract.Status is ContractStatus.InForce) return ContractRefusals.AlreadySigned;
        return contract.Status is ContractStatus.AwaitingSignatures ? null : ContractRefusals.NotActive;
    }

    /// <summary>The supplier gives the award back, as long as the contract is not in force.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, DeclineContract command)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (contract.Status is ContractStatus.InForce) return ContractRefusals.AlreadySigned;
        if (contract.Status is not ContractStatus.AwaitingSignatures || contract.HasLapsed(command.By.At))
        {
            return ContractRefusals.NotActive;
        }

        return ContractPreconditions.RefusalOfOtherSide(contract, Party.Supplier, command.By) is { } other
            ? other
            : new ContractDeclined(ChinaTime.DayOf(command.By.At), command.Reason);
    }

    /// <summary>
    /// Ends an offer whose days are over; the award passes on the day after the last one, whenever this runs.
    /// </summary>
    public static Decision<ContractEvent> Decide(Contract? contract, LapseContract command)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (!contract.HasLapsed(command.By.At)) return ContractRefusals.NotLapsed;
        return new ContractLapsed(contract.SignBy.AddDays(1));
    }

    /// <summary>
    /// Gives both parties all their days again, as long as the contract waits for signatures; never fewer than they
    /// have.
    /// </summary>
    public static Decision<ContractEvent> Decide(Contract? contract, ProlongSigning command, Deadlines deadlines)
    {
        ArgumentNullException.ThrowIfNull(deadlines);
        if (contract is not { Status: ContractStatus.AwaitingSignatures }) return Decision<ContractEvent>.Accept();
        var rolls = contract.Terms.Law.RollsWeekends;
        if (!deadlines.TryRolledDays(Rule, command.From, command.Days, rolls, out var signBy, out var missing))
        {
            return missing;
        }

        return signBy.Due > contract.SignBy ? new SigningProlonged(signBy) : Decision<ContractEvent>.Accept();
    }
}
