using Procurement.Domain.Contracts;

namespace Procurement.Domain.ServiceLedgers;

/// <summary>Opens a ledger.</summary>
public sealed record OpenLedger(LedgerTerms Terms, IReadOnlyList<LedgerClient> Clients, Author By) : LedgerCommand(By);

/// <summary>Opening a ledger.</summary>
public static class Opening
{
    /// <summary>The most clients of a ledger.</summary>
    public const int ClientsMax = 8000;

    private const int YearsMax = 5;

    /// <summary>The minutes of so many hours; part of a minute is nobody's.</summary>
    public static int MinutesOf(Fraction hours) => (int)(hours * 60).Round(Rounding.Down);

    /// <summary>
    /// Opens a ledger, of a contract where the terms name one: then it is known, in force, and the organization's.
    /// </summary>
    public static Decision<LedgerEvent> Decide(
        ServiceLedger? ledger, OpenLedger command, bool isRegistered, Contract? contract)
    {
        if (ledger is not null) return LedgerRefusals.AlreadyOpen;
        var terms = command.Terms;
        var tooLong = terms.Through >= terms.From.AddYears(YearsMax);
        if (terms.Through < terms.From || tooLong) return LedgerRefusals.TermWrong;
        var twice = command.Clients.GroupBy(one => one.Ref, StringComparer.Ordinal)
            .FirstOrDefault(one => one.Count() > 1);
        if (twice is not null) return LedgerRefusals.ClientTwice with { Value = twice.Key };
        if (!isRegistered) return LedgerRefusals.OrganizationUnknown;
        if (terms.Contract is not null)
        {
            if (contract is null) return ContractRefusals.NotFound;
            if (contract.Terms.Organization != terms.Organization) return LedgerRefusals.OrganizationDiffers;
            if (contract.Status is not ContractStatus.InForce) return ContractRefusals.NotInForce;
        }

        return new LedgerOpened(terms, command.Clients);
    }
}
