namespace Procurement.Domain.Messages;

/// <summary>Whose a mailbox is.</summary>
public enum MailboxKind
{
    /// <summary>One person's, by the account.</summary>
    Account,

    /// <summary>Of everybody who applies for one organization, by its 统一社会信用代码.</summary>
    Organization,

    /// <summary>Of everybody in the district who has a role, by the role's name.</summary>
    Role,
}

/// <summary>To whom a message goes: a person, an organization, or all who have a role in the district.</summary>
public sealed record Mailbox(MailboxKind Kind, string Name)
{
    /// <summary>申报单位, all of the district.</summary>
    public static readonly Mailbox Applicants = new(MailboxKind.Role, "applicant");

    /// <summary>采购人经办.</summary>
    public static readonly Mailbox Officers = new(MailboxKind.Role, "officer");

    /// <summary>采购人负责人.</summary>
    public static readonly Mailbox Approvers = new(MailboxKind.Role, "approver");

    /// <summary>财务经办.</summary>
    public static readonly Mailbox Finance = new(MailboxKind.Role, "finance");

    /// <summary>财务审批.</summary>
    public static readonly Mailbox FinanceApprovers = new(MailboxKind.Role, "finance-approver");

    /// <summary>监督.</summary>
    public static readonly Mailbox Supervisors = new(MailboxKind.Role, "supervisor");

    /// <summary>系统管理.</summary>
    public static readonly Mailbox Admins = new(MailboxKind.Role, "admin");

    /// <summary>One person's.</summary>
    public static Mailbox OfAccount(string account) => new(MailboxKind.Account, account);

    /// <summary>One organization's.</summary>
    public static Mailbox OfOrganization(string uscc) => new(MailboxKind.Organization, uscc);
}
