using Procurement.Domain.Messages;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Messages;

/// <summary>Reads the mailboxes that a caller may open, as one list.</summary>
public sealed class MessageReading(Mailboxes mailboxes, ReadMarks marks)
{
    /// <summary>Up to which number unread messages are counted.</summary>
    public const int CountMax = 99;

    // What one request looks at, and how many at once, when it is asked for a selection.
    private const int ScannedMax = 1000;
    private const int ScannedAtOnce = 200;

    /// <summary>The mailboxes of a caller: the account's, the organization's, those of its roles.</summary>
    public static IReadOnlyList<Mailbox> Of(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var own = caller.Is(Role.Applicant) ? caller.Organization : null;
        return
        [
            Mailbox.OfAccount(caller.Account),
            .. own is null ? Array.Empty<Mailbox>() : [Mailbox.OfOrganization(own)],
            .. caller.CountedRoles().Order().Select(role => new Mailbox(MailboxKind.Role, role.ToWire())),
        ];
    }

    /// <summary>A page of those that fit; it has fewer where many do not, and its end says where to go on.</summary>
    public async Task<ListOf<MessageView>> PageAsync(
        Caller caller, Paging paging, MessageFilter filter, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(paging);
        ArgumentNullException.ThrowIfNull(filter);
        var (of, read) = (Of(caller), await marks.LoadAsync(caller.Tenant, caller.Account, cancel));
        List<MessageView> items = [];
        var (after, scanned) = (paging.After, 0);
        while (scanned < ScannedMax)
        {
            var atOnce = filter.IsAny ? paging.Limit + 1 : ScannedAtOnce;
            var some = await mailboxes.PageAsync(caller.Tenant, of, after, atOnce, cancel);
            foreach (var message in some)
            {
                if (items.Count == paging.Limit) return paging.Page(items, after);
                after = message.Id;
                var isRead = read.Has(message.Id);
                if (filter.Takes(message, isRead)) items.Add(MessageView.Of(message, isRead));
            }

            scanned += some.Count;
            if (some.Count < atOnce) return paging.Page(items, null);
        }

        return paging.Page(items, after);
    }

    /// <summary>How many are unread, up to <see cref="CountMax"/>, and whether there are more.</summary>
    public async Task<UnreadView> CountAsync(Caller caller, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var read = await marks.LoadAsync(caller.Tenant, caller.Account, cancel);
        var newer = await mailboxes.NewerAsync(caller.Tenant, Of(caller), read.Through, ScannedMax, cancel);
        var unread = newer.Count(id => !read.Has(id));
        return new(Math.Min(unread, CountMax), unread > CountMax);
    }

    /// <summary>Marks a message of the caller; throws 404 <c>message.notFound</c>.</summary>
    public async Task<Message> FindAsync(Caller caller, string id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var found = MessageId.IsForm(id) ? await mailboxes.FindAsync(caller.Tenant, Of(caller), id, cancel) : null;
        return found ?? throw Problems.NotFound("message.notFound");
    }
}
