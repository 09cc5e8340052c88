using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Verification;

/// <summary>What must be true of a fund, and between a fund and its contracts.</summary>
internal static class FundLaws
{
    /// <summary>Nothing is given that is not there, nothing is below zero, and the totals are the sums.</summary>
    public static Difference? FirstOrNull(string key, Fund fund)
    {
        if (fund.Available < Money.Zero) return Of(key, Rows.Head, "Available", $"{fund.Available}");
        foreach (var (contract, one) in fund.Commitments)
        {
            if (one.Paid < Money.Zero || one.Recovered < Money.Zero)
            {
                return Of(key, Kinds.FundCommitments.RowOf(contract), "Paid", $"{one}");
            }
        }

        (string Member, Money Said, Money Sum)[] totals =
        [
            (nameof(fund.Committed), fund.Committed, Money.Sum(fund.Commitments.Values.Select(one => one.Held))),
            (nameof(fund.Reserved), fund.Reserved, Money.Sum(fund.Reservations.Values.Select(one => one.Left))),
            (nameof(fund.Paid), fund.Paid, Money.Sum(fund.Commitments.Values.Select(one => one.Paid))),
            (nameof(fund.Recovered), fund.Recovered, Money.Sum(fund.Commitments.Values.Select(one => one.Recovered))),
        ];
        var wrong = totals.FirstOrDefault(one => one.Said != one.Sum);
        return wrong.Member is null ? null : Of(key, Rows.Head, wrong.Member, $"{wrong.Said} instead of {wrong.Sum}");
    }

    /// <summary>The fund holds what the contract says, once nothing is on its way between them.</summary>
    public static Difference? FirstOrNull(ContractKey key, Contract contract, Fund? fund)
    {
        var books = new Commitment(
            contract.Terms.Amount,
            contract.Paid,
            contract.Recovered,
            contract.Status is not (ContractStatus.AwaitingSignatures or ContractStatus.InForce));
        var held = fund?.Commitments.GetValueOrDefault(key.InFund);
        if (held == books) return null;

        var row = Kinds.FundCommitments.RowOf(key.InFund);
        return Of($"{new FundKey(key.Tenant, contract.Terms.Fund)}", row, "", $"{held} instead of {books}");
    }

    private static Difference Of(string key, string row, string member, string why) =>
        new(TableNames.Funds, key, row, member, why);
}
