using Procurement.Domain;
using Procurement.Storage.Stored;

namespace Procurement.Publishing.Grants;

/// <summary>What contracts come to.</summary>
public static class GrantTotals
{
    /// <summary>
    /// The sums; an award that came to nothing is not counted as approved, and none of it was ever paid.
    /// </summary>
    public static LotTotals Of(string lot, IReadOnlyCollection<GrantRow> grants)
    {
        var real = grants.Where(one => !one.CameToNothing).ToList();
        return new(
            lot,
            real.Count,
            Money.Sum(real.Select(one => one.Amount)),
            Money.Sum(real.Select(one => one.Paid)),
            Money.Sum(real.Select(one => one.Recovered)));
    }
}
