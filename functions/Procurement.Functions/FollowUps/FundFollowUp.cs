using Procurement.Domain.Funds;
using Procurement.Functions.Funds;
using Procurement.Functions.Http;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>Keeps the list of funds.</summary>
public sealed class FundFollowUp(AggregateStore store, Lists lists) : FollowUp<Fund, FundEvent>(Kinds.Funds, store)
{
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, Fund state, long version, CancellationToken cancel)
    {
        var fund = FundKey.Parse(key);
        var view = WireJson.ToText(FundView.Of(fund.Fund, state));
        return lists.PutAsync(ListNames.Funds(fund.Tenant), fund.Fund, version, view, cancel);
    }
}
