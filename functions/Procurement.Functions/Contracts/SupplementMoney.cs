using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Contracts;

/// <summary>
/// The money of a supplement: set aside at the fund before the second signature, booked as committed after it, given
/// back when the supplement comes to nothing (ContractFollowUp). A crash between leaves it set aside for the
/// supplement, whose signature asks for it again; at the latest it is given back when the supplement lapses.
/// </summary>
public sealed class SupplementMoney(AggregateStore store)
{
    /// <summary>Under which the money of a supplement is set aside.</summary>
    public static string CauseOf(string contract, int no) => $"{contract} supplement {no}";

    /// <summary>Sets the money of a supplement aside that this decision brings into force, or refuses it.</summary>
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
        if (decision is not Decision<ContractEvent>.Accepted { Events: [.., ContractAmended amended] }) return decision;
        if (amended.Supplement <= Money.Zero) return decision;

        var cause = CauseOf(key.InFund, amended.No);
        var stamp = Stamp.FollowUp($"{key} {cause} {order.Stamp.Id}", order.By.At) with { By = order.By };
        var fund = await FundAsync(key, stored.State!, cause, cancel);
        var reserve = new ReserveForPayment(cause, amended.Supplement, order.By);
        var saved = await store.SaveAsync(fund, Reserving.Decide(fund.State, reserve), stamp, cancel);
        if (saved.RefusalOrNull is not null) return FundRefusals.Insufficient;

        await MustBeOpenAsync(key, amended.No, order.By.At, cancel);
        return decision;
    }

    /// <summary>Gives back what was set aside for a supplement that comes to nothing; again, nothing.</summary>
    public async Task ReleaseAsync(
        ContractKey key, Contract contract, int no, DateTimeOffset at, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(contract);
        var cause = CauseOf(key.InFund, no);
        var fund = await FundAsync(key, contract, cause, cancel);
        if (!(fund.State?.Reservations.GetValueOrDefault(cause)?.Left > Money.Zero)) return;
        var stamp = Stamp.FollowUp($"{key} {cause} release", at);
        var release = Reserving.Decide(fund.State, new ReleaseReservation(cause, stamp.By));
        (await store.SaveAsync(fund, release, stamp, cancel)).MustBeDone($"Releasing {cause}");
    }

    /// <summary>Books what the contract takes from now on.</summary>
    public async Task BookAsync(
        ContractKey key, Contract contract, ContractAmended amended, EventRecord record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(amended);
        ArgumentNullException.ThrowIfNull(record);
        var cause = CauseOf(key.InFund, amended.No);
        var stamp = Stamp.FollowUp($"{key} amend {record.Number}", record.Author.At);
        var fund = await FundAsync(key, contract, cause, cancel);
        var change = new ChangeCommitment(cause, key.InFund, amended.Amount, stamp.By);
        var saved = await store.SaveAsync(fund, Reserving.Decide(fund.State, change), stamp, cancel);
        saved.MustBeDone($"Booking supplement {amended.No} of contract {key}");
    }

    // Whoever withdrew it before the money was set aside has given nothing back, and nobody else will.
    private async Task MustBeOpenAsync(ContractKey key, int no, DateTimeOffset at, CancellationToken cancel)
    {
        var now = await store.LoadAsync(Kinds.Contracts, key, cancel);
        if (now.State!.OpenAmendment?.No == no || now.State.Amendments.Any(one => one.No == no)) return;
        await ReleaseAsync(key, now.State, no, at, cancel);
        throw new LostRaceException($"{Kinds.Contracts.Table} {key}");
    }

    private Task<Stored<Fund, FundEvent>> FundAsync(
        ContractKey key, Contract contract, string cause, CancellationToken cancel) => store.LoadAsync(
            Kinds.Funds,
            new FundKey(key.Tenant, contract.Terms.Fund),
            [Kinds.FundCommitments.RowOf(key.InFund), Kinds.FundReservations.RowOf(cause)],
            cancel);
}
