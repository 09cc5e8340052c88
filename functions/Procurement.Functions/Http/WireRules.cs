using FluentValidation;
using Procurement.Domain;

namespace Procurement.Functions.Http;

/// <summary>The forms that fields of many bodies share; each rule has a stable code and a Chinese message.</summary>
public static partial class WireRules
{
    /// <summary>An amount in yuan with exactly two decimals, which may be negative: <c>money.malformed</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsMoney<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || Money.TryParse(text, out _))
            .WithErrorCode("money.malformed").WithMessage(ValidationTexts.Money);

    /// <summary>An amount of at least 0.01 yuan: <c>money.notPositive</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsPositiveMoney<T>(this IRuleBuilder<T, string?> rule) =>
        rule.IsMoney().Must(text => !Money.TryParse(text, out var amount) || amount > Money.Zero)
            .WithErrorCode("money.notPositive").WithMessage("金额必须大于 0。");

    /// <summary>An amount of at least 0.00 yuan: <c>money.negative</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsMoneyNotNegative<T>(this IRuleBuilder<T, string?> rule) =>
        rule.IsMoney().Must(text => !Money.TryParse(text, out var amount) || amount >= Money.Zero)
            .WithErrorCode("money.negative").WithMessage("金额不能为负。");

    /// <summary>A decimal number as text, ends included: <c>fraction.malformed</c>, <c>.outOfRange</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsFraction<T>(
        this IRuleBuilder<T, string?> rule, int from, int through) =>
        rule.Must(text => text is null || Fraction.TryParse(text, out _))
            .WithErrorCode("fraction.malformed").WithMessage("必须是写成字符串的十进制数，例如 \"0.15\"。")
            .Must(text => !Fraction.TryParse(text, out var value) || (value >= from && value <= through))
            .WithErrorCode("fraction.outOfRange").WithMessage($"必须在 {from} 与 {through} 之间。");

    /// <summary>A moment in RFC 3339 with an offset: <c>time.malformed</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsTime<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || WireTime.TryParse(text, out _))
            .WithErrorCode("time.malformed").WithMessage(ValidationTexts.Time);

    /// <summary>A whole number within the bounds, ends included: <c>number.outOfRange</c>.</summary>
    public static IRuleBuilderOptions<T, int> IsWithin<T>(this IRuleBuilder<T, int> rule, int from, int through) =>
        rule.InclusiveBetween(from, through)
            .WithErrorCode("number.outOfRange").WithMessage($"必须在 {from} 与 {through} 之间。");

    /// <summary>At least one and at most so many items: <c>list.tooShort</c>, <c>list.tooLong</c>.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> HasItems<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>> rule, int from, int through) =>
        rule.Must(items => items.Count >= from)
            .WithErrorCode("list.tooShort").WithMessage($"至少要有 {from} 项。")
            .Must(items => items.Count <= through)
            .WithErrorCode("list.tooLong").WithMessage($"最多 {through} 项。");
}
