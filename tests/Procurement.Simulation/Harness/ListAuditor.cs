using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Simulation.Harness;

/// <summary>Compares every list with the aggregates that belong on it: no row missing, doubled or stale.</summary>
internal sealed class ListAuditor(Service service)
{
    public async Task CheckAsync(
        IReadOnlyDictionary<string, Stored<Organization, OrganizationEvent>> organizations,
        IReadOnlyDictionary<string, Stored<Fund, FundEvent>> funds,
        IReadOnlyDictionary<string, Stored<Round, RoundEvent>> rounds,
        IReadOnlyDictionary<string, Stored<OrganizationProposals, ProposalEvent>> proposals,
        IReadOnlyDictionary<string, Stored<Contract, ContractEvent>> contracts)
    {
        ListRow[] expected =
        [
            .. organizations.SelectMany(
                one => Listings.Of(OrganizationKey.Parse(one.Key), one.Value.State!, one.Value.Version)),
            .. funds.SelectMany(one => Listings.Of(FundKey.Parse(one.Key), one.Value.State!, one.Value.Version)),
            .. rounds.SelectMany(one => Listings.Of(RoundKey.Parse(one.Key), one.Value.State!, one.Value.Version)),
            .. proposals.SelectMany(
                one => Listings.Of(ProposalsKey.Parse(one.Key), one.Value.State!, one.Value.Version)),
            .. contracts.SelectMany(one => Listings.Of(ContractKey.Parse(one.Key), one.Value.State!, one.Value.Version)),
        ];
        await CheckAsync(ListNames.Organizations(World.Tenant), expected);
        await CheckAsync(ListNames.Funds(World.Tenant), expected);
        await CheckAsync(ListNames.Rounds(World.Tenant), expected);
        await CheckAsync(ListNames.PublishedRounds(World.Tenant), expected);
        foreach (var round in rounds.Keys.Select(RoundKey.Parse))
        {
            await CheckAsync(ListNames.Proposals(round), expected);
            await CheckAsync(ListNames.Contracts(round), expected);
        }
    }

    private async Task CheckAsync<TRow>(ListKey<TRow> list, IEnumerable<ListRow> expected)
        where TRow : notnull
    {
        var page = await service.Get<Lists>().PageAsync(list, 200, null, TestContext.Current.CancellationToken);
        Assert.Equal(
            expected.Where(row => row.List == list.Partition)
                .Select(row => (row.Id, row.Record))
                .OrderBy(row => row.Id, StringComparer.Ordinal),
            page.Items.Select(item => (item.Id, list.Records.Write(item.Row))));
    }
}
