using Azure.Data.Tables;
using Procurement.Benchmarks.Commands;
using Procurement.Domain;
using Procurement.Domain.Rounds;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Benchmarks.Growth;

/// <summary>Whether each step of the round came to its end; anything else ends the run.</summary>
internal sealed class Outcomes(TestSite site, Scale scale)
{
    private readonly AggregateStore store = site.Get<AggregateStore>();

    /// <summary>The proposals that are awarded now, lots in their order.</summary>
    public async Task<IReadOnlyList<string>> AwardedAsync()
    {
        List<string> awarded = [];
        foreach (var lot in scale.LotNames)
        {
            var stored = await store.LoadAsync(Kinds.Lots, new LotKey(World.Tenant, World.Round, lot), default);
            awarded.AddRange(stored.State!.Awarded.Select(one => one.Proposal));
        }

        return awarded;
    }

    public async Task CheckOpenedAsync()
    {
        var round = await RoundAsync();
        Same("phase", RoundPhase.Evaluating, round.Phase);
        Same("entries", scale.Proposals, round.Entries.Sum(one => one.Count));
    }

    public async Task CheckNoticeAsync()
    {
        var round = await RoundAsync();
        Same("phase", RoundPhase.Notice, round.Phase);
        Same("awards of the notice", scale.Awards, round.Notice!.Awards);
        Same("ranked", scale.Proposals, round.Notice.Ranked);
    }

    /// <summary>Every award has its contract, and the fund its money to the fen.</summary>
    public async Task CheckFinalAsync()
    {
        var round = await RoundAsync();
        Same("phase", RoundPhase.Final, round.Phase);
        Same("awards", scale.Awards, (await AwardedAsync()).Count);
        Same("contracts", scale.Awards, await ContractsAsync());
        var fund = (await store.LoadWholeAsync(Kinds.Funds, LargeRound.FundKey, default)).State!;
        var total = new Money(scale.Awards * LargeRound.Requested.Fen);
        Same("committed", total, fund.Committed);
        Same("reserved", Money.Zero, fund.Reserved);
        Same("available", fund.Appropriation - total, fund.Available);
        Same("commitments", scale.Awards, fund.Commitments.Count);
        Same("sum of commitments", total, Money.Sum(fund.Commitments.Values.Select(one => one.Amount)));
    }

    /// <summary>The fund has paid the first instalment of these contracts.</summary>
    public async Task CheckOrderedAsync(IReadOnlyList<string> contracts)
    {
        var paid = Money.Zero;
        foreach (var proposal in contracts)
        {
            var key = new ContractKey(World.Tenant, World.Round, proposal);
            paid += (await store.LoadAsync(Kinds.Contracts, key, default)).State!.Terms.Instalments[0].Amount;
        }

        var fund = (await store.LoadAsync(Kinds.Funds, LargeRound.FundKey, default)).State!;
        Same("payable", paid, fund.Payable);
    }

    /// <summary>
    /// What a query costs in the table of lists that finds nothing: Azurite looks at every row of the table for it,
    /// which the real service does not.
    /// </summary>
    public async Task QueryNothingAsync()
    {
        var nowhere = TableClient.CreateQueryFilter($"PartitionKey eq {"nowhere"}");
        await Table(TableNames.Lists).QueryAsync<TableEntity>(nowhere).CountAsync();
    }

    private async Task<Round> RoundAsync() => (await store.LoadAsync(Kinds.Rounds, LargeRound.Key, default)).State!;

    private async Task<int> ContractsAsync()
    {
        var (first, last) = ($"{LargeRound.Key}|", $"{LargeRound.Key}}}");
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {first} and PartitionKey lt {last} and RowKey eq {"head"}");
        return await Table(Kinds.Contracts.Table).QueryAsync<TableEntity>(filter, select: ["RowKey"]).CountAsync();
    }

    private TableClient Table(string name) =>
        site.Get<TableServiceClient>().GetTableClient(site.Get<StorageSettings>().Table(name));

    private static void Same<T>(string what, T expected, T found)
    {
        if (!Equals(expected, found)) throw new InvalidOperationException($"{what}: {found} instead of {expected}.");
    }
}
