using Procurement.Domain.Contracts;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Indexes;

/// <summary>The rows about the payment orders of a contract.</summary>
public static class PaymentRows
{
    // A name says for ever what it stands for: whoever finds its row need not write it again.
    private const long Written = 1;

    /// <summary>
    /// What every name stands for, and each order that waits for a batch or for the bank; an instalment has one of
    /// those at most.
    /// </summary>
    public static IEnumerable<ListRow> Of(ContractKey key, Contract state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        foreach (var instalment in state.Instalments)
        {
            foreach (var order in instalment.Orders)
            {
                yield return ListNames.EndToEnd(key.Tenant, order.EndToEndId).Row(
                    ListNames.Only,
                    Written,
                    new EndToEndRow(key.Round, key.Proposal, instalment.No, state.Terms.Fund, order.Amount));
            }

            if (LiveOrNull(instalment) is { } live)
            {
                yield return ListNames.PaymentOrders(key.Tenant, state.Terms.Fund)
                    .Row(IdOf(key, instalment.No), version, RowOf(key, state, instalment, live));
            }
        }
    }

    /// <summary>
    /// The ids of rows of orders that a contract may have had in the list of its fund, and has no more.
    /// </summary>
    internal static IEnumerable<string> Over(ContractKey key, Contract state) =>
        from instalment in state.Instalments
        where instalment.Orders.Count > 0 && LiveOrNull(instalment) is null
        select IdOf(key, instalment.No);

    private static string IdOf(ContractKey key, int no) => Keys.Join(key.Round, key.Proposal, $"{no:D4}");

    private static PaymentOrder? LiveOrNull(Instalment instalment) =>
        instalment.Order is { Stage: PaymentOrderStage.Ordered or PaymentOrderStage.Batched } live ? live : null;

    private static PaymentOrderRow RowOf(ContractKey key, Contract state, Instalment instalment, PaymentOrder order) =>
        new(
            order.EndToEndId,
            key.Round,
            key.Proposal,
            instalment.No,
            state.Terms.Reference,
            state.Terms.Title,
            state.Terms.Organization,
            order.Amount,
            order.Payee,
            instalment.DueBy,
            order.Batch);
}
