using Procurement.Domain.Laws;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;

namespace Procurement.Functions.FollowUps;

/// <summary>The law book is in no list: it is read whole.</summary>
public sealed class LawFollowUp(AggregateStore store) : FollowUp<LawBook, LawEvent>(Kinds.LawBook, store)
{
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, LawBook state, long version, CancellationToken cancel) =>
        Task.CompletedTask;
}
