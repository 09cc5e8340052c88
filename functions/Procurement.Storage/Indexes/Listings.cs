using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Indexes;

/// <summary>
/// The rows in which an aggregate appears, made from its state alone: follow-ups write them, a verification expects
/// them, a rebuild makes them again.
/// </summary>
public static class Listings
{
    /// <summary>The rows of an organization.</summary>
    public static IEnumerable<ListRow> Of(OrganizationKey key, Organization state, long version) =>
        [ListNames.Organizations(key.Tenant).Row(key.Uscc, version, state)];

    /// <summary>The rows of a fund.</summary>
    public static IEnumerable<ListRow> Of(FundKey key, Fund state, long version) =>
        [ListNames.Funds(key.Tenant).Row(key.Fund, version, RowOf(state))];

    /// <summary>The rows of a round: a draft is only on the list of those who may see it.</summary>
    public static IEnumerable<ListRow> Of(RoundKey key, Round state, long version)
    {
        var row = RowOf(state);
        yield return ListNames.Rounds(key.Tenant).Row(key.Round, version, row);
        if (state.Phase is RoundPhase.Draft) yield break;
        yield return ListNames.PublishedRounds(key.Tenant).Row(key.Round, version, row);
    }

    /// <summary>The rows of an organization's proposals: those that were submitted.</summary>
    public static IEnumerable<ListRow> Of(ProposalsKey key, OrganizationProposals state, long version)
    {
        var list = ListNames.Proposals(new RoundKey(key.Tenant, key.Round));
        return state.Proposals.Where(one => one.Receipt is not null).Select(one => list.Row(one.Id, version, one));
    }

    /// <summary>The rows of a contract.</summary>
    public static IEnumerable<ListRow> Of(ContractKey key, Contract state, long version) =>
        [ListNames.Contracts(new RoundKey(key.Tenant, key.Round)).Row(key.Proposal, version, state)];

    /// <summary>What the list says of a fund.</summary>
    public static FundRow RowOf(Fund fund) => new(
        fund.Title,
        fund.Source,
        fund.Year,
        fund.Appropriation,
        fund.Committed,
        fund.Paid,
        fund.Recovered,
        fund.Available);

    /// <summary>What the lists say of a round.</summary>
    public static RoundRow RowOf(Round round) => new(
        round.Settings.Title,
        round.Settings.Kind,
        round.Phase,
        round.Settings.OpensAt,
        round.Settings.ClosesAt);
}
