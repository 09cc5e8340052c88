using Procurement.Domain.Banking;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Payments;

/// <summary>Payments that leave a batch which does not go to the bank, or goes without them.</summary>
public sealed class BatchedPayments(AggregateStore store)
{
    /// <summary>
    /// Lets a payment go: it waits for another batch; one that is in none, or in another, stays as it is.
    /// </summary>
    public async Task LetGoAsync(BankBatchKey key, BankLine line, EventRecord record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(record);
        var cause = $"{key} let go {line.EndToEndId}";
        var stamp = Stamp.FollowUp(cause, record.Author.At) with { By = record.Author };
        var contract = new ContractKey(key.Tenant, line.Round, line.Proposal);
        var stored = await store.LoadAsync(Kinds.Contracts, contract, cancel);
        var letGo = new UnbatchPayment(line.No, line.EndToEndId, key.Batch, stamp.By);
        var saved = await store.SaveAsync(stored, BankFacts.Decide(stored.State, letGo), stamp, cancel);
        saved.MustBeDone($"Letting go of {line.EndToEndId} by batch {key}");
    }

    /// <summary>
    /// Lets go of a payment that its contract gave to a batch which had left it out by then: two runs may have asked
    /// the same contract, which refused the one and let the other have it.
    /// </summary>
    public async Task LeaveIfLeftOutAsync(
        string tenant, PaymentBatched batched, EventRecord record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(batched);
        var key = new BankBatchKey(tenant, batched.Batch);
        var batch = (await store.LoadAsync(Kinds.BankBatches, key, cancel)).State;
        if (batch?.LineOrNull(batched.EndToEndId) is { Status: BankLineStatus.Dropped } line)
            await LetGoAsync(key, line, record, cancel);
    }
}
