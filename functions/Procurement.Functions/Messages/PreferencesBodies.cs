using System.Globalization;
using FluentValidation;
using Procurement.Domain.Messages;
using Procurement.Functions.Http;

namespace Procurement.Functions.Messages;

/// <summary>
/// How a person wants to be told: where e-mail goes (absent: none), of what not, and between which hours of the day it
/// waits; the same hour twice means never.
/// </summary>
public sealed record PreferencesBody(
    string? Email = null,
    IReadOnlyList<MessageKind>? Muted = null,
    string? QuietFrom = null,
    string? QuietUntil = null)
{
    /// <summary>The quiet hours; the usual ones where none are said.</summary>
    public QuietHours Quiet() => new(
        ClockTime.MinutesOrNull(QuietFrom) ?? QuietHours.Usual.From,
        ClockTime.MinutesOrNull(QuietUntil) ?? QuietHours.Usual.Until);
}

/// <summary>Checks the form of preferences.</summary>
public sealed class PreferencesBodyValidator : AbstractValidator<PreferencesBody>
{
    public PreferencesBodyValidator()
    {
        RuleFor(body => body.Email).IsEmail();
        RuleFor(body => body.QuietFrom).IsClockTime();
        RuleFor(body => body.QuietUntil).IsClockTime();
    }
}

/// <summary>
/// Preferences as they are read; <paramref name="MailIsSent"/> says whether this service sends e-mail at all.
/// </summary>
public sealed record PreferencesView(
    string? Email, IReadOnlyList<MessageKind> Muted, string QuietFrom, string QuietUntil, bool MailIsSent)
{
    /// <summary>The view; null where nothing was ever set.</summary>
    public static PreferencesView Of(Preferences? set, bool mailIsSent)
    {
        var quiet = set?.Quiet ?? QuietHours.Usual;
        return new(
            set?.Email, set?.Muted ?? [], ClockTime.Text(quiet.From), ClockTime.Text(quiet.Until), mailIsSent);
    }
}

/// <summary>Times of the day on the wire, as minutes inside.</summary>
public static class ClockTime
{
    /// <summary>The minutes of "21:00", or null for what is none.</summary>
    public static int? MinutesOrNull(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time.Hour * 60) + time.Minute
            : null;

    /// <summary>The text of minutes.</summary>
    public static string Text(int minutes) => $"{minutes / 60:D2}:{minutes % 60:D2}";
}
