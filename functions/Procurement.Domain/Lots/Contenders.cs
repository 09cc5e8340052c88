using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Lots;

/// <summary>Who stands for a lot: the submitted proposals that passed examination.</summary>
public static class Contenders
{
    /// <summary>The contenders among an organization's proposals, all of which must be loaded, by id.</summary>
    public static IEnumerable<Contender> Of(OrganizationProposals all) =>
        from one in all.Proposals.Values
        where one.IsAdmitted
        orderby one.Id
        select new Contender(
            one.Id,
            one.Content.Lot,
            all.Organization,
            one.Receipt!.OrganizationName,
            one.Content.Reference,
            one.Content.Title,
            one.Content.Requested,
            one.Receipt.PriceDeduction,
            one.Receipt.At)
        {
            Accounts = one.Accounts,
            Sites = one.Content.Sites,
        };
}
