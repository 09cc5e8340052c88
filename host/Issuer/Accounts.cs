using System.Text.Json;
using System.Text.Json.Serialization;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Issuer;

/// <summary>The people of a demonstration, who sign in without a password: those of a file, else one a role.</summary>
/// <param name="Name">What the platform calls itself.</param>
/// <param name="District">Whose platform it is.</param>
/// <param name="Tenant">The tenant of all these people.</param>
/// <param name="Groups">The people by where they work.</param>
internal sealed record Accounts(string Name, string District, string Tenant, IReadOnlyList<AccountGroup> Groups)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly Dictionary<string, string> NamesByRole = new(StringComparer.Ordinal)
    {
        ["applicant"] = "申报单位",
        ["evaluator"] = "评审专家",
        ["officer"] = "采购经办人",
        ["approver"] = "审批负责人",
        ["finance"] = "财务经办人",
        ["finance-approver"] = "财务复核人",
        ["supervisor"] = "监督人员",
        ["admin"] = "系统管理员",
    };

    /// <summary>The people of a file; one for each role but the applicants' where none is named.</summary>
    public static Accounts Read(string? file)
    {
        if (string.IsNullOrEmpty(file)) return BuiltIn();
        try
        {
            var read = JsonSerializer.Deserialize<Accounts>(File.ReadAllText(file), Strict);
            return read is not null && read.IsSound() ? read : throw Wrong(file, "a role or a double account");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            throw Wrong(file, unreadable.Message);
        }
    }

    public static bool KnowsRole(string? role) => role is not null && NamesByRole.ContainsKey(role);

    public static string Subject(string role, string? organization) =>
        role == "applicant" && organization is not null ? $"{role}-{organization}" : role;

    public static string NameOfRole(string role) => NamesByRole[role];

    /// <summary>Somebody and where he works; null for an account that is not listed.</summary>
    public (AccountGroup Group, Account Account)? Find(string? account)
    {
        foreach (var group in Groups)
        {
            if (group.Accounts.FirstOrDefault(each => each.Id == account) is { } found) return (group, found);
        }

        return null;
    }

    private static Accounts BuiltIn() => new("政府购买服务与公益创投平台", "", "wuchang",
    [
        new("演示账号", "platform", null,
        [
            .. NamesByRole.Where(each => each.Key != "applicant")
                .Select(each => new Account(each.Key, each.Value, [each.Key])),
        ]),
    ]);

    private static HostException Wrong(string file, string why) =>
        new($"LocalHost__Accounts：读不了演示账号 {file}。Cannot read it: {why}");

    private bool IsSound()
    {
        var all = Groups.SelectMany(group => group.Accounts).ToList();
        return all.All(each => each.Roles.Count > 0 && each.Roles.All(KnowsRole))
            && all.Select(each => each.Id).Distinct(StringComparer.Ordinal).Count() == all.Count;
    }
}

/// <summary>People who work in one place.</summary>
/// <param name="Name">The place.</param>
/// <param name="Kind">What it is to the platform, as <see cref="SignInWords.Kinds"/> knows it.</param>
/// <param name="Organization">Its code, if it applies for projects.</param>
/// <param name="Accounts">The people.</param>
internal sealed record AccountGroup(string Name, string Kind, string? Organization, IReadOnlyList<Account> Accounts);

/// <summary>Somebody who may sign in, with all that he is.</summary>
internal sealed record Account(
    [property: JsonPropertyName("account")] string Id, string Name, IReadOnlyList<string> Roles);
