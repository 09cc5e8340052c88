using System.Text.RegularExpressions;
using Procurement.Cli.Http;

namespace Procurement.Cli.Serve;

/// <summary>What <c>./run token</c> is asked for, checked as the service checks the token that comes of it.</summary>
internal sealed partial record TokenRequest(string Tenant, Caller Caller)
{
    // GB 32100-2015: the characters of a code in the order of their values; I, O, S, V and Z are left out.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int UsccLength = 18;
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

    /// <summary>Whether a text is a 统一社会信用代码 with the right check character.</summary>
    public static bool IsUscc(string text) =>
        text.Length == UsccLength && text.All(one => Alphabet.Contains(one, StringComparison.Ordinal))
        && Alphabet[CheckValue(text)] == text[^1];

    private static string? Organization(string role, string? given) => (role, given) switch
    {
        ("applicant", null) => throw Wrong("applicant 代表一个组织：请加上 --organization 统一社会信用代码。"),
        ("applicant", var uscc) => IsUscc(uscc)
            ? uscc
            : throw Wrong($"--organization 应为 18 位、校验码正确的统一社会信用代码，而不是“{uscc}”。"),
        (_, null) => null,
        _ => throw Wrong($"只有 applicant 代表组织：{role} 不能带 --organization。"),
    };

    // The weights are the powers of 3 modulo 31.
    private static int CheckValue(string text)
    {
        var (sum, weight) = (0, 1);
        foreach (var one in text[..^1])
        {
            sum += Alphabet.IndexOf(one, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        return (Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length;
    }

    private static CommandFailure Wrong(string sentence) => new(sentence, 2);

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{1,30}\z", RegexOptions.None, 1000)]
    private static partial Regex TenantForm();

    [GeneratedRegex(@"\A[A-Za-z0-9_.:@-]{1,64}\z", RegexOptions.None, 1000)]
    private static partial Regex AccountForm();
}
