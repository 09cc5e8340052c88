using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Payments;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Payments;

/// <summary>
/// The money of a payment that is made again after the end of its contract: nothing holds it any more, so it is set
/// aside at the fund before its last approval, and given back when the bank's answer is booked or the order is over
/// (ContractFollowUp). Whatever else asks the fund meanwhile does not get it too.
/// </summary>
public sealed class RepeatedPayments(AggregateStore store)
{
    /// <summary>Under which the money is set aside: the order, which is settled or over once.</summary>
    public static string CauseOf(string contract, string endToEndId) => $"{contract} order {endToEndId}";

    /// <summary>
    /// Under which it was set aside before orders had names: the number of the event that paid it.
    /// </summary>
    public static string CauseOf(string contract, long number) => $"{contract} paid again {number}";

    /// <summary>What the fund has for the payment; null for a payment that the contract itself has money for.</summary>
    public async Task<Money?> AvailableAsync(
        ContractKey key, Stored<Contract, ContractEvent> stored, int no, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(stored);
        if (stored.State?.Instalment(no) is not { BankReturn: not null, Order: { } order }) return null;

        var cause = CauseOf(key.InFund, order.EndToEndId);
        var fund = (await FundAsync(key, stored.State, cause, cancel)).State;
        return fund?.Available + (fund?.Reservations.GetValueOrDefault(cause)?.Left ?? Money.Zero);
    }

    /// <summary>Sets the money of a payment aside with its last approval, or refuses the approval.</summary>
    public async Task<Decision<ContractEvent>> ReserveAsync(
        ContractKey key,
        Stored<Contract, ContractEvent> stored,
        Decision<ContractEvent> decision,
        Order order,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(order);
        if (decision is not Decision<ContractEvent>.Accepted
            {
                Events: [PaymentApproved { IsLast: true } approved, ..],
            })
            return decision;
        if (stored.State!.Instalment(approved.No) is not { BankReturn: not null, Order: { } paying }) return decision;

        var cause = CauseOf(key.InFund, approved.EndToEndId);
        var stamp = Stamp.FollowUp($"{key} {cause} {order.Stamp.Id}", order.By.At) with { By = order.By };
        var fund = await FundAsync(key, stored.State, cause, cancel);
        var reserve = new ReserveForPayment(cause, paying.Amount, order.By);
        var saved = await store.SaveAsync(fund, Reserving.Decide(fund.State, reserve), stamp, cancel);
        if (saved.RefusalOrNull is not null) return PaymentRefusals.FundInsufficient;

        await MustBeUnchangedAsync(key, stored, approved, order, cancel);
        return decision;
    }

    /// <summary>
    /// Sets the money aside of a payment that the bank had refused and that people find paid after all, when its
    /// contract has ended meanwhile; or says that the fund has not so much.
    /// </summary>
    public async Task<Refusal?> RefusalToSettleAsync(
        ContractKey key,
        Stored<Contract, ContractEvent> stored,
        Decision<ContractEvent> decision,
        Stamp stamp,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(stamp);
        if (stored.State is not { } contract || PaidBy(decision) is not { EndToEndId: { } order } paid) return null;
        if (!IsRejected(contract, paid.No, order)) return null;
        var cause = CauseOf(key.InFund, order);
        var fund = await FundAsync(key, contract, cause, cancel);
        var reserve = new ReserveForPayment(cause, paid.Amount, stamp.By);
        var aside = Stamp.FollowUp($"{key} {cause} {stamp.Id}", stamp.By.At) with { By = stamp.By };
        return (await store.SaveAsync(fund, Reserving.Decide(fund.State, reserve), aside, cancel)).RefusalOrNull is null
            ? null
            : FundRefusals.Insufficient;
    }

    /// <summary>Gives back what was set aside for such a payment, which its contract then refused.</summary>
    public async Task ForgoAsync(
        ContractKey key,
        Stored<Contract, ContractEvent> stored,
        int no,
        string endToEndId,
        Stamp stamp,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(stamp);
        if (stored.State is not { } contract || !IsRejected(contract, no, endToEndId)) return;
        var forgo = Stamp.FollowUp($"{key} {endToEndId} {stamp.Id} forgone", stamp.By.At);
        await ReleaseAsync(key, contract, endToEndId, forgo, cancel);
    }

    /// <summary>Gives back what was set aside for an order that is over.</summary>
    public async Task ReleaseAsync(
        ContractKey key, Contract contract, string endToEndId, Stamp stamp, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(stamp);
        var cause = CauseOf(key.InFund, endToEndId);
        var fund = await FundAsync(key, contract, cause, cancel);
        var release = Reserving.Decide(fund.State, new ReleaseReservation(cause, stamp.By));
        (await store.SaveAsync(fund, release, stamp, cancel)).MustBeDone($"Releasing {cause}");
    }

    // Nothing holds the money of such an order; what waits at the bank is still held by its contract's commitment.
    private static bool IsRejected(Contract contract, int no, string endToEndId) =>
        contract.HasEnded && contract.Instalment(no)?.OrderOf(endToEndId)?.Stage is PaymentOrderStage.Rejected;

    private static InstalmentPaid? PaidBy(Decision<ContractEvent> decision) =>
        (decision as Decision<ContractEvent>.Accepted)?.Events.OfType<InstalmentPaid>().FirstOrDefault();

    // Of an order that was over before the money was set aside the follow-up work may be done: nobody else gives the
    // money back. While the order is open it keeps its money, whoever approves it in the end.
    private async Task MustBeUnchangedAsync(
        ContractKey key,
        Stored<Contract, ContractEvent> stored,
        PaymentApproved approved,
        Order order,
        CancellationToken cancel)
    {
        var now = await store.LoadAsync(Kinds.Contracts, key, cancel);
        if (now.Version == stored.Version) return;

        if (now.State!.Instalment(approved.No)!.OrderOf(approved.EndToEndId) is not { IsOpen: true })
        {
            var cause = $"{key} {approved.EndToEndId} {order.Stamp.Id} release";
            await ReleaseAsync(key, now.State, approved.EndToEndId, Stamp.FollowUp(cause, order.By.At), cancel);
        }

        throw new LostRaceException($"{Kinds.Contracts.Table} {key}");
    }

    private Task<Stored<Fund, FundEvent>> FundAsync(
        ContractKey key, Contract contract, string cause, CancellationToken cancel) => store.LoadAsync(
            Kinds.Funds, new FundKey(key.Tenant, contract.Terms.Fund), [Kinds.FundReservations.RowOf(cause)], cancel);
}
