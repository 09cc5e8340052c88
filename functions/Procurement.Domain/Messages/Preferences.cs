using Procurement.Domain.Calendar;

namespace Procurement.Domain.Messages;

/// <summary>
/// The hours in which nobody wants e-mail, in minutes of the day at UTC+08:00; from and until the same means none.
/// </summary>
public sealed record QuietHours(int From, int Until)
{
    /// <summary>Minutes of a day.</summary>
    public const int OfDay = 24 * 60;

    /// <summary>21:00 to 08:00, where a person said nothing.</summary>
    public static readonly QuietHours Usual = new(21 * 60, 8 * 60);

    /// <summary>The moment itself, or the end of the quiet hours in which it lies.</summary>
    public DateTimeOffset EndFrom(DateTimeOffset moment)
    {
        var here = moment.ToOffset(ChinaTime.Offset);
        var minute = (here.Hour * 60) + here.Minute;
        var length = (Until - From + OfDay) % OfDay;
        var since = (minute - From + OfDay) % OfDay;
        if (since >= length) return moment;

        var midnight = new DateTimeOffset(here.Date, ChinaTime.Offset);
        var end = midnight.AddMinutes(Until);
        return end > moment ? end : end.AddDays(1);
    }
}

/// <summary>How a person wants to be told.</summary>
/// <param name="Email">Where e-mail goes; null for none.</param>
/// <param name="Muted">Of what no e-mail is wanted; the inbox has it all the same.</param>
/// <param name="Quiet">When e-mail waits.</param>
/// <param name="Mailboxes">The mailboxes the person could open when this was set.</param>
/// <param name="At">When it was set.</param>
public sealed record Preferences(
    string? Email,
    IReadOnlyList<MessageKind> Muted,
    QuietHours Quiet,
    IReadOnlyList<Mailbox> Mailboxes,
    DateTimeOffset At)
{
    /// <summary>
    /// How long they count without being set again: roles are known from the token of that day alone, and whoever left
    /// must not be told for ever.
    /// </summary>
    public static readonly TimeSpan CountFor = TimeSpan.FromDays(365);

    /// <summary>Where e-mail of a message goes at that moment, or null.</summary>
    public string? AddressFor(Message message, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(message);
        return now < At + CountFor && Mailboxes.Contains(message.To) && !Muted.Contains(message.Kind) ? Email : null;
    }
}

/// <summary>Says how a person wants to be told.</summary>
public sealed record SetPreferences(
    string? Email, IReadOnlyList<MessageKind> Muted, QuietHours Quiet, IReadOnlyList<Mailbox> Mailboxes, Author By)
    : Command(By);

/// <summary>What can happen to a person's preferences.</summary>
public abstract record PreferencesEvent;

/// <summary>The person said how to be told.</summary>
public sealed record PreferencesSet(
    string? Email, IReadOnlyList<MessageKind> Muted, QuietHours Quiet, IReadOnlyList<Mailbox> Mailboxes)
    : PreferencesEvent;

/// <summary>Setting preferences (消息偏好).</summary>
public static class Preferring
{
    /// <summary>Everybody decides for themselves; nothing is refused.</summary>
    public static Decision<PreferencesEvent> Decide(Preferences? before, SetPreferences command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return new PreferencesSet(
            command.Email, [.. command.Muted.Distinct().Order()], command.Quiet, command.Mailboxes);
    }

    /// <summary>The preferences after an event.</summary>
    public static Preferences Apply(PreferencesEvent happened, Author by)
    {
        ArgumentNullException.ThrowIfNull(by);
        var set = (PreferencesSet)happened;
        return new(set.Email, set.Muted, set.Quiet, set.Mailboxes, by.At);
    }
}
