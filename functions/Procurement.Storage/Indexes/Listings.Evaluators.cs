using Procurement.Domain.Evaluators;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <content>The pool of evaluators.</content>
public static partial class Listings
{
    /// <summary>The rows of an entry of the pool of evaluators.</summary>
    public static IEnumerable<ListRow> Of(EvaluatorKey key, Evaluator state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        return
        [
            ListNames.Evaluators(key.Tenant).Row(key.Account, version, state),
            .. WorkRows.Of(key, state, version),
        ];
    }
}
