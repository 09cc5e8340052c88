using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Verification;

/// <summary>What must be true of a fund, and between a fund and its contracts.</summary>
internal static class FundLaws
{
    /// <summary>The laws of the ledger, and that the accounts are what the parts add up to.</summary>
    public static Difference? FirstOrNull(string key, Fund fund)
    {
        var contract = fund.Commitments.FirstOrDefault(one => !LedgerLaws.Holds(one.Value));
        if (contract.Key is { } wrong)
        {
            return Of(key, Kinds.FundCommitments.RowOf(wrong), "Payables", $"{contract.Value}");
        }

        var broken = LedgerLaws.BrokenOfWhole(fund);
        return broken.Count == 0
            ? null
            : Of(key, Rows.Head, "Accounts", $"{string.Join(", ", broken)}: {string.Join("; ", fund.Accounts)}");
    }

    /// <summary>The fund holds what the contract says, once nothing is on its way between them.</summary>
    public static Difference? FirstOrNull(ContractKey key, Contract contract, Fund? fund)
    {
        var books = ContractBooks.Of(contract);
        var held = fund?.Commitments.GetValueOrDefault(key.InFund);
        if (held is not null && books.Says(held)) return null;

        var row = Kinds.FundCommitments.RowOf(key.InFund);
        return Of($"{new FundKey(key.Tenant, contract.Terms.Fund)}", row, "", $"{held} instead of {books}");
    }

    private static Difference Of(string key, string row, string member, string why) =>
        new(TableNames.Funds, key, row, member, why);
}
