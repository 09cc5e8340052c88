using Procurement.Domain.Messages;
using Procurement.Domain.Objections;
using Procurement.Functions.Messages;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Objections;

/// <summary>Keeps the list of objections, and carries out what their answers bring.</summary>
public sealed class ObjectionFollowUp(
    AggregateStore store, Lists lists, WorkLists work, ObjectionSettlement settlement, MessagePost post)
    : FollowUp<ObjectorFile, ObjectionEvent>(Kinds.Objections, store)
{
    // Captured under a name of its own: the base class keeps the parameter too.
    private readonly AggregateStore files = store;

    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, ObjectorFile state, EventRecord record, ObjectionEvent happened, CancellationToken cancel)
    {
        var objector = ObjectorKey.Parse(key);
        var round = new RoundKey(objector.Tenant, objector.Round);
        var id = happened is ObjectionResolved resolved ? resolved.Objection : ((ObjectionRaised)happened).Objection;
        var file = await files.LoadAsync(Kinds.Objections, key, [Kinds.ObjectionParts.RowOf(id)], cancel);
        var objection = file.State!.Objections[id];
        await lists.PutManyAsync(Listings.Of(round, objection, record.Number), cancel);
        await work.TakeOffAsync(round, objection, record.Number, cancel);
        if (happened is ObjectionResolved) await settlement.SettleAsync(round, objection, cancel);
        var messages = ObjectionMessages.Of(round.Round, objection, happened);
        await post.SendAsync(MessageCause.Of(Table, record), messages, cancel);
        return Followed.Done;
    }

    // Each objection has its row from its own events.
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, ObjectorFile state, long version, CancellationToken cancel) =>
        Task.CompletedTask;
}
