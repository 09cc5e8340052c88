using Procurement.Domain.Arrears;
using Procurement.Functions.Publicity;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Arrears;

/// <summary>Keeps the list of the lists of arrears, and the page on which residents read them.</summary>
public sealed class ArrearsListFollowUp(AggregateStore store, Lists lists, PublicSiteWork site)
    : FollowUp<ArrearsList, ArrearsEvent>(Kinds.ArrearsLists, store)
{
    /// <inheritdoc/>
    protected override async Task IndexAsync(string key, ArrearsList state, long version, CancellationToken cancel)
    {
        var list = ArrearsListKey.Parse(key);
        await lists.PutManyAsync(Listings.Of(list, state, version), cancel);
        // The page is made from the list.
        if (state.Published is not null) await site.AskForArrearsAsync(list.Tenant, cancel);
    }
}
