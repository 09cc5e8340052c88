using System.Text.RegularExpressions;
using Procurement.Cli.Http;
using Procurement.Domain.Organizations;

namespace Procurement.Cli.Serve;

/// <summary>What <c>./run token</c> is asked for, checked as the service checks the token that comes of it.</summary>
internal sealed partial record TokenRequest(string Tenant, Caller Caller)
{
    private const int AccountLengthMax = 64;

    private static readonly string[] Roles =
    [
        "applicant", "evaluator", "officer", "approver", "finance", "finance-approver", "supervisor", "admin",
    ];

    /// <summary>The request of a command line. Throws <see cref="CommandFailure"/> where no token can be had.</summary>
    public static TokenRequest Read(Options options)
    {
        if (options.Plain is not [var role] || !Roles.Contains(role))
            throw Wrong($"用法：./run token 角色 [选项]；角色是 {string.Join("、", Roles)} 之一。");
        var tenant = options.ValueOrNull("--tenant") ?? Demonstration.Tenant;
        if (!TenantForm().IsMatch(tenant))
            throw Wrong($"--tenant 应为 2–31 个小写字母、数字或“-”，以字母开头，而不是“{tenant}”。");
        var account = options.ValueOrNull("--account");
        if (account is not null && !AccountForm().IsMatch(account))
            throw Wrong($"--account 应为 1–{AccountLengthMax} 个字母、数字或“- _ . : @”，而不是“{account}”。");
        return new(tenant, new(role, Organization(role, options.ValueOrNull("--organization")), account));
    }

    private static string? Organization(string role, string? given) => (role, given) switch
    {
        ("applicant", null) => throw Wrong("applicant 代表一个组织：请加上 --organization 统一社会信用代码。"),
        ("applicant", var uscc) => SocialCreditCode.IsValid(uscc)
            ? uscc
            : throw Wrong($"--organization 应为 18 位、校验码正确的统一社会信用代码，而不是“{uscc}”。"),
        (_, null) => null,
        _ => throw Wrong($"只有 applicant 代表组织：{role} 不能带 --organization。"),
    };

    private static CommandFailure Wrong(string sentence) => new(sentence, 2);

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{1,30}\z", RegexOptions.None, 1000)]
    private static partial Regex TenantForm();

    [GeneratedRegex(@"\A[A-Za-z0-9_.:@-]{1,64}\z", RegexOptions.None, 1000)]
    private static partial Regex AccountForm();
}
