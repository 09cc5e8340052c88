using Procurement.Domain.Funds;
using Procurement.Functions.Publicity;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>Keeps the list of funds, and the page on which residents read it.</summary>
public sealed class FundFollowUp(AggregateStore store, Lists lists, PublicSiteWork site)
    : FollowUp<Fund, FundEvent>(Kinds.Funds, store)
{
    /// <inheritdoc/>
    protected override async Task IndexAsync(string key, Fund state, long version, CancellationToken cancel)
    {
        var fund = FundKey.Parse(key);
        await lists.PutManyAsync(Listings.Of(fund, state, version), cancel);
        // The page is made from the list.
        await site.AskForFundsAsync(fund.Tenant, cancel);
    }
}
