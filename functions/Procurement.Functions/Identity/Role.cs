using System.Text.Json.Serialization;

namespace Procurement.Functions.Identity;

/// <summary>What a person does in a round; the names of <see cref="RoleNames"/> stand in tokens.</summary>
public enum Role
{
    /// <summary>申报单位.</summary>
    Applicant,

    /// <summary>评审专家.</summary>
    Evaluator,

    /// <summary>采购人经办.</summary>
    Officer,

    /// <summary>采购人负责人.</summary>
    Approver,

    /// <summary>财务经办.</summary>
    Finance,

    /// <summary>财务审批.</summary>
    [JsonStringEnumMemberName("finance-approver")]
    FinanceApprover,

    /// <summary>监督.</summary>
    Supervisor,

    /// <summary>系统管理.</summary>
    Admin,
}

/// <summary>The names of roles on the wire.</summary>
public static class RoleNames
{
    private static readonly Dictionary<string, Role> ByName =
        Enum.GetValues<Role>().ToDictionary(role => role.ToWire(), StringComparer.Ordinal);

    /// <summary>The name in a token.</summary>
    public static string ToWire(this Role role) => role switch
    {
        Role.Applicant => "applicant",
        Role.Evaluator => "evaluator",
        Role.Officer => "officer",
        Role.Approver => "approver",
        Role.Finance => "finance",
        Role.FinanceApprover => "finance-approver",
        Role.Supervisor => "supervisor",
        Role.Admin => "admin",
    };

    /// <summary>The role of that name, or null: an issuer may know roles that mean nothing here.</summary>
    public static Role? FromWireOrNull(string name) => ByName.TryGetValue(name, out var role) ? role : null;
}
