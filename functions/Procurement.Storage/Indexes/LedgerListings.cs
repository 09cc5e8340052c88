using Procurement.Domain.ServiceLedgers;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Indexes;

/// <summary>
/// The rows in which a service ledger appears: of its terms alone, so that no record writes them again.
/// </summary>
public static class LedgerListings
{
    /// <summary>The rows of a ledger.</summary>
    public static IEnumerable<ListRow> Of(LedgerKey key, ServiceLedger state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        var terms = state.Terms;
        var row = new LedgerRow(
            terms.Title,
            terms.Organization,
            terms.From,
            terms.Through,
            terms.Contract?.Round,
            terms.Contract?.Proposal);
        return
        [
            ListNames.Ledgers(key.Tenant).Row(key.Ledger, version, row),
            ListNames.LedgersOf(key.Tenant, terms.Organization).Row(key.Ledger, version, row),
        ];
    }
}
