using Procurement.Domain.Funds;
using Procurement.Functions.Arrears;
using Procurement.Functions.Publicity;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>
/// Keeps the list of funds, and the page on which residents read it; its year will have a list of arrears.
/// </summary>
public sealed class FundFollowUp(AggregateStore store, Lists lists, PublicSiteWork site, ArrearsClock arrears)
    : FollowUp<Fund, FundEvent>(Kinds.Funds, store)
{
    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, Fund state, EventRecord record, FundEvent happened, CancellationToken cancel)
    {
        if (happened is FundOpened opened) await arrears.PlanAsync(FundKey.Parse(key).Tenant, opened.Year, cancel);
        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override async Task IndexAsync(string key, Fund state, long version, CancellationToken cancel)
    {
        var fund = FundKey.Parse(key);
        await lists.PutManyAsync(Listings.Of(fund, state, version), cancel);
        // The page is made from the list.
        await site.AskForFundsAsync(fund.Tenant, cancel);
    }
}
