using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Functions.Payments;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Banking;

/// <summary>Raises exceptions, and books what two people decided about them.</summary>
public sealed class ExceptionDesk(
    AggregateStore store, PaymentOrders orders, PaymentChecks checks, RepeatedPayments repeated)
{
    /// <summary>Raises one, unless it is there.</summary>
    public Task<Saved<BankException>> RaiseAsync(
        BankExceptionKey key, RaiseBankException raise, Stamp stamp, CancellationToken cancel) =>
        SaveAsync(key, state => DecidingExceptions.Decide(state, raise), stamp, cancel);

    /// <summary>
    /// The same for somebody who misses an answer; what is answered needs nobody, and a file that names it tells how.
    /// Who asks again after it was answered hears what was done the first time.
    /// </summary>
    public Task<Saved<BankException>> MissAsync(
        BankExceptionKey key, RaiseBankException raise, FoundOrder found, Stamp stamp, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found is { SentFrom: not null, Order.Stage: PaymentOrderStage.Batched }
            ? RaiseAsync(key, raise, stamp, cancel)
            : SaveAsync(key, _ => BankExceptionRefusals.NotAtBank, stamp, cancel);
    }

    /// <summary>Books an approved decision at its contract; where that refuses, the exception is open again.</summary>
    public async Task BookAsync(
        BankExceptionKey key, BankException exception, EventRecord record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(exception);
        ArgumentNullException.ThrowIfNull(record);
        // Opened again by a later event, whose own work comes after this.
        if (exception is not { Status: BankExceptionStatus.Approved, Decision: { } decision }) return;
        var refusal = await BookAsync(key, exception, decision, record, cancel);
        var stamp = Stamp.FollowUp($"{key} booked {record.Number}", record.Author.At);
        var stored = await store.LoadAsync(Kinds.BankExceptions, key, cancel);
        var done = DecidingExceptions.Decide(stored.State, new BookBankException(refusal, stamp.By));
        (await store.SaveAsync(stored, done, stamp, cancel)).MustBeDone($"Booking exception {key}");
    }

    private async Task<string?> BookAsync(
        BankExceptionKey key,
        BankException exception,
        BankExceptionDecision decision,
        EventRecord record,
        CancellationToken cancel)
    {
        if (decision.Outcome is BankExceptionOutcome.Nothing or BankExceptionOutcome.Receipt) return null;
        var found = await orders.FindAsync(key.Tenant, exception.Fact.EndToEndId, cancel);
        if (found is null) return BankFactRefusals.OrderUnknown.Code;
        var stamp = Stamp.FollowUp($"{key} decided {record.Number}", record.Author.At) with { By = record.Author };
        var rate = await checks.LateRateAsync(found.Key, found.Contract.State, decision.Day, cancel);
        var decided = Decide(found, decision, stamp.By, rate);
        if (await repeated.RefusalToSettleAsync(found.Key, found.Contract, decided, stamp, cancel) is { } why)
        {
            return why.Code;
        }

        var refusal = (await store.SaveAsync(found.Contract, decided, stamp, cancel)).RefusalOrNull;
        if (refusal is not null && decision.Outcome is BankExceptionOutcome.Settle)
        {
            await repeated.ForgoAsync(found.Key, found.Contract, found.No, found.Order.EndToEndId, stamp, cancel);
        }

        return refusal;
    }

    private async Task<Saved<BankException>> SaveAsync(
        BankExceptionKey key,
        Func<BankException?, Decision<BankExceptionEvent>> decide,
        Stamp stamp,
        CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.BankExceptions, key, cancel);
        return await store.SaveAsync(stored, decide(stored.State), stamp, cancel);
    }

    private static Decision<ContractEvent> Decide(
        FoundOrder found, BankExceptionDecision decision, Author by, Fraction? rate)
    {
        // Whatever anybody decides, what never left the house was not paid.
        if (found.SentFrom is null) return BankFactRefusals.NotSent;
        var (contract, key) = (found.Contract.State, found.Order.EndToEndId);
        return decision.Outcome switch
        {
            BankExceptionOutcome.Settle => BankFacts.Decide(
                contract,
                new SettlePayment(found.No, key, found.Order.Amount, decision.Day, by) { Decided = true },
                rate),
            BankExceptionOutcome.Reject => BankFacts.Decide(
                contract, new RejectPayment(found.No, key, decision.Reason, by)),
            _ => BankReturns.Decide(
                contract, new BouncePayment(found.No, decision.Reason, by) { EndToEndId = key }),
        };
    }
}
