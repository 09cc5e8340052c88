using Procurement.Domain.Feedbacks;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Feedbacks;

/// <summary>Keeps the list that supervisors read; nobody is told that somebody said something.</summary>
public sealed class FeedbackFollowUp(AggregateStore store, Lists lists)
    : FollowUp<Feedback, FeedbackEvent>(Kinds.Feedbacks, store)
{
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, Feedback state, long version, CancellationToken cancel) =>
        lists.PutManyAsync(Listings.Of(FeedbackKey.Parse(key), state, version), cancel);
}

/// <summary>A reward list stands in no other list.</summary>
public sealed class RewardListFollowUp(AggregateStore store)
    : FollowUp<RewardList, RewardsEvent>(Kinds.RewardLists, store)
{
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, RewardList state, long version, CancellationToken cancel) =>
        Task.CompletedTask;
}
