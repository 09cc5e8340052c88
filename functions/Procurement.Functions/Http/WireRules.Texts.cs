using System.Text.RegularExpressions;
using FluentValidation;

namespace Procurement.Functions.Http;

/// <content>Names, codes and free text.</content>
public static partial class WireRules
{
    /// <summary>Whether it may name a round or lot: 1–64 of <c>[A-Za-z0-9_.-]</c>, a letter or digit first.</summary>
    public static bool IsSlug(string? text) => text is not null && SlugForm.IsMatch(text);

    /// <summary>Whether it has the form of a 统一社会信用代码 (GB 32100); the check digit is the domain's matter.</summary>
    public static bool IsUsccForm(string? text) => text is not null && UsccForm.IsMatch(text);

    /// <summary>A name in an address: <c>ref.malformed</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsRef<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || IsSlug(text))
            .WithErrorCode("ref.malformed").WithMessage("只能用 1–64 个字母、数字、“-”“_”或“.”，且以字母或数字开头。");

    /// <summary>18 digits or capitals: <c>uscc.malformed</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsUscc<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || IsUsccForm(text))
            .WithErrorCode("uscc.malformed").WithMessage("统一社会信用代码应为 18 位数字或大写字母。");

    /// <summary>8–30 digits: <c>bankAccount.malformed</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsBankAccount<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || BankAccountForm.IsMatch(text))
            .WithErrorCode("bankAccount.malformed").WithMessage("银行账号应为 8–30 位数字。");

    /// <summary>One line of 1 to so many characters, not blank at its ends: <c>text.malformed</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsLine<T>(this IRuleBuilder<T, string?> rule, int charactersMax) =>
        rule.Must(text => text is null || (IsTextOf(text, charactersMax) && text.IndexOfAny(['\n', '\r', '\t']) < 0))
            .WithErrorCode("text.malformed").WithMessage($"应为一行 1–{charactersMax} 个字的文字，首尾不留空白。");

    /// <summary>Text of 1 to so many characters, lines allowed, not blank at its ends: <c>text.malformed</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsText<T>(this IRuleBuilder<T, string?> rule, int charactersMax) =>
        rule.Must(text => text is null || IsTextOf(text, charactersMax))
            .WithErrorCode("text.malformed").WithMessage($"应为 1–{charactersMax} 个字的文字，首尾不留空白。");

    // Counted as people count: a rare Chinese character is one, though it takes two UTF-16 units.
    private static bool IsTextOf(string text, int charactersMax) =>
        text.Length > 0
        && !char.IsWhiteSpace(text[0])
        && !char.IsWhiteSpace(text[^1])
        && text.EnumerateRunes().Count() <= charactersMax;

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_.-]{0,63}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SlugForm { get; }

    [GeneratedRegex(@"\A[0-9A-Z]{18}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsccForm { get; }

    [GeneratedRegex(@"\A[0-9]{8,30}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BankAccountForm { get; }
}
