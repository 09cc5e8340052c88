using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Verification;

/// <summary>What must be true of a fund, and between a fund and its contracts.</summary>
internal static class FundLaws
{
    /// <summary>Nothing is committed that is not there, and nothing is below zero.</summary>
    public static Difference? FirstOrNull(string key, Fund fund)
    {
        if (fund.Committed > fund.Appropriation) return Of(key, "Committed", $"{fund.Committed} of {fund.Appropriation}");
        foreach (var (contract, one) in fund.Commitments)
        {
            if (one.Paid < Money.Zero || one.Recovered < Money.Zero || one.Paid > one.Amount)
            {
                return Of(key, $"Commitments.{contract}", $"paid {one.Paid}, recovered {one.Recovered} of {one.Amount}");
            }
        }

        return null;
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
        var fundKey = new FundKey(key.Tenant, contract.Terms.Fund);
        return held == books ? null : Of($"{fundKey}", $"Commitments.{key.InFund}", $"{held} instead of {books}");
    }

    private static Difference Of(string key, string member, string why) =>
        new(TableNames.Funds, key, Rows.Head, member, why);
}
