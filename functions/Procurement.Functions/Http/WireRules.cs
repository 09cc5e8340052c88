using FluentValidation;
using Procurement.Domain;
using System.Buffers.Text;

namespace Procurement.Functions.Http;

/// <summary>The forms that fields of many bodies share; each rule has a stable code and a Chinese message.</summary>
public static partial class WireRules
{
    /// <summary>An amount of at least 0.01 yuan: <c>money.notPositive</c>.</summary>
    public static IRuleBuilderOptions<T, Money> IsPositive<T>(this IRuleBuilder<T, Money> rule) =>
        rule.Must(amount => amount > Money.Zero).WithErrorCode("money.notPositive").WithMessage("金额必须大于 0。");

    /// <summary>An amount of at least 0.00 yuan: <c>money.negative</c>.</summary>
    public static IRuleBuilderOptions<T, Money> IsNotNegative<T>(this IRuleBuilder<T, Money> rule) =>
        rule.Must(amount => amount >= Money.Zero).WithErrorCode("money.negative").WithMessage("金额不能为负。");

    /// <summary>A number within the bounds, ends included: <c>fraction.outOfRange</c>.</summary>
    public static IRuleBuilderOptions<T, Fraction> IsWithin<T>(
        this IRuleBuilder<T, Fraction> rule, int from, int through) =>
        rule.Must(number => number >= from && number <= through)
            .WithErrorCode("fraction.outOfRange").WithMessage($"必须在 {from} 与 {through} 之间。");

    /// <summary>As above; null means not said.</summary>
    public static IRuleBuilderOptions<T, Fraction?> IsWithin<T>(
        this IRuleBuilder<T, Fraction?> rule, int from, int through) =>
        rule.Must(number => number is not { } said || (said >= from && said <= through))
            .WithErrorCode("fraction.outOfRange").WithMessage($"必须在 {from} 与 {through} 之间。");

    /// <summary>A whole number within the bounds, ends included: <c>number.outOfRange</c>.</summary>
    public static IRuleBuilderOptions<T, int> IsWithin<T>(this IRuleBuilder<T, int> rule, int from, int through) =>
        rule.InclusiveBetween(from, through)
            .WithErrorCode("number.outOfRange").WithMessage($"必须在 {from} 与 {through} 之间。");

    /// <summary>Bytes as Base64, at least one of them, or null: <c>encoding.malformed</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsFilledBase64<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || (text.Length > 0 && Base64.IsValid(text, out var length) && length > 0))
            .WithErrorCode("encoding.malformed").WithMessage("应为 Base64 写法，且不能为空。");

    /// <summary>At least one and at most so many items: <c>list.tooShort</c>, <c>list.tooLong</c>.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> HasItems<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>> rule, int from, int through) =>
        rule.Must(items => items.Count >= from)
            .WithErrorCode("list.tooShort").WithMessage($"至少要有 {from} 项。")
            .Must(items => items.Count <= through)
            .WithErrorCode("list.tooLong").WithMessage($"最多 {through} 项。");
}
