using FluentValidation;
using MimeKit;

namespace Procurement.Functions.Messages;

/// <summary>The forms of addresses and times of the day.</summary>
public static class AddressRules
{
    private const int EmailMax = 254;

    /// <summary>One e-mail address without a name: <c>email.malformed</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsEmail<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || IsEmail(text))
            .WithErrorCode("email.malformed").WithMessage("应为一个电子邮箱地址，如 name@example.cn。");

    /// <summary>A time of the day: <c>clockTime.malformed</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsClockTime<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || ClockTime.MinutesOrNull(text) is not null)
            .WithErrorCode("clockTime.malformed").WithMessage("应为一天中的时刻，如 21:00。");

    // A line break or a second address in it would be somebody else's mail.
    private static bool IsEmail(string text) =>
        text.Length <= EmailMax
        && text.All(one => one is > ' ' and not ('<' or '>' or ',' or ';' or '"' or '\\' or '(' or ')') && one < 0x7F)
        && text.Split('@') is [{ Length: > 0 }, { } host]
        && host.Contains('.', StringComparison.Ordinal)
        && MailboxAddress.TryParse(text, out var address)
        && address.Address == text;
}
