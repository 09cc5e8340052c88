using Procurement.Domain.Contracts;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;
using Procurement.Storage.Stored.V1.Contracts;
using Procurement.Storage.Stored.V1.Lists;
using Procurement.Storage.Stored.V1.Organizations;

namespace Procurement.Storage.Indexes;

/// <summary>A list: the partition of its rows.</summary>
public record ListKey(string Partition);

/// <summary>A list and how its rows are stored.</summary>
public sealed record ListKey<TRow>(string Partition, RecordBook<TRow> Records) : ListKey(Partition)
    where TRow : notnull
{
    /// <summary>A row of it, as it is written.</summary>
    public ListRow Row(string id, long version, TRow row) => new(Partition, id, version, Records.Write(row));
}

/// <summary>
/// A row of a list as it is written: it never takes the place of one of a higher <paramref name="Version"/>.
/// </summary>
public sealed record ListRow(string List, string Id, long Version, StoredRecord Record);

/// <summary>The names of the lists.</summary>
public static class ListNames
{
    /// <summary>Organizations of a district.</summary>
    public static ListKey<Organization> Organizations(string tenant) =>
        new(Keys.Join(tenant, "organizations"), OrganizationRecords.Heads);

    /// <summary>Funds of a district.</summary>
    public static ListKey<FundRow> Funds(string tenant) => new(Keys.Join(tenant, "funds"), ListRecords.Funds);

    /// <summary>Rounds of a district.</summary>
    public static ListKey<RoundRow> Rounds(string tenant) => new(Keys.Join(tenant, "rounds"), ListRecords.Rounds);

    /// <summary>Rounds of a district that are published, for those who may not see drafts.</summary>
    public static ListKey<RoundRow> PublishedRounds(string tenant) =>
        new(Keys.Join(tenant, "published-rounds"), ListRecords.Rounds);

    /// <summary>Submitted proposals of a round.</summary>
    public static ListKey<Proposal> Proposals(RoundKey round) =>
        new(Keys.Join(round.Tenant, round.Round, "proposals"), ListRecords.Proposals);

    /// <summary>Contracts of a round.</summary>
    public static ListKey<Contract> Contracts(RoundKey round) =>
        new(Keys.Join(round.Tenant, round.Round, "contracts"), ContractRecords.Heads);

    /// <summary>
    /// Organizations that may have proposals in a round. The row is written before the first draft, so the list can
    /// name too many but never misses one: evaluation must not depend on an index that lags behind.
    /// </summary>
    public static ListKey Applicants(RoundKey round) => new(Keys.Join(round.Tenant, round.Round, "applicants"));
}
