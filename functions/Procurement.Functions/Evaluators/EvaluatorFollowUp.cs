using Procurement.Domain.Evaluators;
using Procurement.Domain.Messages;
using Procurement.Functions.Messages;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Evaluators;

/// <summary>Keeps the list of the pool, what waits for an officer, and tells evaluators what was decided.</summary>
public sealed class EvaluatorFollowUp(AggregateStore store, Lists lists, WorkLists work, MessagePost post)
    : FollowUp<Evaluator, EvaluatorEvent>(Kinds.Evaluators, store)
{
    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, Evaluator state, EventRecord record, EvaluatorEvent happened, CancellationToken cancel)
    {
        await post.SendAsync(MessageCause.Of(Table, record), EvaluatorMessages.Of(state, happened), cancel);
        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override async Task IndexAsync(string key, Evaluator state, long version, CancellationToken cancel)
    {
        var evaluator = EvaluatorKey.Parse(key);
        await lists.PutManyAsync(Listings.Of(evaluator, state, version), cancel);
        await work.TakeOffAsync(evaluator, state, version, cancel);
    }
}
