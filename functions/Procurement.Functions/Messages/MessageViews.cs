using FluentValidation;
using Procurement.Domain.Messages;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.Messages;

/// <summary>
/// A message as its reader sees it; <paramref name="To"/> says whether it is the reader's own, the organization's or of
/// a role, <paramref name="Role"/> the role in which the case is seen to, and <paramref name="Link"/> the path of its
/// page in the portal.
/// </summary>
public sealed record MessageView(
    string Message,
    MessageKind Kind,
    MailboxKind To,
    Role? Role,
    DateTimeOffset At,
    string Title,
    string Text,
    string Link,
    bool Read)
{
    /// <summary>The view of a message.</summary>
    public static MessageView Of(Message message, bool isRead)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new(
            message.Id,
            message.Kind,
            message.To.Kind,
            RoleOf(message.To),
            message.At,
            message.Title,
            message.Text,
            message.Link,
            isRead);
    }

    private static Role? RoleOf(Mailbox mailbox) => mailbox.Kind switch
    {
        MailboxKind.Role => RoleNames.FromWireOrNull(mailbox.Name),
        MailboxKind.Organization => Identity.Role.Applicant,
        // Only evaluators are written to one by one.
        _ => Identity.Role.Evaluator,
    };
}

/// <summary>How many messages are unread; <paramref name="More"/> where there are more than are counted.</summary>
public sealed record UnreadView(int Unread, bool More);

/// <summary>Up to which message everything was read.</summary>
public sealed record ReadThroughBody(string Through);

/// <summary>Checks the form.</summary>
public sealed class ReadThroughBodyValidator : AbstractValidator<ReadThroughBody>
{
    public ReadThroughBodyValidator() => RuleFor(body => body.Through).IsRef();
}

/// <summary>Which messages are asked for: those of a kind, those that are unread, or all.</summary>
public sealed record MessageFilter(MessageKind? Kind, bool Unread)
{
    /// <summary>Whether every message is asked for.</summary>
    public bool IsAny => Kind is null && !Unread;

    /// <summary>Whether a message is asked for.</summary>
    public bool Takes(Message message, bool isRead)
    {
        ArgumentNullException.ThrowIfNull(message);
        return (Kind is null || message.Kind == Kind) && !(Unread && isRead);
    }

    /// <summary>Reads <c>kind</c> and <c>unread</c>; throws 400 <c>filter.unknown</c>.</summary>
    public static MessageFilter Read(Microsoft.AspNetCore.Http.IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        MessageKind? kind = null;
        if (query.TryGetValue("kind", out var named))
        {
            var index = WireEnumConverter.NamesOf(typeof(MessageKind)).ToList().IndexOf($"{named}");
            if (index < 0) throw Problems.WrongHeader("filter.unknown", "kind");
            kind = Enum.GetValues<MessageKind>()[index];
        }

        if (!query.TryGetValue("unread", out var unread)) return new(kind, false);
        return $"{unread}" is "true" or "false"
            ? new(kind, $"{unread}" is "true")
            : throw Problems.WrongHeader("filter.unknown", "unread");
    }
}
