using Procurement.Domain;
using Procurement.Domain.Laws;
using Procurement.Domain.Payments;
using Procurement.Domain.Reports;
using Procurement.Functions.Laws;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Reports;

/// <summary>Finds the rates of late payments: that of the day at the place of a round, and its floor.</summary>
public sealed class LateRates(AggregateStore store, LawBooks laws)
{
    /// <summary>The rates of a day in a district; each round is looked at once.</summary>
    public LateRatesOfDay On(string tenant, DateOnly day) => new(store, laws, tenant, day);
}

/// <summary>The rates of a day.</summary>
public sealed class LateRatesOfDay(AggregateStore store, LawBooks laws, string tenant, DateOnly day)
{
    private readonly Dictionary<string, RoundLaw?> known = new(StringComparer.Ordinal);

    /// <summary>The rate of a purchase, or null where the law book knows none.</summary>
    public async Task<Fraction?> OfAsync(Purchase purchase, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(purchase);
        if (!known.TryGetValue(purchase.Round, out var law))
        {
            law = (await store.LoadAsync(Kinds.Rounds, new RoundKey(tenant, purchase.Round), cancel)).State?.Law;
            known[purchase.Round] = law;
        }

        if (law is null || purchase.InForceSince is not { } signed) return null;
        var statutes = await laws.ReadAsync(cancel);
        return LateInterest.DailyRate(statutes.On(law.Place, day), statutes.On(law.Place, signed));
    }
}
