using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Lots;
using Procurement.Domain.Objections;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
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

    /// <summary>The lists of ranked lots and of objections, and the notes of those without an answer.</summary>
    public async Task CheckAsync(
        IReadOnlyDictionary<string, Stored<Round, RoundEvent>> rounds,
        IReadOnlyDictionary<string, Stored<LotProceedings, LotEvent>> lots,
        IReadOnlyDictionary<string, Stored<ObjectorFile, ObjectionEvent>> objections)
    {
        List<ListRow> expected = [];
        foreach (var (name, lot) in lots.Where(one => one.Value.State!.RankingDigest is not null))
        {
            var (key, digest) = (LotKey.Parse(name), lot.State!.RankingDigest!);
            var document = await service.Get<DocumentStore>().ReadAsync(digest, TestContext.Current.CancellationToken);
            var index = rounds[$"{new RoundKey(key.Tenant, key.Round)}"].State!.LotIndex(key.Lot);
            expected.AddRange(
                Listings.Of(key, index, lot.State, RankingDocument.Read(document, digest), lot.Version));
        }

        expected.AddRange(objections.SelectMany(file => file.Value.State!.Objections.Values.SelectMany(one => Listings.Of(
            new RoundKey(World.Tenant, ObjectorKey.Parse(file.Key).Round), one, file.Value.Version))));
        foreach (var round in rounds.Keys.Select(RoundKey.Parse))
        {
            await CheckAsync(ListNames.Ranking(round), expected);
            await CheckAsync(ListNames.LotResults(round), expected);
            await CheckAsync(ListNames.Objections(round), expected);
        }
    }

    private async Task CheckAsync<TRow>(ListKey<TRow> list, IEnumerable<ListRow> expected)
        where TRow : notnull
    {
        var page = await service.Get<Lists>().PageAsync(list, 1000, null, TestContext.Current.CancellationToken);
        Assert.Equal(
            expected.Where(row => row.List == list.Partition)
                .Select(row => (row.Id, row.Record))
                .OrderBy(row => row.Id, StringComparer.Ordinal),
            page.Items.Select(item => (item.Id, list.Records.Write(item.Row))));
    }
}
