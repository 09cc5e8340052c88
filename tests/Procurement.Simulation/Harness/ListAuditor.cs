using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Functions.Contracts;
using Procurement.Functions.Funds;
using Procurement.Functions.Http;
using Procurement.Functions.Organizations;
using Procurement.Functions.Proposals;
using Procurement.Functions.Rounds;
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
        await CheckAsync(
            ListNames.Organizations(World.Tenant), organizations.Select(one => OrganizationView.Of(one.Value.State!)));
        await CheckAsync(
            ListNames.Funds(World.Tenant),
            funds.Select(one => FundView.Of(Last(one.Key), one.Value.State!)));
        await CheckAsync(
            ListNames.Rounds(World.Tenant),
            rounds.Select(one => RoundSummary.Of(RoundKey.Parse(one.Key), one.Value.State!)));
        foreach (var round in rounds.Keys.Select(RoundKey.Parse))
        {
            await CheckAsync(ListNames.Proposals(round), Of(round, proposals).SelectMany(one => Submitted(one)));
            await CheckAsync(
                ListNames.Contracts(round), Of(round, contracts).Select(one => ContractView.Of(one.Value.State!, 0)));
        }
    }

    private static IEnumerable<ProposalView> Submitted(
        KeyValuePair<string, Stored<OrganizationProposals, ProposalEvent>> all) =>
        from one in all.Value.State!.Proposals
        where one.Receipt is not null
        select ProposalView.Of(ProposalsKey.Parse(all.Key), one);

    private static IEnumerable<KeyValuePair<string, Stored<TState, TEvent>>> Of<TState, TEvent>(
        RoundKey round, IReadOnlyDictionary<string, Stored<TState, TEvent>> all)
        where TState : class
        where TEvent : notnull => all.Where(one => one.Key.StartsWith($"{round}|", StringComparison.Ordinal));

    private static string Last(string key) => key[(key.LastIndexOf('|') + 1)..];

    private async Task CheckAsync<TView>(string list, IEnumerable<TView> expected)
    {
        var page = await service.Get<Lists>().PageAsync(list, 200, null, TestContext.Current.CancellationToken);
        Assert.Equal(
            expected.Select(WireJson.ToText).Order(StringComparer.Ordinal),
            page.Items.Select(item => item.GetRawText()).Order(StringComparer.Ordinal));
    }
}
