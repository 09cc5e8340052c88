using Procurement.Domain.Arrears;
using Procurement.Publishing.Grants;
using Procurement.Publishing.Site;
using Procurement.Storage.Indexes;

namespace Procurement.Publishing;

/// <content>The pages of a district's money.</content>
public sealed partial class PublicDocuments
{
    /// <summary>Where the money comes from.</summary>
    public PublicDocument OfFunds(string tenant) => new(
        PublicAddress.Of(tenant, "funds"),
        async cancel => await writer.WriteAsync<FundsPage>(
            ("Site", settings.Of(tenant)), ("Funds", await lists.AllAsync(ListNames.Funds(tenant), cancel))));

    /// <summary>What each year left unpaid, the latest first.</summary>
    public PublicDocument OfArrears(string tenant) => new(
        PublicAddress.Of(tenant, "arrears"),
        async cancel => await writer.WriteAsync<ArrearsPage>(
            ("Site", settings.Of(tenant)), ("Lists", await ArrearsAsync(tenant, cancel))));

    private async Task<IReadOnlyList<ArrearsList>> ArrearsAsync(string tenant, CancellationToken cancel) =>
    [
        .. (await lists.AllAsync(ListNames.ArrearsLists(tenant), cancel)).Where(one => one.Published is not null)
            .OrderByDescending(one => one.Year),
    ];
}
