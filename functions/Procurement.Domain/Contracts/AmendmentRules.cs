using Procurement.Domain.Rounds;
using static Procurement.Domain.Contracts.AmendmentRefusals;

namespace Procurement.Domain.Contracts;

/// <summary>What a supplement may change, and how the contract reads after it.</summary>
public static class AmendmentRules
{
    /// <summary>
    /// What may still be added: 10 % of the original amount, down to the fen, without everything that was ever added. A
    /// reduction opens no new room: nobody reduces in order to add again.
    /// </summary>
    public static Money RoomOf(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var original = contract.Agreed?.Original ?? contract.Terms.Amount;
        var added = contract.Amendments.Select(one => one.Supplement).Where(one => one > Money.Zero);
        return original.Times(new Fraction(1, 10), Rounding.Down) - Money.Sum(added);
    }

    /// <summary>The last day that the term may run through, counted from the day in force.</summary>
    public static DateOnly LatestEnd(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        // Grounds for more than a year stood in the round before anybody applied, or there are none.
        var months = contract.Agreed!.TermMonths > AgreementRules.UsualMonthsMax
            ? AgreementRules.MonthsMax
            : AgreementRules.UsualMonthsMax;
        return contract.InForceSince!.Value.AddMonths(months).AddDays(-1);
    }

    /// <summary>Every refusal that applies to the supplement on this day.</summary>
    public static IEnumerable<Refusal> Refusals(Contract contract, Amendment amendment, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(amendment);
        var room = RoomOf(contract);
        if (amendment.Supplement > Money.Zero && amendment.Supplement > room)
        {
            yield return AboveTenth with { Value = $"{room}" };
        }

        foreach (var why in OfInstalments(contract, amendment)) yield return why;
        var latest = LatestEnd(contract);
        if (amendment.Through > latest) yield return TermTooLong with { Value = $"{latest:O}" };
        if (amendment.Through < day) yield return TermPast;
        if (amendment.Kpis is { Count: 0 }) yield return KpisEmpty;
        if (HasTwice(amendment.Kpis?.Select(one => (one.Ref, one.Region)))
            || HasTwice(amendment.Sites?.Select(one => one.Ref))) yield return RefTwice;
        // What others perform stays the smaller part of what is left.
        if (Subcontracting.IsTooMuch(contract, contract.Terms.Amount + amendment.Supplement, Money.Zero))
        {
            yield return SubcontractRefusals.AssignmentForbidden;
        }
    }

    /// <summary>The contract as it reads once the supplement is in force.</summary>
    public static Contract After(Contract contract, Amendment amendment)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(amendment);
        var (terms, agreed) = (contract.Terms, contract.Agreed);
        var planned = amendment.Instalments ?? terms.Instalments;
        return contract with
        {
            Terms = terms with { Amount = terms.Amount + amendment.Supplement, Instalments = planned },
            Instalments =
            [
                .. contract.Instalments.Select(
                    one => one.Metered is not null
                        ? one
                        : one with { Amount = planned.Single(to => to.No == one.No).Amount - one.Drawn }),
            ],
            Agreed = agreed is null ? null : agreed with
            {
                Through = amendment.Through ?? agreed.Through,
                Kpis = amendment.Kpis ?? agreed.Kpis,
                Sites = amendment.Sites ?? agreed.Sites,
            },
        };
    }

    private static IEnumerable<Refusal> OfInstalments(Contract contract, Amendment amendment)
    {
        var (before, after) = (contract.Terms.Instalments, amendment.Instalments ?? contract.Terms.Instalments);
        if (!before.Select(one => (one.No, one.When)).SequenceEqual(after.Select(one => (one.No, one.When))))
        {
            yield return InstalmentsOrder;
            yield break;
        }

        var changed = before.Zip(after).Where(one => one.First.Amount != one.Second.Amount).ToList();
        if (Money.Sum(after.Select(one => one.Amount)) != contract.Terms.Amount + amendment.Supplement)
        {
            yield return InstalmentsSum with { Value = $"{contract.Terms.Amount + amendment.Supplement}" };
        }

        // What months took out of it is somebody's already.
        if (changed.Any(one => one.Second.Amount <= contract.Instalment(one.First.No)!.Drawn))
        {
            yield return InstalmentNotPositive;
        }

        if (changed.Any(one => contract.Instalment(one.First.No)!.Status is not InstalmentStatus.Planned))
        {
            yield return InstalmentSettled;
        }
    }

    private static bool HasTwice<T>(IEnumerable<T>? refs)
        where T : notnull =>
        refs?.CountBy(one => one).Any(one => one.Value > 1) is true;
}
