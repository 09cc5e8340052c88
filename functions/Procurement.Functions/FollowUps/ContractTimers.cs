using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Procurement.Domain.Contracts;
using Procurement.Functions.Lots;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>
/// What the clock brings to contracts: those not signed in time lapse, and late payments are reported.
/// </summary>
public sealed class ContractTimers(
    ContractFollowUp contracts,
    LotOfContract lotOf,
    LotFollowUp lots,
    AggregateStore store,
    DueDays due,
    TimeProvider clock,
    ILogger<ContractTimers> log)
{
    private static readonly EventId LatePayment = new(1, nameof(LatePayment));

    /// <summary>
    /// Lapses contracts that were not signed in time. Each award is passed on before the next contract lapses, since
    /// the money of one decides who may follow the other.
    /// </summary>
    [Function("LapseUnsignedContracts")]
    public async Task LapseAsync([TimerTrigger("%LapseContractsSchedule%")] TimerInfo timer, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await foreach (var row in due.WorkOffAsync(DueKind.SigningEnd, now, cancel))
        {
            var stamp = row.Stamp(now);
            var contract = await store.LoadAsync(Kinds.Contracts, row.Key, cancel);
            var decision = Signing.Decide(contract.State, new LapseContract(stamp.By));
            var saved = await store.SaveAsync(contract, decision, stamp, cancel);
            if (saved.RefusalOrNull is not null) continue;

            var key = ContractKey.Parse(row.Key);
            await contracts.FinishAsync(row.Key, stamp.Id, cancel);
            await lots.FinishAsync($"{await lotOf.OfAsync(key, cancel)}", stamp.Id, cancel);
        }
    }

    /// <summary>Logs each payment that is late, until it is paid; an alert reads the event name LatePayment.</summary>
    [Function("ReportLatePayments")]
    public async Task ReportLateAsync(
        [TimerTrigger("%LatePaymentsSchedule%")] TimerInfo timer, CancellationToken cancel)
    {
        foreach (var row in await due.DueAsync(DueKind.PaymentLate, clock.GetUtcNow(), cancel))
        {
            var contract = (await store.LoadAsync(Kinds.Contracts, row.Key, cancel)).State;
            var instalment = contract?.Instalment(int.Parse(row.Detail));
            if (instalment?.Status is InstalmentStatus.Accepted)
            {
                log.LogWarning(
                    LatePayment,
                    "LatePayment: instalment {No} of contract {Contract}, due by {DueBy}",
                    row.Detail,
                    row.Key,
                    instalment.DueBy);
            }
            else
            {
                // Paid or cancelled; a payment that comes back is awaited anew (ContractFollowUp).
                await due.RemoveAsync(row, cancel);
            }
        }
    }
}
