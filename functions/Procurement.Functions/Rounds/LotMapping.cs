using Procurement.Domain.Rounds;

namespace Procurement.Functions.Rounds;

/// <summary>A lot between the wire and the domain; its unit has passed the validator before it comes here.</summary>
internal static class LotMapping
{
    public static Lot ToLot(LotBody lot) => new(lot.Ref, lot.Title, lot.Budget, lot.Ceiling, lot.MaximumAwards)
    {
        Unit = OutputUnits.ParseOrNull(lot.Unit),
        Sites = [.. (lot.Sites ?? []).Select(site => new Site(site.Ref, site.Name, site.Address, site.Hours))],
    };

    public static LotBody ToBody(Lot lot) => new(
        lot.Ref,
        lot.Title,
        lot.Budget,
        lot.MaximumAwards,
        lot.Ceiling,
        lot.Unit?.ToWire(),
        [.. lot.Sites.Select(site => new SiteBody(site.Ref, site.Name, site.Address, site.Hours))]);
}
