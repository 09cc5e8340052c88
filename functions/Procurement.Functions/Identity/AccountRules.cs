using FluentValidation;

namespace Procurement.Functions.Identity;

/// <summary>The form of an account in bodies.</summary>
public static class AccountRules
{
    /// <summary>An account as <see cref="AccountName"/> reads it: <c>account.malformed</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsAccount<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(account => account is null || AccountName.TryParse(account, out _))
            .WithErrorCode("account.malformed")
            .WithMessage("应为登录账号：不能为空或过长，首尾不留空格，也不能是系统保留的账号；“~”只用于本服务写出的账号。");
}
