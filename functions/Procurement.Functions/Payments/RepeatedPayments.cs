using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Payments;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Payments;

/// <summary>
/// The money of a payment that is made again after the end of its contract: nothing holds it any more, so it is set
/// aside at the fund before the payment is approved, and given back when that is booked (ContractFollowUp). Whatever
/// else asks the fund meanwhile does not get it too.
/// </summary>
public sealed class RepeatedPayments(AggregateStore store)
{
    /// <summary>
    /// Under which the money is set aside: the number that the event of the payment has if it comes about. Whatever
    /// event gets that number, its follow-up work gives the money back.
    /// </summary>
    public static string CauseOf(string contract, long number) => $"{contract} paid again {number}";

    /// <summary>What the fund has for the payment; null for a payment that the contract itself has money for.</summary>
    public async Task<Money?> AvailableAsync(
        ContractKey key, Stored<Contract, ContractEvent> stored, int no, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(stored);
        if (stored.State?.Instalment(no)?.BankReturn is null) return null;

        var cause = CauseOf(key.InFund, stored.Version + 1);
        var fund = (await FundAsync(key, stored.State, cause, cancel)).State;
        return fund?.Available + (fund?.Reservations.GetValueOrDefault(cause)?.Left ?? Money.Zero);
    }

    /// <summary>Sets the money of an approved payment aside, or refuses the approval.</summary>
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
        if (decision is not Decision<ContractEvent>.Accepted { Events: [InstalmentPaid paid] }) return decision;
        if (stored.State!.Instalment(paid.No)!.BankReturn is null) return decision;

        var cause = CauseOf(key.InFund, stored.Version + 1);
        var stamp = Stamp.FollowUp($"{key} {cause} {order.Stamp.Id}", order.By.At) with { By = order.By };
        var fund = await FundAsync(key, stored.State, cause, cancel);
        var reserve = new ReserveForPayment(cause, paid.Amount, order.By);
        var saved = await store.SaveAsync(fund, Reserving.Decide(fund.State, reserve), stamp, cancel);
        if (saved.RefusalOrNull is not null) return PaymentRefusals.FundInsufficient;

        await MustBeUnchangedAsync(key, stored, paid.No, cause, order, cancel);
        return decision;
    }

    // An event that came before the money was set aside may have had its follow-up work done: nobody else gives it
    // back. Where that event is this payment, approved by somebody else, its own follow-up work does.
    private async Task MustBeUnchangedAsync(
        ContractKey key,
        Stored<Contract, ContractEvent> stored,
        int no,
        string cause,
        Order order,
        CancellationToken cancel)
    {
        var now = await store.LoadAsync(Kinds.Contracts, key, cancel);
        if (now.Version == stored.Version) return;

        if (now.State!.Instalment(no) is not { Status: InstalmentStatus.Paid })
        {
            var stamp = Stamp.FollowUp($"{key} {cause} {order.Stamp.Id} release", order.By.At);
            var fund = await FundAsync(key, now.State, cause, cancel);
            var release = Reserving.Decide(fund.State, new ReleaseReservation(cause, stamp.By));
            (await store.SaveAsync(fund, release, stamp, cancel)).MustBeDone($"Releasing {cause}");
        }

        throw new LostRaceException($"{Kinds.Contracts.Table} {key}");
    }

    private Task<Stored<Fund, FundEvent>> FundAsync(
        ContractKey key, Contract contract, string cause, CancellationToken cancel) => store.LoadAsync(
            Kinds.Funds, new FundKey(key.Tenant, contract.Terms.Fund), [Kinds.FundReservations.RowOf(cause)], cancel);
}
