using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;

namespace Procurement.Functions.FollowUps;

/// <summary>Brings the registration of keys to the copies; nothing else follows from it.</summary>
public sealed class KeyHolderFollowUp(AggregateStore store)
    : FollowUp<KeyHolder, KeyHolderEvent>(Kinds.KeyHolders, store)
{
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, KeyHolder state, long version, CancellationToken cancel) =>
        Task.CompletedTask;
}
