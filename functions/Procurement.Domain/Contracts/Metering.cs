using Procurement.Domain.Rounds;
using static Procurement.Domain.Contracts.ContractPreconditions;

namespace Procurement.Domain.Contracts;

/// <summary>The month of a service ledger that an instalment pays.</summary>
public sealed record MeteredMonth(string Ledger, string Month);

/// <summary>Makes a settled month of a service ledger an instalment that can be claimed.</summary>
public sealed record AddMeteredInstalment(string Ledger, string Month, Money Amount, Author By) : ContractCommand(By);

/// <summary>A settled month became an instalment, taken out of what was agreed and is not claimed.</summary>
public sealed record MeteredInstalmentAdded(int No, string Ledger, string Month, Money Amount) : ContractEvent;

/// <summary>Why a month becomes no instalment.</summary>
public static class MeteringRefusals
{
    /// <summary>
    /// It comes to more than is left of the contract and not claimed; the value says how much that is.
    /// </summary>
    public static readonly Refusal ExceedsContract = new("metering.exceedsContract");

    /// <summary>It comes to nothing.</summary>
    public static readonly Refusal Nothing = new("metering.nothing");
}

/// <summary>
/// Instalments by what was served. The agreed instalments are the frame: each month is taken out of those that are not
/// claimed, the last first, so that all of them together never come to more than the contract.
/// </summary>
public static class Metering
{
    /// <summary>Adds the month, once.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, AddMeteredInstalment command)
    {
        if (InstalmentOf(contract, command.Ledger, command.Month) is not null)
        {
            return Decision<ContractEvent>.Accept();
        }

        if (RefusalUnlessInForce(contract, command) is { } why) return why;
        if (command.Amount <= Money.Zero) return MeteringRefusals.Nothing;
        var left = Money.Sum(contract!.Instalments.Where(IsOpen).Select(one => one.Amount));
        return command.Amount > left
            ? MeteringRefusals.ExceedsContract with { Value = $"{left}" }
            : new MeteredInstalmentAdded(
                contract.Instalments.Max(one => one.No) + 1, command.Ledger, command.Month, command.Amount);
    }

    /// <summary>The instalment that pays a month, or null.</summary>
    public static Instalment? InstalmentOf(Contract? contract, string ledger, string month) =>
        contract?.Instalments.FirstOrDefault(one => one.Metered == new MeteredMonth(ledger, month));

    internal static Contract Apply(Contract contract, MeteredInstalmentAdded happened)
    {
        var (rest, drawn) = (happened.Amount, new Dictionary<int, Money>());
        foreach (var one in contract.Instalments.Where(IsOpen).Reverse())
        {
            var part = rest < one.Amount ? rest : one.Amount;
            (drawn[one.No], rest) = (part, rest - part);
        }

        return contract with
        {
            Instalments =
            [
                .. contract.Instalments.Select(one => drawn.TryGetValue(one.No, out var part)
                    ? one with { Amount = one.Amount - part, Drawn = one.Drawn + part }
                    : one),
                new Instalment(
                    happened.No,
                    happened.Amount,
                    InstalmentCondition.Signed,
                    InstalmentStatus.Planned,
                    Money.Zero,
                    Money.Zero)
                {
                    Metered = new(happened.Ledger, happened.Month),
                },
            ],
        };
    }

    private static bool IsOpen(Instalment instalment) =>
        instalment is { Metered: null, Status: InstalmentStatus.Planned };
}
