using Procurement.Domain.Messages;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Messages;

/// <summary>
/// What a message is written for: the district, a text that names the cause for ever, and the moment it happened.
/// </summary>
public sealed record MessageCause(string Tenant, string Text, DateTimeOffset At)
{
    /// <summary>An event of an aggregate of this table.</summary>
    public static MessageCause Of(string table, EventRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var tenant = record.Aggregate.Split('|', 2)[0];
        return new(tenant, $"{table} {record.Aggregate} {record.Number}", record.Author.At);
    }
}

/// <summary>
/// Puts messages into mailboxes, as work that follows an event: at least once, and the same cause twice is one message
/// (docs/decisions/0039).
/// </summary>
public sealed class MessagePost(Mailboxes mailboxes, OutgoingMessages outgoing)
{
    /// <summary>Posts what a cause brings.</summary>
    public async Task SendAsync(MessageCause cause, IEnumerable<MessageDraft> drafts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cause);
        ArgumentNullException.ThrowIfNull(drafts);
        foreach (var draft in drafts) await SendAsync(cause, draft, cancel);
    }

    private async Task SendAsync(MessageCause cause, MessageDraft draft, CancellationToken cancel)
    {
        var id = MessageId.Of(cause.At, cause.Text, draft);
        var message = new Message(id, draft.To, draft.Kind, cause.At, draft.Title, draft.Text, draft.Link);
        await mailboxes.PutAsync(cause.Tenant, message, cancel);
        await outgoing.PlanAsync(cause.Tenant, message, cancel);
    }
}
