using System.Buffers.Text;
using FluentValidation;
using Procurement.Domain.Sealing;

namespace Procurement.Functions.Proposals;

/// <summary>
/// What a submission to a sealed round says besides: the key that the applicant's browser made for its own copy, 32
/// bytes in base64url. It is kept nowhere here, and repeated in the receipt.
/// </summary>
public sealed record SubmissionBody(string? CopyKey = null)
{
    /// <summary>The key, or null.</summary>
    public DataKey? Key() => CopyKey is null ? null : DataKey.From(Base64Url.DecodeFromChars(CopyKey));
}

/// <summary>
/// What a withdrawal from a sealed round says besides: the key of the own copy, by which the draft gets its content
/// back.
/// </summary>
public sealed record WithdrawalBody(string? CopyKey = null)
{
    /// <summary>The key, or null.</summary>
    public DataKey? Key() => new SubmissionBody(CopyKey).Key();
}

/// <summary>The key by which an applicant opens its own sealed copy.</summary>
public sealed record CopyBody(string CopyKey)
{
    /// <summary>The key.</summary>
    public DataKey Key() => DataKey.From(Base64Url.DecodeFromChars(CopyKey));
}

/// <summary>Checks the form of a submission.</summary>
public sealed class SubmissionBodyValidator : AbstractValidator<SubmissionBody>
{
    public SubmissionBodyValidator() => RuleFor(body => body.CopyKey).IsCopyKey();
}

/// <summary>Checks the form of a withdrawal.</summary>
public sealed class WithdrawalBodyValidator : AbstractValidator<WithdrawalBody>
{
    public WithdrawalBodyValidator() => RuleFor(body => body.CopyKey).IsCopyKey();
}

/// <summary>Checks the form of a key.</summary>
public sealed class CopyBodyValidator : AbstractValidator<CopyBody>
{
    public CopyBodyValidator() => RuleFor(body => body.CopyKey).IsCopyKey();
}

/// <summary>The form of an applicant's key.</summary>
internal static class CopyKeyRules
{
    public static IRuleBuilderOptions<T, string?> IsCopyKey<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(key => key is null || (Base64Url.IsValid(key, out var length) && length == DataKey.Length))
            .WithErrorCode("copyKey.malformed")
            .WithMessage("应为 32 字节随机密钥的 base64url 写法（43 个字符）。");
}
