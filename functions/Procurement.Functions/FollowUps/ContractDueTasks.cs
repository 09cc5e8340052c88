using Microsoft.Extensions.Logging;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Messages;
using Procurement.Functions.Lots;
using Procurement.Functions.Messages;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>
/// Lapses contracts that were not signed in time. Each award is passed on before the next contract of the round lapses,
/// since the money of one decides who may follow the other.
/// </summary>
public sealed class SigningEndTask(
    ContractFollowUp contracts, LotOfContract lotOf, LotFollowUp lots, Standstills standstills, AggregateStore store)
    : IDueTask
{
    /// <inheritdoc/>
    public DueKind Kind => DueKind.SigningEnd;

    /// <inheritdoc/>
    public string GroupOf(DueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return $"{RoundOf(row)}";
    }

    /// <inheritdoc/>
    public async Task<DueOutcome> WorkAsync(DueRow row, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        var stamp = row.Stamp(now);
        // Nobody loses an award by days on which the contract could not be signed.
        var key = ContractKey.Parse(row.Key);
        if (await standstills.HoldsSigningAsync(store, RoundOf(row), key.Proposal, cancel)) return DueOutcome.Stays;
        var contract = await store.LoadAsync(Kinds.Contracts, row.Key, cancel);
        var decision = Signing.Decide(contract.State, new LapseContract(stamp.By));
        var saved = await store.SaveAsync(contract, decision, stamp, cancel);
        // Signed, given back, or prolonged.
        if (saved.RefusalOrNull == ContractRefusals.NotLapsed.Code) return DueOutcome.Done;

        saved.MustBeDone($"The lapse of contract {row.Key}");
        await contracts.FinishAsync(row.Key, stamp.Id, cancel);
        await lots.FinishAsync($"{await lotOf.OfAsync(key, cancel)}", stamp.Id, cancel);
        return DueOutcome.Done;
    }

    private static RoundKey RoundOf(DueRow row)
    {
        var contract = ContractKey.Parse(row.Key);
        return new(contract.Tenant, contract.Round);
    }
}

/// <summary>Lapses a supplement that was not signed by both in time; its number is the row's detail.</summary>
public sealed class AmendmentEndTask(ContractFollowUp contracts, AggregateStore store) : IDueTask
{
    /// <inheritdoc/>
    public DueKind Kind => DueKind.AmendmentEnd;

    /// <inheritdoc/>
    public string GroupOf(DueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Id;
    }

    /// <inheritdoc/>
    public async Task<DueOutcome> WorkAsync(DueRow row, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        var stamp = row.Stamp(now);
        var contract = await store.LoadAsync(Kinds.Contracts, row.Key, cancel);
        var lapse = new LapseAmendment(int.Parse(row.Detail), stamp.By);
        var saved = await store.SaveAsync(contract, Amending.Decide(contract.State, lapse), stamp, cancel);
        // Signed, withdrawn or refused, or the contract ended before.
        if (saved.RefusalOrNull is not null) return DueOutcome.Done;

        await contracts.FinishAsync(row.Key, stamp.Id, cancel);
        return DueOutcome.Done;
    }
}

/// <summary>
/// Logs and lists each payment that is late, until it is paid; an alert reads the event name LatePayment.
/// </summary>
public sealed class PaymentLateTask(
    AggregateStore store, Lists lists, MessagePost post, ILogger<PaymentLateTask> log) : IDueTask
{
    private static readonly EventId LatePayment = new(1, nameof(LatePayment));

    /// <inheritdoc/>
    public DueKind Kind => DueKind.PaymentLate;

    /// <inheritdoc/>
    public string GroupOf(DueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Id;
    }

    /// <inheritdoc/>
    public async Task<DueOutcome> WorkAsync(DueRow row, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        var stored = await store.LoadAsync(Kinds.Contracts, row.Key, cancel);
        var (contract, no) = (stored.State, int.Parse(row.Detail));
        // Paid or cancelled; a payment that comes back is awaited anew (ContractFollowUp).
        if (contract?.Instalment(no) is not { Status: InstalmentStatus.Accepted } instalment)
        {
            return DueOutcome.Done;
        }

        // An order of finance stopped the days of paying.
        var today = ChinaTime.DayOf(now);
        if (Suspending.DueBy(contract, instalment, today) >= today) return DueOutcome.Stays;
        log.LogWarning(
            LatePayment,
            "LatePayment: instalment {No} of contract {Contract}, due by {DueBy}",
            row.Detail,
            row.Key,
            instalment.DueBy);
        var key = ContractKey.Parse(row.Key);
        await lists.PutAsync(WorkRows.Overdue(key, contract, no, stored.Version), cancel);
        // However often it is reported, one message for each day on which it would have been in time.
        await post.SendAsync(
            new(key.Tenant, row.Name, row.At), ContractMessages.Late(key.Round, key.Proposal, contract, no), cancel);
        return DueOutcome.Stays;
    }
}
