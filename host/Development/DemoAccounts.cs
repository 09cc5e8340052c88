namespace Procurement.LocalHost.Development;

/// <summary>The accounts of a demonstration: one for each role, one for each applying organization.</summary>
internal static class DemoAccounts
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
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

    public static bool Knows(string? role) => role is not null && Names.ContainsKey(role);

    public static string Name(string role) => Names[role];

    public static string Subject(string role, string? organization) =>
        role == "applicant" && organization is not null ? $"{role}-{organization}" : role;
}
