using Procurement.Domain.Banking;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;

namespace Procurement.Functions.Banking;

/// <summary>
/// Brings the file of a released batch to where a bank, or its connector, takes it; again changes nothing.
/// </summary>
public interface IBankDelivery
{
    /// <summary>Brings it.</summary>
    Task DeliverAsync(BankBatchKey key, BinaryData file, CancellationToken cancel);
}

/// <summary>Lays the file down in the container of the bank, where the setting says so.</summary>
public sealed class OutboxDelivery(BankOutbox outbox, BankSettings settings) : IBankDelivery
{
    /// <inheritdoc/>
    public Task DeliverAsync(BankBatchKey key, BinaryData file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        return settings.Delivers ? outbox.PutAsync(key.Tenant, key.Batch, file, cancel) : Task.CompletedTask;
    }
}
